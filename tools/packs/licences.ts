import type { PackLicence } from '../../src/model/data-package.ts';

/** The repository's own sentences and selections. */
export const APACHE: PackLicence = {
  name: 'Apache-2.0',
  title: 'Apache License 2.0 (what the project wrote itself)',
  path: 'https://www.apache.org/licenses/LICENSE-2.0',
};

/** Single figures and names stated by others: carried as facts, each row cites its source. */
export const CITED_FACTS: PackLicence = {
  name: 'facts-with-citation',
  title: 'Facts carried with a citation on every row; no wording of the source is copied',
};

export const VN_OFFICIAL: PackLicence = {
  name: 'vn-official-statistics',
  title: 'Official statistics of Viet Nam, free to use with attribution to the General Statistics Office',
  path: 'https://www.nso.gov.vn/',
};

export const MIT: PackLicence = { name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' };

export const CC0: PackLicence = {
  name: 'CC0-1.0',
  title: 'CC0 1.0 Universal',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
};

export const CC_BY: PackLicence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

export const CC_BY_SA: PackLicence = {
  name: 'CC-BY-SA-4.0',
  title: 'Creative Commons Attribution-ShareAlike 4.0 International',
  path: 'https://creativecommons.org/licenses/by-sa/4.0/',
};

export const ODBL: PackLicence = {
  name: 'ODbL-1.0',
  title: 'Open Data Commons Open Database License 1.0',
  path: 'https://opendatacommons.org/licenses/odbl/1-0/',
};

export const US_PUBLIC_DOMAIN: PackLicence = {
  name: 'public-domain',
  title: 'Work of the United States government, public domain (17 U.S.C. § 105)',
  path: 'https://www.usa.gov/government-copyright',
};
