import type { Parsed } from '../../model/refusal.ts';
import { type Statement, saysTheSame } from '../../register/golden-record.ts';
import { standingOf } from '../../register/match/join-rules.ts';
import type { Level } from '../../register/record-id.ts';
import type { Comparison, Consequence, Outlook } from '../desks/steward-desk.ts';
import type { RegisterEvent } from '../ports-decisions.ts';
import type { RecordLine, RegisterReading } from '../ports-register.ts';
import { mergeFaults, splitFaults } from './decide-records.ts';
import { liveFaults, named } from './decision.ts';
import { waitingPairs } from './pair-reasons.ts';
import { publicFields } from './public-record.ts';
import type { RegisterPorts } from './register-ports.ts';
import { undoFaults } from './undo-event.ts';

interface Scene {
  readonly register: RegisterReading;
  nameOf(place: string): string | undefined;
}

async function sceneOf(ports: RegisterPorts): Promise<Scene> {
  const { nameOf } = await ports.places();
  return { register: await ports.register(), nameOf };
}

const told = async ({ register }: Scene, { record }: RecordLine): Promise<readonly Statement[]> =>
  (await register.statements([record])).get(record) ?? [];

function outlook(
  { nameOf }: Scene,
  { id, level }: { readonly id: string | null; readonly level: Level },
  statements: readonly Statement[],
): Outlook {
  const fields = statements.length === 0 ? [] : publicFields(statements, nameOf);
  const name = fields.find((field) => field.name === 'name')?.value;
  const conflicts = fields.filter(({ others }) => others.length > 0).length;
  return { id, level, name: typeof name === 'string' ? name : '', rows: statements.length, conflicts, fields };
}

/** Two records side by side and as one; refused where one of them is not there or became another. */
export async function compareRecords(
  ports: RegisterPorts,
  ids: { readonly one: string; readonly other: string },
): Promise<Parsed<Comparison>> {
  const scene = await sceneOf(ports);
  const { register } = scene;
  const [one, other] = [await named(register, ids.one), await named(register, ids.other)];
  const faults = [...liveFaults(ids.one, one), ...liveFaults(ids.other, other)];
  if (one === undefined || other === undefined || faults.length > 0) return { ok: false, refusals: faults };
  const [first, second] = [await told(scene, one), await told(scene, other)];
  const before = [outlook(scene, one, first), outlook(scene, other, second)] as const;
  const shared = before[0].fields.flatMap((field) => {
    const theirs = before[1].fields.find(({ name }) => name === field.name);
    return theirs === undefined
      ? []
      : [{ name: field.name, isSame: saysTheSame(field.name, field.value, theirs.value) }];
  });
  const keep = standing(before[0]) >= standing(before[1]) ? one : other;
  const gone = keep === one ? other : one;
  const waiting = await waitingPairs(
    { ...scene, register: { ...register, pairs: () => pairsBetween(register, one, other) } },
    1,
  );
  return {
    ok: true,
    value: {
      before,
      after: one.record === other.record ? [] : [outlook(scene, keep, [...first, ...second])],
      ties: (await register.ties(gone.record)).length,
      refusals: await mergeFaults(register, { keep: keep.id, gone: gone.id }),
      same: shared.filter(({ isSame }) => isSame).map(({ name }) => name),
      differ: shared.filter(({ isSame }) => !isSame).map(({ name }) => name),
      keep: keep.id,
      pair: waiting[0] ?? null,
    },
  };
}

const MOST_PAIRS = 1000;

const pairsBetween = async (register: RegisterReading, one: RecordLine, other: RecordLine) =>
  (await register.pairsBy({ record: one.record, limit: MOST_PAIRS })).filter(
    (pair) => pair.one.record === other.record || pair.other.record === other.record,
  );

const standing = ({ fields, rows }: Outlook): number =>
  standingOf(
    rows,
    fields.some(({ name }) => name === 'code'),
  );

/** What a record and the new one would be after rows are taken out. */
export async function splitConsequence(
  ports: RegisterPorts,
  given: { readonly id: string; readonly rows: readonly number[] },
): Promise<Parsed<Consequence>> {
  const scene = await sceneOf(ports);
  const line = await named(scene.register, given.id);
  const faults = liveFaults(given.id, line);
  if (line === undefined || faults.length > 0) return { ok: false, refusals: faults };
  const all = await told(scene, line);
  const rows = new Set(given.rows);
  const [left, taken] = [all.filter(({ row }) => !rows.has(row)), all.filter(({ row }) => rows.has(row))];
  const ties = (await scene.register.ties(line.record)).filter(({ row }) => row !== null && rows.has(row));
  return {
    ok: true,
    value: {
      before: [outlook(scene, line, all)],
      after: [outlook(scene, line, left), outlook(scene, { id: null, level: line.level }, taken)],
      ties: ties.length,
      refusals: await splitFaults(scene.register, given),
    },
  };
}

/** What undoing a decision would do. */
export async function undoConsequence(ports: RegisterPorts, event: RegisterEvent): Promise<Consequence> {
  const scene = await sceneOf(ports);
  const { register } = scene;
  const lines = (await Promise.all(event.records.map((id) => register.find(id)))).filter((line) => line !== undefined);
  const { kept, gone, links, ties } = event.payload;
  const [first, second] = [lines.find(({ record }) => record === kept), lines.find(({ record }) => record === gone)];
  const refusals = await undoFaults(register, event.event);
  const now = await Promise.all(lines.map(async (line) => outlook(scene, line, await told(scene, line))));
  const before = now.filter(({ rows }) => rows > 0);
  if (event.kind === 'joined' && first !== undefined && refusals.length === 0) {
    const [all, moved] = [await told(scene, first), new Set(links.map(({ row }) => row))];
    const parted = all.filter(({ row }) => moved.has(row));
    const stays = outlook(
      scene,
      first,
      all.filter(({ row }) => !moved.has(row)),
    );
    return { before, after: [stays, outlook(scene, { id: null, level: first.level }, parted)], ties: 0, refusals };
  }
  if (first === undefined || second === undefined || refusals.length > 0)
    return { before, after: before, ties: 0, refusals };
  const all = [...(await told(scene, first)), ...(await told(scene, second))];
  const moved = new Set(links.map(({ row }) => row));
  if (event.kind === 'merged') {
    const [back, stays] = [all.filter(({ row }) => moved.has(row)), all.filter(({ row }) => !moved.has(row))];
    const after = [outlook(scene, first, stays), outlook(scene, second, back)];
    return { before, after, ties: ties.length, refusals };
  }
  if (event.kind === 'split')
    return { before, after: [outlook(scene, first, all)], ties: (await register.ties(gone)).length, refusals };
  return { before, after: before, ties: event.kind === 'tied' ? 1 : 0, refusals };
}
