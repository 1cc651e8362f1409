import { firmName } from '../../register/firm-name.ts';
import type { Statement } from '../../register/golden-record.ts';
import type { ReadRow } from '../../register/read-list-row.ts';
import { LEVELS, type Level, recordId } from '../../register/record-id.ts';
import { allKeys, provinceOf, recordKeys } from '../../register/record-keys.ts';
import type { Said } from '../../register/register-fields.ts';
import type { SizeRule } from '../../register/size-class.ts';
import { parseTaxCode } from '../../register/tax-code.ts';
import type { Batch, Link, NewPair, NewTie, RecordLine, RegisterSession } from '../ports-register.ts';
import { type Directory, openDirectory, type Spoken } from './record-directory.ts';
import { putFirstCards, refreshCards } from './refresh-cards.ts';
import type { LikelyDoubles } from './register-ports.ts';

/** What became of the rows of a chunk. */
export interface ChunkCounts {
  /** Rows that the register did not have. */
  readonly added: number;
  /** Rows that this source had said already. */
  readonly repeated: number;
  readonly created: number;
  readonly matched: number;
  readonly pairs: number;
}

export interface ChunkRow extends ReadRow {
  readonly contentHash: string;
  readonly raw: Readonly<Record<string, string>>;
}

export interface ChunkScene {
  readonly batch: Batch;
  readonly at: string;
  readonly rule: SizeRule | undefined;
  readonly doubles: LikelyDoubles;
}

/** Keeps the rows of a chunk and ties each to the record of which it speaks: by identifier, by exact key, or a new one. */
export async function importChunk(
  session: RegisterSession,
  rows: readonly ChunkRow[],
  { batch, at, rule, doubles }: ChunkScene,
): Promise<ChunkCounts> {
  const kept = await session.addRows(batch, rows, at);
  const firsts = new Map(rows.toReversed().map((row) => [row.contentHash, row] as const));
  const fresh = rows.filter((row) => kept.has(row.contentHash) && firsts.get(row.contentHash) === row);
  const spoken = fresh.flatMap((row) =>
    LEVELS.flatMap((level): readonly Spoken[] => {
      const said = row.said[level];
      return said === undefined ? [] : [{ row: kept.get(row.contentHash) ?? 0, asOf: row.asOf, level, said }];
    }),
  );
  const directory = await openDirectory(session, spoken);
  const decided = spoken.map((each) => decide(each, directory));
  const parents = parentsNeeded(spoken, directory);
  const newcomers = [...decided.flatMap(({ isNew, slot, level }) => (isNew ? [{ slot, level }] : [])), ...parents];
  const made = await session.create(
    newcomers.map(({ level }) => level),
    recordId,
  );
  newcomers.forEach(({ slot }, index) => directory.settle(slot, made[index]?.record ?? 0));
  const links = decided.map(
    ({ spoken: { row, level }, slot }): Link => ({ row, level, record: directory.recordOf(slot) }),
  );
  await session.link(links);
  await session.putKeys(keysOf(decided, directory));
  await session.putKeys(parents.map(({ slot, code }) => ({ key: `code:${code}`, record: directory.recordOf(slot) })));
  await session.addTies(tiesOf(decided, directory));
  const pairs = eachOnce(decided.flatMap((each) => (each.isNew ? pairsOf(each, directory, doubles) : [])));
  await session.addPairs(pairs);
  const isMade = new Set(made.map(({ record }) => record));
  await refreshCards(
    session,
    linesOf(links).filter(({ record }) => !isMade.has(record)),
    rule,
  );
  const first = firstStatements(decided, directory, { batch, at });
  await putFirstCards(
    session,
    made.map((line) => ({ line, statements: first.get(line.record) ?? [] })),
    rule,
  );
  return {
    added: fresh.length,
    repeated: rows.length - fresh.length,
    created: made.length,
    matched: decided.filter(({ isNew }) => !isNew).length,
    pairs: pairs.length,
  };
}

/** Two newcomers of one chunk each suggest the other. */
function eachOnce(pairs: readonly NewPair[]): readonly NewPair[] {
  const key = ({ one, other }: NewPair): string => `${Math.min(one, other)}/${Math.max(one, other)}`;
  return [...new Map(pairs.map((pair) => [key(pair), pair] as const)).values()];
}

/** Where a statement goes: a slot stands for a record that is there, or for one that will be made. */
interface Decided {
  readonly spoken: Spoken;
  readonly level: Level;
  readonly slot: number;
  readonly isNew: boolean;
  readonly ambiguous: readonly number[];
}

