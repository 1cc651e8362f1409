import { readFileSync } from 'node:fs';
import type { PackCheck } from '../../src/model/data-package.ts';
import { registerFaults } from './law/contradictions.ts';
import { LAW_NOTES } from './law/law-notes.ts';
import { actDraft, lawLineageDraft, ruleDraft, synonymDraft } from './law/law-tables.ts';
import { APACHE, CITED_FACTS } from './licences.ts';
import type { TextRow } from './pack-writer.ts';
import { type PackDraft, publishPack } from './publish.ts';
import { readSource } from './source-table.ts';
import { RELEASE } from './table-draft.ts';

function checks(counts: Readonly<Record<string, number>>): readonly PackCheck[] {
  return Object.entries(counts).map(([table, rows]) => ({
    id: `rows-${table}`,
    title: { vi: `Số dòng của bảng ${table}`, en: `Rows of ${table}` },
    table,
    rows,
    maker: 'counted by hand-kept lists in tools/packs/sources when the pack was made',
  }));
}

function head(counts: Readonly<Record<string, number>>): PackDraft['head'] {
  return {
    name: 'law',
    ...RELEASE,
    title: 'Acts of Viet Nam that the work rests on, with dates, standing and executable rules',
    'lienket:title': { vi: 'Sổ văn bản và quy tắc', en: 'Register of acts and rules' },
    'lienket:note': {
      vi: 'Không phải tư vấn pháp luật. Mỗi văn bản ghi rõ mức chắc chắn và phần chưa kiểm tra.',
      en: 'No legal advice. Each act says how sure it is and what was not checked.',
    },
    licenses: [CITED_FACTS, APACHE],
    sources: [
      { title: 'Law portals, press and law firms named in the column source of each row' },
      {
        title: 'Compiled law texts in a public repository, partly OCR',
        path: 'https://github.com/diepxuan/diepxuan.github.io',
        'lienket:note': 'commit fbaa690, July 2026',
      },
    ],
    'lienket:steps': [
      'Lists of acts, rules, relations and words are kept by hand in tools/packs/sources and checked for contradictions.',
      'Rules are told in our own words; their numbers are JSON.',
    ],
    'lienket:checks': checks(counts),
  };
}

function readRules(): readonly TextRow[] {
  const text = readFileSync(new URL('sources/law-rules.json', import.meta.url), 'utf8').normalize('NFC');
  const rules = JSON.parse(text) as readonly Readonly<Record<string, unknown>>[];
  return rules.map((rule) => {
    const words = Object.entries(rule).filter(([name]) => name !== 'parameters');
    return {
      ...Object.fromEntries(words.map(([name, value]) => [name, String(value)])),
      parameters: JSON.stringify(rule.parameters),
    };
  });
}

function build(): void {
  const acts = readSource('law-acts.csv');
  const lineage = readSource('law-lineage.csv');
  const rules = readRules();
  const synonyms = readSource('law-synonyms.csv');
  const faults = registerFaults(acts, lineage);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  publishPack({
    head: head({ acts: acts.length, rules: rules.length, lineage: lineage.length, synonyms: synonyms.length }),
    drafts: [actDraft(acts), ruleDraft(rules), lawLineageDraft(lineage), synonymDraft(synonyms)],
    notes: LAW_NOTES,
  });
}

build();
