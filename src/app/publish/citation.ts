import type { Language } from '../../model/bilingual.ts';
import { dayInVietNam } from '../../model/day-in-viet-nam.ts';
import type { PublishedRelease } from '../desks/published-desk.ts';
import { PUBLISHER, releaseAddress } from './dcat-description.ts';

/** Forms in which a release is cited. */
export const CITATION_FORMS = ['txt', 'bib', 'ris'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

export const CITATION_MEDIA: Readonly<Record<CitationForm, string>> = {
  txt: 'text/plain; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
};

type Cited = Pick<PublishedRelease, 'name' | 'version' | 'title' | 'publishedAt' | 'hash' | 'licence' | 'correctedBy'>;

/** How a version is cited: with its persistent address, and that it was corrected where it was. */
export function citation(
  release: Cited,
  { form, base, language }: { readonly form: CitationForm; readonly base: string; readonly language: Language },
): string {
  const parts = { release, address: releaseAddress(base, release), title: release.title[language], language };
  switch (form) {
    case 'txt':
      return plain(parts);
    case 'bib':
      return bibtex(parts);
    case 'ris':
      return ris(parts);
  }
}

interface Parts {
  readonly release: Cited;
  readonly address: string;
  readonly title: string;
  readonly language: Language;
}

function corrected({ release, language }: Parts): string {
  if (release.correctedBy === null) return '';
  const { version, why } = release.correctedBy;
  return language === 'vi'
    ? `Đã được đính chính bằng bản ${version}: ${why}`
    : `Corrected by version ${version}: ${why}`;
}

function plain(parts: Parts): string {
  const { release, address, title, language } = parts;
  const version = language === 'vi' ? `bản ${release.version}` : `version ${release.version}`;
  const note = corrected(parts);
  return `${PUBLISHER} (${dayInVietNam(release.publishedAt).slice(0, 4)}). ${title}, ${version} [${release.hash}]. ${address}${note === '' ? '' : ` – ${note}`}\n`;
}

/** Text that stands between braces of BibTeX. */
const braced = (text: string): string =>
  text.replace(/\\/gu, '\\textbackslash{}').replace(/[{}%$#&_^~]/gu, (mark) => `\\${mark}`);

function bibtex(parts: Parts): string {
  const { release, address, title } = parts;
  const note = corrected(parts);
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${braced(PUBLISHER)}}`],
    ['title', braced(title)],
    ['year', dayInVietNam(release.publishedAt).slice(0, 4)],
    ['version', braced(release.version)],
    ['url', address],
    ['note', braced(note === '' ? release.hash : `${release.hash}. ${note}`)],
  ];
  const key = `${release.name}-${release.version}`.replace(/[^\w-]/gu, '');
  return `@dataset{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

function ris(parts: Parts): string {
  const { release, address, title } = parts;
  const note = corrected(parts);
  const line = (text: string): string => text.replace(/[\r\n]+/gu, ' ');
  return [
    'TY  - DATA',
    `AU  - ${PUBLISHER}`,
    `TI  - ${line(title)}`,
    `PY  - ${dayInVietNam(release.publishedAt).slice(0, 4)}`,
    `DA  - ${dayInVietNam(release.publishedAt).replaceAll('-', '/')}`,
    `ET  - ${line(release.version)}`,
    `UR  - ${address}`,
    `N1  - ${line(note === '' ? release.hash : `${release.hash}. ${note}`)}`,
    'ER  - ',
    '',
  ].join('\r\n');
}