function decide(spoken: Spoken, directory: Directory): Decided {
  const { level, said } = spoken;
  const keys = recordKeys(level, said);
  const code = said.code === undefined ? undefined : String(said.code);
  const byIdentifier = keys.identifier === undefined ? [] : directory.slots(keys.identifier);
  const byKey =
    keys.exact === undefined ? [] : directory.slots(keys.exact).filter((slot) => directory.mayBe(slot, code));
  const [found] = byIdentifier.length > 0 ? byIdentifier : byKey.length === 1 ? byKey : [];
  const slot = found ?? directory.reserve();
  directory.note(slot, allKeys(level, [said]));
  return { spoken, level, slot, isNew: found === undefined, ambiguous: found === undefined ? byKey : [] };
}

interface NeededParent {
  readonly slot: number;
  readonly level: 'unit';
  readonly code: string;
}

/** Units that are known only because another names them by their code: the unit it depends on, its parent, its predecessor. */
function parentsNeeded(spoken: readonly Spoken[], directory: Directory): readonly NeededParent[] {
  return spoken.flatMap(({ level, said }) =>
    namedCodes(level, said).flatMap((code): readonly NeededParent[] => {
      if (directory.slots(`code:${code}`).length > 0) return [];
      const slot = directory.reserve();
      directory.note(slot, [`code:${code}`]);
      return [{ slot, level: 'unit', code }];
    }),
  );
}

function namedCodes(level: Level, said: Said): readonly string[] {
  const own = level === 'dependent' ? [String(said.code).slice(0, 10)] : [];
  const others = [said.parent_code, said.predecessor_code].map((code) => parseTaxCode(String(code ?? '')));
  return [...own, ...others.flatMap((read) => (read.ok && read.value.kind === 'unit' ? [read.value.code] : []))];
}

function keysOf(decided: readonly Decided[], directory: Directory): readonly { key: string; record: number }[] {
  return decided.flatMap(({ spoken: { level, said }, slot }) =>
    allKeys(level, [said]).map((key) => ({ key, record: directory.recordOf(slot) })),
  );
}

function tiesOf(decided: readonly Decided[], directory: Directory): readonly NewTie[] {
  const unitOf = new Map(
    decided.flatMap(({ spoken, level, slot }) => (level === 'site' ? [] : [[spoken.row, slot] as const])),
  );
  return decided.flatMap(({ spoken: { row, asOf, said }, level, slot }): readonly NewTie[] => {
    const tie = (kind: NewTie['kind'], ...[from, to]: readonly [number, number]): NewTie => ({
      kind,
      from: directory.recordOf(from),
      to: directory.recordOf(to),
      validFrom: asOf,
      validTo: null,
      row,
    });
    const byCode = (code: unknown): readonly number[] =>
      code === undefined ? [] : directory.slots(`code:${String(code)}`);
    const operator = unitOf.get(row);
    const ties = [
      ...(level === 'site' && operator !== undefined ? [tie('operates', operator, slot)] : []),
      ...(level === 'dependent'
        ? byCode(String(said.code).slice(0, 10)).map((parent) => tie('dependent', slot, parent))
        : []),
      ...byCode(said.parent_code).map((parent) => tie('parent', slot, parent)),
      ...byCode(said.predecessor_code).map((before) => tie('predecessor', slot, before)),
    ];
    return ties.filter(({ from, to }) => from !== to);
  });
}

function pairsOf(
  { spoken, slot, ambiguous }: Decided,
  directory: Directory,
  doubles: LikelyDoubles,
): readonly NewPair[] {
  const { level, said } = spoken;
  const { weak } = recordKeys(level, said);
  const code = said.code === undefined ? undefined : String(said.code);
  const alike = (weak === undefined ? [] : directory.slots(weak)).filter(
    (other) => other !== slot && directory.mayBe(other, code),
  );
  return doubles({
    record: directory.recordOf(slot),
    province: provinceOf(said),
    form: firmName(String(said.name ?? '')).form,
    ambiguous: ambiguous.map((other) => directory.recordOf(other)),
    alike: alike
      .slice(0, 20)
      .map((other) => ({ record: directory.recordOf(other), province: directory.provinceOf(other) })),
  });
}

function linesOf(links: readonly Link[]): readonly Pick<RecordLine, 'record' | 'id' | 'level'>[] {
  const known = new Map(links.map(({ record, level }) => [record, level] as const));
  return [...known].map(([record, level]) => ({ record, level, id: recordId(level, record) }));
}

/** What the rows of this chunk say, by record. */
function firstStatements(
  decided: readonly Decided[],
  directory: Directory,
  { batch, at }: Pick<ChunkScene, 'batch' | 'at'>,
): ReadonlyMap<number, readonly Statement[]> {
  const statements = decided.map(({ spoken: { row, asOf, said }, slot }) => ({
    record: directory.recordOf(slot),
    statement: { row, source: batch.source, tier: batch.tier, asOf, recordedAt: at, said },
  }));
  const byRecord = Map.groupBy(statements, ({ record }) => record);
  return new Map([...byRecord].map(([record, list]) => [record, list.map(({ statement }) => statement)] as const));
}
