import type { Statement } from '../../register/golden-record.ts';
import type { ReadRow } from '../../register/read-list-row.ts';
import { LEVELS, type Level, recordId } from '../../register/record-id.ts';
import { presentKeys, recordKeys } from '../../register/record-keys.ts';
import type { Said } from '../../register/register-fields.ts';
import type { SizeRule } from '../../register/size-class.ts';
import { parseTaxCode } from '../../register/tax-code.ts';
import type { Link, NewEvent } from '../ports-decisions.ts';
import type { NewPair } from '../ports-match.ts';
import type { Batch, NewTie, RecordLine, RegisterSession } from '../ports-register.ts';
import { type Directory, openDirectory, type Spoken } from './record-directory.ts';
import { putFirstCards, refreshCards } from './refresh-cards.ts';
import { type ChunkMatcher, NO_MATCH, type RowMatch, type RowMatcher } from './row-matcher.ts';

/** What became of the rows of a chunk. */
export interface ChunkCounts {
  /** Rows that the register did not have. */
  readonly added: number;
  /** Rows that this source had said already. */
  readonly repeated: number;
  readonly created: number;
  /** Rows of records that were there, the joined ones among them. */
  readonly matched: number;
  /** Rows that the model joined to a record. */
  readonly joined: number;
  readonly pairs: number;
  /** Keys of rows that led to too many records to be of use. */
  readonly cut: number;
}

/** Counts of no rows. */
export const NOTHING: ChunkCounts = { added: 0, repeated: 0, created: 0, matched: 0, joined: 0, pairs: 0, cut: 0 };

export interface ChunkRow extends ReadRow {
  readonly contentHash: string;
  readonly raw: Readonly<Record<string, string>>;
}

export interface ChunkScene {
  readonly batch: Batch;
  readonly at: string;
  readonly rule: SizeRule | undefined;
  readonly matcher: RowMatcher;
}

/** Keeps the rows of a chunk and ties each to the record of which it speaks: by identifier, by exact key, or a new one. */
export async function importChunk(
  session: RegisterSession,
  rows: readonly ChunkRow[],
  { batch, at, rule, matcher }: ChunkScene,
): Promise<ChunkCounts> {
  const kept = await session.addRows(batch, rows, at);
  const firsts = new Map(rows.toReversed().map((row) => [row.contentHash, row] as const));
  const fresh = rows.filter((row) => kept.has(row.contentHash) && firsts.get(row.contentHash) === row);
  const spoken = fresh.flatMap((row) => spokenBy(row, kept.get(row.contentHash) ?? 0));
  const directory = await openDirectory(session, spoken);
  const chunk = await matcher.open(session, {
    batch,
    spoken,
    directory,
    isSettled: (index) => settledBy(spoken[index], directory) !== undefined,
  });
  const decided = spoken.map((each, index) => decide(each, index, { directory, chunk }));
  const parents = parentsNeeded(spoken, directory);
  const newcomers = [...decided.flatMap(({ isNew, slot, level }) => (isNew ? [{ slot, level }] : [])), ...parents];
  const made = await session.create(
    newcomers.map(({ level }) => level),
    recordId,
  );
  newcomers.forEach(({ slot }, index) => directory.settle(slot, made[index]?.record ?? 0));
  const links = linksOf(decided, directory);
  const pairs = eachOnce(decided.flatMap((each) => pairsOf(each, directory)));
  // The store works on one while the next is made ready; all of it is one transaction.
  const written = [
    session.link(links),
    session.putKeys([...keysOf(decided, directory), ...parentKeysOf(parents, directory)]),
    session.addTies(tiesOf(decided, directory)),
    session.putBlocks(chunk.settle()),
    session.addPairs(pairs),
    session.addEvents(joinsOf(decided, directory, at)),
  ];
  const isMade = new Set(made.map(({ record }) => record));
  const first = firstStatements(decided, directory, { batch, at });
  const known = linesOf(links).filter(({ record }) => !isMade.has(record));
  await Promise.all([
    ...written,
    refreshCards(session, known, rule).then(() =>
      putFirstCards(
        session,
        made.map((line) => ({ line, statements: first.get(line.record) ?? [] })),
        rule,
      ),
    ),
  ]);
  await matcher.close(session);
  return {
    added: fresh.length,
    repeated: rows.length - fresh.length,
    created: made.length,
    matched: decided.filter(({ isNew }) => !isNew).length,
    joined: decided.filter(({ match: { joins } }) => joins !== undefined).length,
    pairs: pairs.length,
    cut: chunk.cut,
  };
}

