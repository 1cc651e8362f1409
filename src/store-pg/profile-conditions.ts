import { type RawBuilder, sql } from 'kysely';
import type { CardQuery, MachineQuery, WorkQuery } from '../app/ports-register-search.ts';
import { arrayText } from './stored-json.ts';

type Condition = RawBuilder<unknown>;

const all = (list: readonly Condition[]): Condition => sql.join([sql`true`, ...list], sql` and `);

/** What holds on a day; of a table `p`. Without a day all that ever held. */
export const heldCondition = (day: string | undefined): Condition =>
  day === undefined ? sql`true` : sql`(p.since is null or p.since <= ${day}) and (p.ended is null or p.ended > ${day})`;

/** A process by the card, or by a line of the profile that ended or came back and holds on the day. */
export function processCondition(process: string, on: string | undefined): Condition {
  const [id = '', rank] = process.split('@');
  const ofRank = rank === undefined ? sql`true` : sql`p.rank = ${rank}`;
  return sql`((processes <> '{}' and processes @> ${arrayText([process])}::text::text[])
    or record = any(array(select p.record from register_profile p where p.kind = 'process'
      and (p.since is not null or p.ended is not null) and p.process = ${id} and ${ofRank} and ${heldCondition(on)})))`;
}

/** What a query asks of the profile of a card. */
export function profileConditions({ work, machine, capacity, free, on }: CardQuery): readonly Condition[] {
  const list: Condition[] = [];
  const some = (kind: 'process' | 'machine' | 'capacity', what: Condition): Condition =>
    sql`exists (select 1 from register_profile p where p.record = register_card.record and p.kind = ${kind}
      and ${heldCondition(on)} and ${what})`;
  if (work !== undefined && asksMore(work)) list.push(some('process', workCondition(work)));
  if (machine !== undefined) list.push(some('machine', machineCondition(machine)));
  if (capacity !== undefined)
    list.push(
      some('capacity', sql`p.unit = ${capacity.unit} and p.per = ${capacity.per} and p.amount >= ${capacity.amount}`),
    );
  if (free !== undefined) {
    const { amount, unit, per } = free.least;
    list.push(some('capacity', sql`p.unit = ${unit} and p.per = ${per} and p.free >= ${amount}`));
    if (free.within !== null) list.push(sql`places && ${arrayText(free.within)}::text::text[]`);
  }
  return list;
}

/** A process alone is known by the card too, also where no profile tells more of it. */
const asksMore = ({ process: _, rank: __, ...more }: WorkQuery): boolean =>
  Object.values(more).some((value) => value !== undefined);

/** What one line of a process must be; of a table `p`. */
export function workCondition(work: WorkQuery): Condition {
  const list: Condition[] = [];
  const { process, rank, material, materialWords, tolerance, part, batch } = work;
  if (process !== undefined) list.push(sql`p.process = ${process}`);
  if (rank !== undefined) list.push(sql`p.rank = ${rank}`);
  if (material !== undefined) list.push(sql`p.material = ${material}`);
  if (materialWords !== undefined) list.push(sql`p.words @> ${arrayText(materialWords)}::text::text[]`);
  if (tolerance !== undefined) {
    const { it, mm, iso2768 } = tolerance;
    if (it !== null) list.push(sql`p.it <= ${it}::integer`);
    if (mm !== null) list.push(sql`p.mm <= ${mm}::double precision`);
    if (iso2768 !== null) list.push(sql`p.iso <= ${'fmcv'.indexOf(iso2768)}::integer`);
  }
  if (part !== undefined) list.push(partCondition(part));
  if (batch !== undefined)
    list.push(sql`(p.batch_min is not null or p.batch_max is not null)
      and coalesce(p.batch_min, 0) <= ${batch} and coalesce(p.batch_max, ${batch}) >= ${batch}`);
  return all(list);
}

type Part = NonNullable<WorkQuery['part']>;
const number = (value: number | undefined): Condition => sql`${value ?? 0}::double precision`;

/** The part lies in the envelope, turned as it may be; the same as `partFits`. */
function partCondition(part: Part): Condition {
  const [a = 0, b = 0, c = 0] =
    part.shape === 'round'
      ? [part.mm[0], part.mm[0], part.mm[1]].toSorted((x, y) => y - x)
      : part.mm.toSorted((x, y) => y - x);
  const between = (at: number, value: number): Condition =>
    sql`p.max[${sql.lit(at)}] >= ${number(value)} and coalesce(p.min[${sql.lit(at)}], 0) <= ${number(value)}`;
  const inBox = all([between(1, a), between(2, b), between(3, c)]);
  const ways =
    part.shape === 'round'
      ? [part.mm]
      : ([
          [Math.hypot(b, c), a],
          [Math.hypot(a, c), b],
          [Math.hypot(a, b), c],
        ] as const);
  const inRound = sql.join(
    ways.map(([diameter, length]) => sql`(${all([between(1, diameter), between(2, length)])})`),
    sql` or `,
  );
  return sql`((p.shape = 'box' and ${inBox}) or (p.shape = 'round' and (${inRound})))`;
}

function machineCondition({ words, kilonewtons }: MachineQuery): Condition {
  const list: Condition[] = [];
  if (words !== undefined) list.push(sql`p.words @> ${arrayText(words)}::text::text[]`);
  if (kilonewtons !== undefined) list.push(sql`p.kilonewtons >= ${number(kilonewtons)}`);
  return all(list);
}
