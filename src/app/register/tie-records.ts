import { parseIsoDate } from '../../model/dates.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Level } from '../../register/record-id.ts';
import { TIE_KINDS, type TieKind } from '../ports-decisions.ts';
import type { RecordLine, RegisterReading } from '../ports-register.ts';
import { type Decision, decided, entryOf, fault, liveFaults, named, type Outcome, personFaults } from './decision.ts';
import type { RegisterPorts } from './register-ports.ts';

/** A tie as a person enters it: `from` has `to` as its parent, succeeds it, depends on it, works in it, or is in a group with it. */
export interface StatedTie {
  /** Undefined where the word names no tie. */
  readonly kind: TieKind | undefined;
  readonly from: string;
  readonly to: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Where it is known from: a document, a register, a letter. */
  readonly source: string;
}

/** Ties two records from a day to a day, on a source; it can be undone like every decision. */
export function tieRecords(ports: RegisterPorts, tie: StatedTie, decision: Decision): Promise<Outcome> {
  return decided(ports, decision, async (session) => {
    const faults = await tieFaults(session, tie);
    const [from, to] = [await named(session, tie.from), await named(session, tie.to)];
    const { kind } = tie;
    if (from === undefined || to === undefined || kind === undefined || faults.length > 0) return faults;
    const [kept, gone] = [from.record, to.record];
    const entered = { kind, validFrom: tie.validFrom, validTo: tie.validTo, source: tie.source.trim() };
    const event = await session.addEvent({
      ...entryOf(ports, decision),
      kind: 'tied',
      records: [kept, gone],
      payload: { kept, gone, links: [], ties: [], pair: null, tie: entered },
      undoes: null,
    });
    await session.addTies([{ ...entered, from: kept, to: gone, row: null, event }]);
    return { event, kept: from.id, other: to.id };
  });
}

/** Which levels may be tied how. */
const LEVELS_OF: Readonly<Record<TieKind, (from: Level, to: Level) => boolean>> = {
  operates: (from, to) => from !== 'site' && to === 'site',
  dependent: (from, to) => from === 'dependent' && to === 'unit',
  parent: (from, to) => from === 'unit' && to === 'unit',
  group: (from, to) => from === 'unit' && to === 'unit',
  predecessor: (from, to) => from === to,
};

/** Why two records can not be tied so, all at once. */
export async function tieFaults(register: RegisterReading, tie: StatedTie): Promise<readonly Refusal[]> {
  const [from, to] = [await named(register, tie.from), await named(register, tie.to)];
  const ends = [...liveFaults(tie.from, from), ...liveFaults(tie.to, to)];
  const said = [...kindFaults(tie.kind), ...dayFaults(tie), ...sourceFaults(tie.source)];
  if (from === undefined || to === undefined || ends.length > 0) return [...ends, ...said];
  if (from.record === to.record)
    return [
      fault(
        from.id,
        'same-record',
        'Đó là một hồ sơ; hãy chọn hai hồ sơ khác nhau.',
        'That is one record; choose two.',
      ),
      ...said,
    ];
  if (tie.kind === undefined) return said;
  if (!LEVELS_OF[tie.kind](from.level, to.level))
    return [
      fault(
        from.id,
        'other-level',
        'Quan hệ này không nối được hai cấp đó: mẹ và nhóm nối hai doanh nghiệp; kế tục nối hai hồ sơ cùng cấp; phụ thuộc nối đơn vị phụ thuộc với doanh nghiệp; nơi hoạt động nối với một cơ sở.',
        'This tie does not join those levels: parent and group join two enterprises, succession two records of one level, dependence a dependent unit with an enterprise, working in leads to a site.',
      ),
      ...said,
    ];
  return [...said, ...(await repeated(register, tie, { from, to })), ...(await circle(register, tie, { from, to }))];
}

const kindFaults = (kind: TieKind | undefined): readonly Refusal[] =>
  kind !== undefined
    ? []
    : [
        fault(
          'kind',
          'unknown-tie',
          `Quan hệ là một trong: ${TIE_KINDS.join(', ')}.`,
          `A tie is one of: ${TIE_KINDS.join(', ')}.`,
        ),
      ];

function dayFaults({ validFrom, validTo }: StatedTie): readonly Refusal[] {
  const wrong = [['from', validFrom] as const, ['to', validTo] as const].filter(
    ([, day]) => day !== null && parseIsoDate(day) === undefined,
  );
  const faults = wrong.map(([column, day]) =>
    fault(column, 'not-a-day', `"${day}" không phải ngày; viết 2023-12-31.`, `"${day}" is no day; write 2023-12-31.`),
  );
  if (faults.length > 0 || validFrom === null || validTo === null || validFrom <= validTo) return faults;
  return [
    fault('to', 'ends-before', 'Ngày cuối đứng trước ngày đầu; hãy xem lại.', 'It ends before it begins; look again.'),
  ];
}

function sourceFaults(source: string): readonly Refusal[] {
  if (source.trim() !== '') return personFaults('source', source);
  return [
    fault(
      'source',
      'no-source',
      'Hãy ghi nguồn: văn bản, sổ đăng ký hay công văn nói điều này.',
      'State the source: the document, register or letter that says so.',
    ),
  ];
}

interface Ends {
  readonly from: RecordLine;
  readonly to: RecordLine;
}

/** The same tie on the same days. */
async function repeated(register: RegisterReading, tie: StatedTie, { from, to }: Ends): Promise<readonly Refusal[]> {
  const there = (await register.ties(from.record)).find(
    ({ kind, direction, other, validFrom, validTo, event }) =>
      kind === tie.kind &&
      (direction === 'from' || kind === 'group') &&
      other.id === to.id &&
      event !== null &&
      validFrom === tie.validFrom &&
      validTo === tie.validTo,
  );
  if (there === undefined) return [];
  return [
    fault(
      to.id,
      'tied-already',
      `Quan hệ này đã được ghi (quyết định ${there.event}).`,
      `This tie is recorded already (decision ${there.event}).`,
    ),
  ];
}

const FARTHEST = 30;

/** Nobody is its own parent, predecessor or superior, not even over others. */
async function circle(register: RegisterReading, { kind }: StatedTie, { from, to }: Ends): Promise<readonly Refusal[]> {
  if (kind !== 'parent' && kind !== 'predecessor') return [];
  const seen = new Set([to.id]);
  let next: readonly RecordLine[] = [to];
  for (let step = 0; step < FARTHEST && next.length > 0; step += 1) {
    const above = (await Promise.all(next.map(({ record }) => register.ties(record))))
      .flat()
      .filter((tie) => tie.kind === kind && tie.direction === 'from' && !seen.has(tie.other.id));
    if (above.some(({ other }) => other.id === from.id))
      return [
        fault(
          to.id,
          'circle',
          `${to.id} đã đứng sau ${from.id} theo quan hệ này; ghi ngược lại sẽ thành vòng.`,
          `${to.id} comes after ${from.id} by this tie already; the other way round makes a circle.`,
        ),
      ];
    for (const { other } of above) seen.add(other.id);
    const lines = await Promise.all(above.map(({ other }) => register.find(other.id)));
    next = lines.filter((line) => line !== undefined);
  }
  return [];
}