/** What a kept row says, level by level. */
function spokenBy({ said, asOf }: ChunkRow, row: number): readonly Spoken[] {
  return LEVELS.flatMap((level): readonly Spoken[] => {
    const own = said[level];
    return own === undefined ? [] : [{ row, asOf, level, said: own, keys: recordKeys(level, own) }];
  });
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
  readonly match: RowMatch;
}

/** Identifiers first, then exact keys that lead to one record, then the model. */
function decide(
  spoken: Spoken,
  index: number,
  { directory, chunk }: { readonly directory: Directory; readonly chunk: ChunkMatcher },
): Decided {
  const { level, keys } = spoken;
  const settled = settledBy(spoken, directory);
  const match = settled === undefined ? chunk.match(index, exactSlots(spoken, directory)) : NO_MATCH;
  const found = settled ?? match.joins?.slot;
  const slot = found ?? directory.reserve();
  directory.note(slot, presentKeys(keys));
  chunk.note(index, slot);
  return { spoken, level, slot, isNew: found === undefined, match };
}

/** The record that an identifier or an exact key leads to. */
function settledBy(spoken: Spoken | undefined, directory: Directory): number | undefined {
  if (spoken === undefined) return undefined;
  const { identifier } = spoken.keys;
  const [known] = identifier === undefined ? [] : directory.slots(identifier);
  const exact = known === undefined ? exactSlots(spoken, directory) : [];
  return known ?? (exact.length === 1 ? exact[0] : undefined);
}

/** Records of the same name and form in the same province whose codes do not forbid that they are the same. */
function exactSlots({ said, keys: { exact } }: Spoken, directory: Directory): readonly number[] {
  const code = said.code === undefined ? undefined : String(said.code);
  return exact === undefined ? [] : directory.slots(exact).filter((slot) => directory.mayBe(slot, code));
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

const linksOf = (decided: readonly Decided[], directory: Directory): readonly Link[] =>
  decided.map(({ spoken: { row, level }, slot }) => ({ row, level, record: directory.recordOf(slot) }));

const parentKeysOf = (
  parents: readonly NeededParent[],
  directory: Directory,
): readonly { key: string; record: number }[] =>
  parents.map(({ slot, code }) => ({ key: `code:${code}`, record: directory.recordOf(slot) }));

function keysOf(decided: readonly Decided[], directory: Directory): readonly { key: string; record: number }[] {
  return decided.flatMap(({ spoken: { keys }, slot }) =>
    presentKeys(keys).map((key) => ({ key, record: directory.recordOf(slot) })),
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

function pairsOf({ slot, match }: Decided, directory: Directory): readonly NewPair[] {
  const one = directory.recordOf(slot);
  return match.pairs.map(({ other, score: { weight, prior, levels } }) => ({
    one,
    other: directory.recordOf(other),
    weight,
    prior,
    levels,
  }));
}

/** What the model joined by itself, each an event that can be undone. */
function joinsOf(decided: readonly Decided[], directory: Directory, at: string): readonly NewEvent[] {
  return decided.flatMap(({ spoken: { row }, level, slot, match: { joins } }): readonly NewEvent[] => {
    if (joins === undefined) return [];
    const record = directory.recordOf(slot);
    const { weight, prior, levels } = joins.score;
    const links = [{ row, level, record }];
    const payload = { kept: record, gone: record, links, ties: [], pair: null, match: { weight, prior, levels } };
    return [{ kind: 'joined', records: [record], payload, actor: MODEL, reason: '', at, undoes: null }];
  });
}

/** Who decided where no person did. */
const MODEL = 'model';

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
