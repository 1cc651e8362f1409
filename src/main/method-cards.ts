import type { MethodDetail } from '../app/desks/method-desk.ts';
import { catalogue } from '../methods/catalogue.ts';
import { catalogueChecks } from '../methods/catalogue-checks.ts';
import references from '../methods/references.json' with { type: 'json' };
import { methodDescriptions } from '../methods/registry/method-descriptions.ts';

const READING = {
  family: 'reading',
  returns: '',
  refuses: '',
  cost: 'O(rows) time',
  agreement: null,
  laws: [],
  call: null,
} as const;

/** Two acts that figures name beside the methods: reading a value from a row, and counting rows. */
const READINGS: readonly MethodDetail[] = [
  {
    ...READING,
    id: 'cited-value',
    version: 1,
    title: { vi: 'Giá trị đọc từ dòng', en: 'Value read from a row' },
    purpose: {
      vi: 'Lấy nguyên giá trị của một ô trong bảng nguồn.',
      en: 'Takes one cell of a source table as it stands.',
    },
    formula: 'value = cell(row, column)',
    reads: { vi: 'Như nguồn của bảng nói.', en: 'As the source of the table says.' },
    warns: {
      vi: 'Không tính lại; sai ở nguồn thì sai ở đây.',
      en: 'Nothing is recomputed: an error of the source stays.',
    },
    sources: [],
  },
  {
    ...READING,
    id: 'count',
    version: 1,
    title: { vi: 'Đếm dòng', en: 'Count of rows' },
    purpose: { vi: 'Đếm các dòng được nêu.', en: 'Counts the rows that are named.' },
    formula: 'n = number of rows',
    reads: { vi: 'Số tối thiểu đã biết tên.', en: 'The least number that is known by name.' },
    warns: {
      vi: 'Danh sách không đầy đủ: không thấy không có nghĩa là không có.',
      en: 'The list is incomplete: not seen is not absent.',
    },
    sources: [],
  },
];

interface Reference {
  readonly authors?: string;
  readonly year?: number;
  readonly title: string;
  readonly where?: string;
  readonly doi?: string;
}

/** A reference as lists of literature print it. */
function referenceText({ authors, year, title, where, doi }: Reference): string {
  const when = year === undefined ? '' : ` (${year})`;
  const parts = [
    authors === undefined ? '' : `${authors}${when}`,
    title,
    where ?? '',
    doi === undefined ? '' : `doi:${doi}`,
  ];
  return parts.filter((part) => part !== '').join('. ');
}

/** The cards of all methods that figures can name, in order of id. */
export function methodCards(): readonly MethodDetail[] {
  const known: Readonly<Record<string, Reference>> = references;
  const calls = new Map(methodDescriptions().map((method) => [method.id, method]));
  const named = [...catalogue, ...[...calls.values()].filter(({ id }) => !catalogue.some((entry) => entry.id === id))];
  const described = named
    .filter(({ id, family }) => family !== 'foundation' || calls.has(id))
    .map((entry) => {
      const call = calls.get(entry.id);
      const { id, version, title, purpose, formula, reads, warns, cost, sources } = entry;
      return {
        ...(catalogueChecks[id] ?? READING),
        ...{ id, version, title, purpose, formula, reads, warns, cost },
        family: call?.family ?? entry.family,
        sources: sources.map((key) => sourceText(known[key], key)),
        call: call === undefined ? null : { tables: call.tables, parameters: call.parameters, outputs: call.outputs },
      };
    });
  return [...described, ...READINGS].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sourceText(reference: Reference | undefined, key: string): string {
  return reference === undefined ? key : referenceText(reference);
}
