import { readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { draftTable, textField } from './table-draft.ts';
import { citation, citationFields } from './vn-organisations-lists.ts';

const FOLDER = 'vn/10_organisations';

/** Keeps the named columns of a raw row. */
function pick(raw: TextRow, columns: readonly string[]): TextRow {
  return Object.fromEntries(columns.map((column) => [column, (raw[column] ?? '').trim()]));
}

/** Words that pointed at texts at hand by a file number say what they are instead. */
function spoken(text: string): string {
  return text
    .replace(/institute not named in the seed/, 'institute not named in the source')
    .replace(
      /named as a target of the northern\/southern technical centres \(seed 003\)/,
      'named as a target of the northern and southern technical centres (March 2025)',
    )
    .replace(/\(seed 003\)/, '(March 2025)')
    .replace(/from the brief\/seed/, 'from the texts at hand');
}

export function technologiesTable(): TableDraft {
  const columns = [
    'id',
    'name_vi',
    'name_en',
    'owner',
    'owner_group',
    'field',
    'inputs_byproducts',
    'application_industry_text',
  ];
  return draftTable({
    name: 'technologies',
    title: { vi: 'Công nghệ của các viện', en: 'Technologies of the institutes' },
    description:
      "Press and award texts: a stated maturity is the owner's claim, several are over ten years old. 27 of the Academy, 39 of institutes " +
      'of or tied to the ministry. Industry codes and maturity class were set by the compiler.',
    status: 'press',
    vintage: '2010/2026-06',
    key: ['id'],
    fields: [
      textField('id', 'Technology id'),
      textField('name_vi', 'Vietnamese name'),
      textField('name_en', 'English name'),
      textField('owner', 'Owner'),
      textField('owner_group', 'VAST or MoIT', { constraints: { enum: ['VAST', 'MoIT'] } }),
      textField('field', 'Field of science'),
      textField('inputs_byproducts', 'Inputs and by-products named in the source'),
      textField('application_industry_text', 'Industries it is for, as named'),
      textField('vsic2025_divisions', 'Divisions of VSIC 2025, separated by “;”, set by the compiler'),
      textField('maturity_as_stated', "What the owner claims, in the compiler's words"),
      textField('maturity_class', 'Class of maturity set by the compiler'),
      textField('in_programme_2023', 'Named at the programme meeting of March 2023', {
        constraints: { enum: ['yes', 'no'] },
      }),
      ...citationFields,
      textField('note', "The compiler's remark"),
    ],
    rows: readRaw(`${FOLDER}/technologies.csv`).map((raw) => ({
      ...pick(raw, columns),
      owner: spoken(raw['owner'] ?? ''),
      vsic2025_divisions: raw['vsic2025_division'] ?? '',
      maturity_as_stated: raw['maturity_as_stated'] ?? '',
      maturity_class: raw['maturity_class'] ?? '',
      in_programme_2023: raw['in_seed_004'] ?? '',
      ...citation(raw),
      note: spoken(raw['note'] ?? ''),
    })),
  });
}

export function standardsTable(): TableDraft {
  const columns = [
    'id',
    'name',
    'name_vi',
    'kind',
    'applies_to',
    'sectors',
    'evidence_seen',
    'validity_seen',
    'validity_status',
  ];
  const more = ['issuer_seen', 'prerequisites_seen', 'section_titles_seen', 'vn_legal_hook', 'fields_not_seen'];
  return draftTable({
    name: 'standards',
    title: { vi: 'Tiêu chuẩn, chứng nhận, công nhận', en: 'Standards, certificates, accreditations' },
    description:
      'What a source lets say about each standard; validity was seen for 12. An accreditation covers a list of tests, a CE mark a ' +
      'product, an IATF certificate a site: none is a property of a company.',
    status: 'press',
    vintage: '2008/2026-08',
    key: ['id'],
    fields: [
      textField('id', 'Standard id'),
      textField('name', 'Name'),
      textField('name_vi', 'Vietnamese name'),
      textField('kind', 'Kind, set by the compiler'),
      textField('applies_to', 'What it is given to: organisation, site, product, list of tests'),
      textField('sectors', 'Sectors'),
      textField('evidence_seen', 'Evidence that proves it'),
      textField('validity_seen', 'Validity as seen'),
      textField('validity_status', 'Whether validity was seen'),
      textField('issuer_seen', 'Issuer as seen'),
      textField('prerequisites_seen', 'Prerequisites as seen'),
      textField('section_titles_seen', 'Titles of sections as seen'),
      textField('vn_legal_hook', 'Where Vietnamese law names it'),
      textField('fields_not_seen', 'Columns for which no source was seen'),
      ...citationFields,
      textField('second_source_url', 'Second source'),
      textField('note', "The compiler's remark"),
    ],
    rows: readRaw(`${FOLDER}/standards.csv`).map((raw) => ({
      ...pick(raw, [...columns, ...more]),
      vn_legal_hook: spoken(raw['vn_legal_hook'] ?? ''),
      ...citation(raw),
      second_source_url: raw['second_source_url'] ?? '',
      note: spoken(raw['note'] ?? ''),
    })),
  });
}

export function capabilitiesTable(): TableDraft {
  const columns = [
    'id',
    'family',
    'level',
    'parent_en',
    'term_en',
    'term_vi',
    'vi_origin',
    'tolerance_it',
    'tolerance_it_source',
  ];
  const more = ['tolerance_dim_mm', 'tolerance_dim_source', 'materials_seen', 'equipment_seen'];
  return draftTable({
    name: 'capabilities',
    title: { vi: 'Từ vựng năng lực sản xuất', en: 'Vocabulary of manufacturing capabilities' },
    description:
      'Processes, materials, product forms, tolerance classes. 561 Vietnamese terms are translations of the compiler that a Vietnamese ' +
      'engineer should read. Tolerances are typical values, not limits. Terms, not texts, are carried.',
    status: 'press',
    vintage: '2008/2026-08',
    key: ['id'],
    fields: [
      textField('id', 'Term id'),
      textField('family', 'Family: metal, textile, food, plastic, electronics, leather, cross'),
      textField('level', 'Level: process group, process, material, product form …'),
      textField('parent_en', 'Parent term'),
      textField('term_en', 'English term'),
      textField('term_vi', 'Vietnamese term'),
      textField('vi_origin', 'Where the Vietnamese term comes from'),
      textField('tolerance_it', 'Typical ISO tolerance grade'),
      textField('tolerance_it_source', 'Source of the grade'),
      textField('tolerance_dim_mm', 'Typical tolerance in millimetres'),
      textField('tolerance_dim_source', 'Source of the tolerance'),
      textField('materials_seen', 'Materials named'),
      textField('equipment_seen', 'Equipment named'),
      textField('vsic2025_classes', 'Classes of VSIC 2025, separated by “;”'),
      textField('vsic_origin', 'Official, or mapped by the compiler'),
      ...citationFields,
      textField('note', "The compiler's remark"),
    ],
    rows: readRaw(`${FOLDER}/capability_vocabulary.csv`).map((raw) => ({
      ...pick(raw, [...columns, ...more]),
      vsic2025_classes: raw['vsic2025_class'] ?? '',
      vsic_origin: raw['vsic_origin'] ?? '',
      ...citation(raw),
      note: raw['note'] ?? '',
    })),
  });
}
