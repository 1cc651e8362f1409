import type { Bilingual } from '../../model/bilingual.ts';
import type { CheckOutcome, Proposal, PublicationCheck } from '../../model/publication.ts';
import type { ComparedTable, ComparedVersions } from './compare-publications.ts';
import { joiningFault } from './licence-joining.ts';

/** A change larger than this must be explained: share of rows more or fewer, share of rows changed, share by which a sum moves. */
const JUMP = { rows: 0.2, changed: 0.3, sum: 0.5 } as const;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}`;
const inVietnamese = (share: number): string => percent(share).replace('.', ',');

/** What changed since the last version, and whether anything jumps without an explanation. */
export function changeChecks(
  compared: ComparedVersions | undefined,
  { explained }: Proposal,
): readonly PublicationCheck[] {
  const first = {
    vi: 'Bản đầu tiên: chưa có gì để so.',
    en: 'The first version: there is nothing to compare it with.',
  };
  const tables = compared?.tables ?? [];
  const outcome = (jumps: readonly Bilingual[]): CheckOutcome =>
    jumps.length === 0 ? 'holds' : explained.trim() === '' ? 'fails' : 'warns';
  const make = (id: string, title: Bilingual, jumps: readonly Bilingual[]): PublicationCheck => ({
    id,
    title,
    outcome: outcome(jumps),
    said: compared === undefined ? [first] : jumps.length === 0 ? [] : [...jumps, ...explanation(explained)],
  });
  return [
    make(
      'schema',
      { vi: 'Các bảng và cột như bản trước', en: 'Tables and columns as in the last version' },
      columnJumps(compared),
    ),
    make(
      'counts',
      { vi: 'Số dòng so với bản trước', en: 'Row counts against the last version' },
      tables.flatMap(countJumps),
    ),
    make('share-changed', { vi: 'Tỷ lệ dòng bị sửa', en: 'Share of rows changed' }, tables.flatMap(shareJumps)),
    make('jumps', { vi: 'Tổng các cột số', en: 'Sums of number columns' }, tables.flatMap(sumJumps)),
  ];
}

const explanation = (explained: string): readonly Bilingual[] =>
  explained.trim() === ''
    ? [{ vi: 'Chưa có giải thích: đề nghị lại với --explain.', en: 'Not explained: propose it again with --explain.' }]
    : [{ vi: `Giải thích: ${explained}`, en: `Explained: ${explained}` }];

function columnJumps(compared: ComparedVersions | undefined): readonly Bilingual[] {
  if (compared === undefined) return [];
  const gone = compared.tablesGone.map((name) => ({ vi: `không còn bảng ${name}`, en: `the table ${name} is gone` }));
  const columns = compared.tables.flatMap(({ name, columnsGone }) =>
    columnsGone.map((column) => ({
      vi: `bảng ${name} không còn cột ${column}`,
      en: `the column ${column} of ${name} is gone`,
    })),
  );
  return [...gone, ...columns];
}

function countJumps({ name, rowsBefore, rowsAfter }: ComparedTable): readonly Bilingual[] {
  const moved = Math.abs(rowsAfter - rowsBefore) / Math.max(rowsBefore, 1);
  if (moved <= JUMP.rows) return [];
  return [
    {
      vi: `${name}: ${rowsBefore} → ${rowsAfter} dòng (${inVietnamese(moved)} %)`,
      en: `${name}: ${rowsBefore} → ${rowsAfter} rows (${percent(moved)} %)`,
    },
  ];
}

function shareJumps({ name, changed, rowsBefore, gone }: ComparedTable): readonly Bilingual[] {
  const share = changed / Math.max(rowsBefore - gone, 1);
  if (share <= JUMP.changed) return [];
  return [
    {
      vi: `${name}: ${changed} dòng bị sửa (${inVietnamese(share)} %)`,
      en: `${name}: ${changed} rows changed (${percent(share)} %)`,
    },
  ];
}

function sumJumps({ name, sums }: ComparedTable): readonly Bilingual[] {
  return sums.flatMap((sum) => {
    const [before, after] = [sum.before ?? 0, sum.after ?? 0];
    if (Math.abs(after - before) <= JUMP.sum * Math.abs(before)) return [];
    return [{ vi: `${name}, ${sum.name}: ${before} → ${after}`, en: `${name}, ${sum.name}: ${before} → ${after}` }];
  });
}

const FAULT_WORDS = {
  'not-stated': { vi: 'chưa nêu giấy phép', en: 'no licence is stated' },
  'share-alike': {
    vi: 'phải giữ nguyên giấy phép, cần một bản riêng',
    en: 'must stay under its licence: it needs a release of its own',
  },
  'no-derivatives': { vi: 'không cho sửa đổi', en: 'forbids changes' },
  'non-commercial': { vi: 'không cho dùng thương mại', en: 'forbids commercial use' },
} as const;

/** Whether every source may stand under the licence of the release. */
export function licenceCheck({ licence, sources }: Proposal): PublicationCheck {
  const said = sources.flatMap((source): readonly Bilingual[] => {
    const fault = joiningFault(source.licence, licence);
    if (fault === undefined) return [];
    const of = source.licence === '' ? '' : ` (${source.licence})`;
    return [
      { vi: `${source.title}${of}: ${FAULT_WORDS[fault].vi}`, en: `${source.title}${of}: ${FAULT_WORDS[fault].en}` },
    ];
  });
  const none = { vi: 'Không có nguồn nào.', en: 'There is no source.' };
  return {
    id: 'licences',
    title: {
      vi: `Mọi nguồn được phép công bố theo ${licence === '' ? '?' : licence}`,
      en: `Every source may stand under ${licence === '' ? '?' : licence}`,
    },
    outcome: said.length > 0 || sources.length === 0 ? 'fails' : 'holds',
    said: sources.length === 0 ? [none] : said,
  };
}
