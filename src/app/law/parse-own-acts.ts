import { ACT_KINDS, ACT_RELATIONS, type ActKind } from '../../model/act-kinds.ts';
import { parseIsoDate } from '../../model/dates.ts';
import type { OwnAct, OwnRelation } from '../../model/own-act.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';
import { ISSUERS } from './known-issuers.ts';

/** An act as the register has it, for what a new act may name. */
export interface ListedAct {
  readonly id: string;
  readonly number: string;
  readonly issued: string;
  readonly isOwn: boolean;
}

/** A line of a file: the number of its row and its cells by column. */
export interface GivenLine {
  readonly row: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

const COLUMNS = [
  ...['act_id', 'type', 'type_vi', 'number', 'issuer_vi', 'issuer_en', 'issued', 'in_force_from', 'in_force_to'],
  ...['title_vi', 'title_en', 'status', 'how_sure', 'source', 'source_url', 'relations'],
];
const DAYS = ['issued', 'in_force_from', 'in_force_to'] as const;
const GRADES = ['A', 'B', 'C', 'D'];

/** A number as it is compared: without accents, capitals and marks. */
const bareNumber = (number: string): string =>
  foldVietnamese(number)
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** Reads acts that somebody wants to add: all of them, or every fault of every line at once. */
export function parseOwnActs(
  lines: readonly GivenLine[],
  given: { readonly file: string; readonly listed: readonly ListedAct[] },
): Parsed<readonly OwnAct[]> {
  const faults: Refusal[] = [];
  const drafts = lines.map(({ row, cells }) => ({ row, ...draftOf(cells, tellOf(faults, given.file, row)) }));
  const known = [...given.listed, ...drafts.map(({ act }) => listedOf(act))];
  const acts = drafts.map(({ row, act, relations }) => {
    const tell = tellOf(faults, given.file, row);
    if (drafts.some((other) => other.row < row && other.act.act_id === act.act_id))
      tell('act_id', `“${act.act_id}” có hai lần trong tệp.`, `“${act.act_id}” stands twice in the file.`);
    clashFaults(act, given.listed, tell);
    return { ...act, relations: relations.flatMap((each) => foundRelation(each, { act, known, tell })) };
  });
  if (lines.length === 0) tellOf(faults, given.file)('', 'Tệp không có văn bản nào.', 'The file holds no act.');
  return faults.length > 0 ? { ok: false, refusals: faults } : { ok: true, value: acts };
}

type Tell = (column: string, vi: string, en: string) => void;

const tellOf =
  (faults: Refusal[], file: string, row?: number): Tell =>
  (column, vi, en) =>
    void faults.push({
      code: 'act-file',
      where: { file, ...(row === undefined ? {} : { row }), ...(column === '' ? {} : { column }) },
      said: { vi, en },
    });

const listedOf = ({ act_id: id, number, issued }: OwnAct): ListedAct => ({ id, number, issued, isOwn: true });

interface ActDraft {
  readonly act: OwnAct;
  readonly relations: readonly OwnRelation[];
}

function draftOf(cells: GivenLine['cells'], tell: Tell): ActDraft {
  for (const column of Object.keys(cells))
    if (!COLUMNS.includes(column))
      tell(
        column,
        `Không có cột này; các cột: ${COLUMNS.join(', ')}.`,
        `No such column; they are ${COLUMNS.join(', ')}.`,
      );
  const text = (column: string): string =>
    String(cells[column] ?? '')
      .normalize('NFC')
      .trim();
  const kind = kindOf(text('type'), text('type_vi'), tell);
  const needed =
    kind === 'proposal' ? ['issuer_vi', 'title_vi', 'source'] : ['number', 'issuer_vi', 'title_vi', 'source'];
  for (const column of needed) if (text(column) === '') tell(column, 'Còn trống.', 'It is empty.');
  if (!GRADES.includes(text('how_sure')))
    tell(
      'how_sure',
      `Cần A, B, C hoặc D; thấy “${text('how_sure')}”.`,
      `A, B, C or D is needed; “${text('how_sure')}” found.`,
    );
  const [issued, from, to] = days(text, tell);
  const id = text('act_id') === '' ? bareNumber(text('number') || text('title_vi')) : text('act_id');
  if (!/^[a-z\d][a-z\d-]{1,79}$/u.test(id))
    tell('act_id', `“${id}” cần chữ thường, số và gạch nối.`, `“${id}” must be small letters, digits and hyphens.`);
  return {
    act: {
      ...{ act_id: id, type: kind, type_vi: ACT_KINDS[kind], number: text('number') },
      ...{ issuer_vi: text('issuer_vi'), issuer_en: text('issuer_en') || (ISSUERS[text('issuer_vi')] ?? '') },
      ...{ issued, in_force_from: from, in_force_to: to, title_vi: text('title_vi'), title_en: text('title_en') },
      ...{ status: statusOf({ kind, to, status: text('status') }, tell), how_sure: text('how_sure') },
      ...{ source: text('source'), source_url: text('source_url'), relations: [] },
    },
    relations: relationsIn(cells['relations'], tell),
  };
}

function kindOf(type: string, typeVi: string, tell: Tell): ActKind {
  const named = (Object.keys(ACT_KINDS) as ActKind[]).find(
    (kind) => kind === type || ACT_KINDS[kind].toLowerCase() === typeVi.toLowerCase(),
  );
  if (named !== undefined) return named;
  const all = Object.values(ACT_KINDS).join(', ');
  tell(
    'type_vi',
    `Loại “${typeVi || type}” không có; các loại: ${all}.`,
    `No kind “${type || typeVi}”; they are: ${Object.keys(ACT_KINDS).join(', ')}.`,
  );
  return 'decision';
}

function statusOf(
  { kind, to, status }: { readonly kind: ActKind; readonly to: string; readonly status: string },
  tell: Tell,
): string {
  if (!['', 'in-force', 'expired', 'not-checked', 'proposal'].includes(status))
    tell(
      'status',
      `“${status}” không dùng được; để trống, in-force, expired hoặc not-checked.`,
      `“${status}” does not do; leave it empty, in-force, expired or not-checked.`,
    );
  if (kind === 'proposal') return 'proposal';
  return to !== '' ? 'expired' : status === 'not-checked' ? status : 'in-force';
}

function days(text: (column: string) => string, tell: Tell): readonly [string, string, string] {
  const read = DAYS.map((column) => {
    const written = text(column);
    const day = written === '' ? '' : parseIsoDate(written);
    if (day === undefined)
      tell(
        column,
        `“${written}” không phải ngày (dd/mm/yyyy hoặc YYYY-MM-DD).`,
        `“${written}” is no day (dd/mm/yyyy or YYYY-MM-DD).`,
      );
    return day ?? '';
  });
  const known = read.filter((day) => day !== '');
  if (known.some((day, at) => at > 0 && day < (known[at - 1] ?? '')))
    tell(
      'in_force_from',
      'Ngày ký, ngày có hiệu lực, ngày hết hiệu lực không theo thứ tự.',
      'Signed, in force and ended are out of order.',
    );
  if (read[0] === '' && read[1] === '')
    tell('issued', 'Cần ngày ký hoặc ngày có hiệu lực.', 'The day of signature or the first day in force is needed.');
  return [read[0] ?? '', read[1] ?? '', read[2] ?? ''];
}

/** `replaces 13/2023/NĐ-CP; amends nd-1-2020`, or a list of `{relation, act}`. */
function relationsIn(given: unknown, tell: Tell): readonly OwnRelation[] {
  const list: readonly unknown[] = Array.isArray(given)
    ? given
    : String(given ?? '')
        .split(';')
        .filter((part) => part.trim() !== '')
        .map((part) => {
          const [relation = '', ...act] = part.trim().split(/\s+/u);
          return { relation, act: act.join(' ') };
        });
  return list.flatMap((each) => {
    const { relation, act } = (typeof each === 'object' && each !== null ? each : {}) as Partial<OwnRelation>;
    if (typeof act === 'string' && ACT_RELATIONS.some((known) => known === relation))
      return [{ relation: String(relation), act: act.trim() }];
    const all = ACT_RELATIONS.join(', ');
    tell(
      'relations',
      `Quan hệ “${String(relation)}” không có; các quan hệ: ${all}.`,
      `No relation “${String(relation)}”; they are: ${all}.`,
    );
    return [];
  });
}

function foundRelation(
  { relation, act: named }: OwnRelation,
  { act, known, tell }: { readonly act: OwnAct; readonly known: readonly ListedAct[]; readonly tell: Tell },
): readonly OwnRelation[] {
  const found = known.find(
    ({ id, number }) => id === named || (number !== '' && bareNumber(number) === bareNumber(named)),
  );
  if (found === undefined || found.id === act.act_id) {
    tell('relations', `Sổ không có văn bản “${named}” khác văn bản này.`, `The register has no other act “${named}”.`);
    return [];
  }
  const day = act.issued || act.in_force_from;
  if (found.issued !== '' && day !== '' && found.issued > day)
    tell(
      'relations',
      `“${named}” ký ngày ${found.issued}, sau văn bản này.`,
      `“${named}” is of ${found.issued}, later than this act.`,
    );
  return [{ relation, act: found.id }];
}

/** A number that the packs have already is not entered a second time. */
function clashFaults(act: OwnAct, listed: readonly ListedAct[], tell: Tell): void {
  const there = listed.find(
    ({ id, number, issued, isOwn }) =>
      !(isOwn && id === act.act_id) &&
      (id === act.act_id ||
        (act.number !== '' && bareNumber(number) === bareNumber(act.number) && sameYear(issued, act.issued))),
  );
  if (there !== undefined)
    tell('number', `Sổ đã có văn bản này: ${there.id}.`, `The register has this act already: ${there.id}.`);
}

/** Numbers without a year begin anew each year. */
const sameYear = (one: string, other: string): boolean =>
  one === '' || other === '' || one.slice(0, 4) === other.slice(0, 4);
