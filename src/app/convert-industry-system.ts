import type { Bilingual } from '../model/bilingual.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import { type CodeSystem, EMPTY_CODE, type SystemRequest, wordRefusal } from './convert-code-system.ts';
import { type KnowledgeSource, requireRelease, type TextCells, tableRows } from './knowledge/table-rows.ts';
import type { MappedSource } from './ports-convert.ts';

interface Industry {
  readonly code: string;
  readonly level: string;
  readonly parent: string;
  readonly name: string;
}

type Codes = ReadonlyMap<string, Industry>;

/** The official conversion between two classifications, at any level of theirs. */
export async function industrySystem(source: KnowledgeSource, request: SystemRequest): Promise<Parsed<CodeSystem>> {
  const release = await requireRelease(source, 'vn-industries');
  const names = (await tableRows(source, release, { table: 'classifications', columns: ['classification'] })).map(
    (row) => row.text('classification'),
  );
  const [from, to] = [request.from.toLowerCase(), request.to.toLowerCase()];
  const refusals = requestFaults({ ...request, from, to }, names);
  if (refusals.length > 0) return { ok: false, refusals };
  const rows = await tableRows(source, release, {
    table: 'industries',
    columns: ['classification', 'code', 'level', 'parent_code', 'name_vi'],
  });
  const codesOf = (classification: string): Codes =>
    new Map(
      rows
        .filter((row) => row.text('classification') === classification)
        .map((row) => [row.text('code'), industryOf(row)]),
    );
  const codes = { from: codesOf(from), to: codesOf(to) };
  const links = await conversionLinks(source, { release, from, to });
  if (links.size === 0 && from !== to) return { ok: false, refusals: [noConversion(from, to)] };
  const { level } = request;
  if (level !== undefined && ![...codes.to.values()].some((industry) => industry.level === level)) {
    const vi = `${to} không có cấp ${level}`;
    return { ok: false, refusals: [wordRefusal('unknown-level', { vi, en: `${to} has no level ${level}` })] };
  }
  const groupOf = (target: string): string | undefined =>
    level === undefined ? target : ancestorAt(codes.to, target, level);
  const sources = [...codes.from.keys()].map((code) =>
    mapped(code, from === to ? [code] : (links.get(code) ?? []), groupOf),
  );
  const others = new Map(names.map((name) => [name, codesOf(name)]));
  return {
    ok: true,
    value: {
      from,
      to,
      sources,
      targetColumn: to,
      releases: [release.ref],
      groupOf,
      isTooCoarse: (code) => level !== undefined && Number(codes.from.get(code)?.level) < Number(level),
      levelOf: (code) => codes.from.get(code)?.level,
      explain: (code) => (code === null ? EMPTY_CODE : industryExplanation({ code, from, others })),
    },
  };
}

function industryOf(row: TextCells): Industry {
  return {
    code: row.text('code'),
    level: row.text('level'),
    parent: row.text('parent_code'),
    name: row.text('name_vi'),
  };
}

function requestFaults(request: SystemRequest, names: readonly string[]): readonly Refusal[] {
  const faults = (['from', 'to'] as const).flatMap((side) => {
    if (names.includes(request[side])) return [];
    const known = names.join(', ');
    const vi = `--${side} “${request[side]}” không phải bảng ngành nào đã biết: ${known}`;
    const en = `--${side} “${request[side]}” is none of the known classifications: ${known}`;
    return [wordRefusal('unknown-classification', { vi, en })];
  });
  if (faults.length === 0 && request.from === request.to && request.level === undefined) {
    const vi = `--from và --to cùng là ${request.from}; không có gì để chuyển (có thể gộp bằng --level 2)`;
    const en = `--from and --to are both ${request.from}; there is nothing to convert (--level 2 would add up)`;
    faults.push(wordRefusal('same-system', { vi, en }));
  }
  return faults;
}

function noConversion(from: string, to: string): Refusal {
  const vi = `chưa có bảng chuyển chính thức giữa ${from} và ${to} trong gói vn-industries`;
  return wordRefusal('no-conversion', {
    vi,
    en: `pack vn-industries holds no official conversion between ${from} and ${to}`,
  });
}

interface Pair {
  readonly release: Awaited<ReturnType<typeof requireRelease>>;
  readonly from: string;
  readonly to: string;
}

/** Targets of each code; the official table is read in either direction. */
async function conversionLinks(
  source: KnowledgeSource,
  { release, from, to }: Pair,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const columns = ['from_code', 'to_code'];
  const read = (one: string, other: string): Promise<readonly TextCells[]> =>
    tableRows(source, release, {
      table: 'conversions',
      columns,
      where: { from_classification: [one], to_classification: [other] },
    });
  const [forward, backward] = [await read(from, to), await read(to, from)];
  const links = new Map<string, string[]>();
  const add = (code: string, target: string): void => {
    links.set(code, [...(links.get(code) ?? []), target]);
  };
  for (const row of forward) add(row.text('from_code'), row.text('to_code'));
  if (forward.length === 0) for (const row of backward) add(row.text('to_code'), row.text('from_code'));
  return links;
}

function mapped(code: string, links: readonly string[], groupOf: CodeSystem['groupOf']): MappedSource {
  const groups = links.map(groupOf);
  const known = groups.filter((group) => group !== undefined);
  const isComplete = known.length > 0 && known.length === groups.length;
  return { code, targets: [...new Set(known)].sort(), isComplete };
}

function ancestorAt(codes: Codes, code: string, level: string): string | undefined {
  let industry = codes.get(code);
  while (industry !== undefined && industry.level !== level) industry = codes.get(industry.parent);
  return industry?.code;
}

interface Unknown {
  readonly code: string;
  readonly from: string;
  readonly others: ReadonlyMap<string, Codes>;
}

/** Why a code is not in a classification: it belongs to another, lost a zero, or carries marks. */
function industryExplanation({ code, from, others }: Unknown): Bilingual {
  const start = { vi: `“${code}” không có trong ${from}`, en: `“${code}” is not in ${from}` };
  const own = others.get(from);
  const near = [`0${code}`, code.replaceAll('.', ''), code.trim().toUpperCase()].find(
    (each) => each !== code && own?.has(each),
  );
  if (near !== undefined) {
    const name = own?.get(near)?.name;
    return {
      vi: `${start.vi}; có lẽ là ${near} (${name}): mã giữ số 0 ở đầu và không có dấu chấm`,
      en: `${start.en}; it may be ${near} (${name}): codes keep their leading zero and have no points`,
    };
  }
  const family = from.replace(/\d+$/, '');
  const held = [...others]
    .filter(([name, codes]) => name !== from && name.startsWith(family) && codes.has(code))
    .map(([name, codes]) => `${name} (${codes.get(code)?.name})`);
  if (held.length > 0) {
    return {
      vi: `${start.vi}; mã này có trong ${held.join(', ')}: bảng có đúng phiên bản không?`,
      en: `${start.en}; the code stands in ${held.join(', ')}: is the table of that version?`,
    };
  }
  return {
    vi: `${start.vi}; xem “lienket pack show vn-industries”`,
    en: `${start.en}; see “lienket pack show vn-industries”`,
  };
}
