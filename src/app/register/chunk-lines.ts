import type { Statement } from '../../register/golden-record.ts';
import { recordId } from '../../register/record-id.ts';
import { presentKeys } from '../../register/record-keys.ts';
import type { Link, NewEvent } from '../ports-decisions.ts';
import type { NewPair } from '../ports-match.ts';
import type { Batch, NewTie, RecordLine } from '../ports-register.ts';
import type { DecidedRow, NeededParent } from './decided-row.ts';
import type { Directory } from './record-directory.ts';

/** What a decided chunk writes into the store, once every slot has its record. */
export interface ChunkLines {
  readonly links: readonly Link[];
  readonly keys: readonly { readonly key: string; readonly record: number }[];
  readonly ties: readonly NewTie[];
  readonly pairs: readonly NewPair[];
  readonly events: readonly NewEvent[];
  /** What the rows of this chunk say, by record. */
  readonly statements: ReadonlyMap<number, readonly Statement[]>;
}

/** The lines of a chunk. */
export function chunkLines(
  decided: readonly DecidedRow[],
  parents: readonly NeededParent[],
  scene: { readonly directory: Directory; readonly batch: Batch; readonly at: string },
): ChunkLines {
  const { directory, at } = scene;
  return {
    links: decided.map(({ spoken: { row, level }, slot }) => ({ row, level, record: directory.recordOf(slot) })),
    keys: [...keysOf(decided, directory), ...parentKeysOf(parents, directory)],
    ties: tiesOf(decided, directory),
    pairs: eachOnce(decided.flatMap((each) => pairsOf(each, directory))),
    events: joinsOf(decided, directory, at),
    statements: statementsOf(decided, scene),
  };
}

/** The records of links. */
export function linesOf(links: readonly Link[]): readonly Pick<RecordLine, 'record' | 'id' | 'level'>[] {
  const known = new Map(links.map(({ record, level }) => [record, level] as const));
  return [...known].map(([record, level]) => ({ record, level, id: recordId(level, record) }));
}

/** Two newcomers of one chunk each suggest the other, and several rows may: what speaks most for a pair stands. */
function eachOnce(pairs: readonly NewPair[]): readonly NewPair[] {
  const key = ({ one, other }: NewPair): string => `${Math.min(one, other)}/${Math.max(one, other)}`;
  const lightestFirst = pairs.toSorted((one, other) => one.weight - other.weight);
  return [...new Map(lightestFirst.map((pair) => [key(pair), pair] as const)).values()];
}

const parentKeysOf = (
  parents: readonly NeededParent[],
  directory: Directory,
): readonly { key: string; record: number }[] =>
  parents.map(({ slot, code }) => ({ key: `code:${code}`, record: directory.recordOf(slot) }));

function keysOf(decided: readonly DecidedRow[], directory: Directory): readonly { key: string; record: number }[] {
  return decided.flatMap(({ spoken: { keys }, slot }) =>
    presentKeys(keys).map((key) => ({ key, record: directory.recordOf(slot) })),
  );
}

function tiesOf(decided: readonly DecidedRow[], directory: Directory): readonly NewTie[] {
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

function pairsOf({ slot, match }: DecidedRow, directory: Directory): readonly NewPair[] {
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
function joinsOf(decided: readonly DecidedRow[], directory: Directory, at: string): readonly NewEvent[] {
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

/** What the rows of this chunk say, by record. */
function statementsOf(
  decided: readonly DecidedRow[],
  { directory, batch, at }: { readonly directory: Directory; readonly batch: Batch; readonly at: string },
): ReadonlyMap<number, readonly Statement[]> {
  const statements = decided.map(({ spoken: { row, asOf, said }, slot }) => ({
    record: directory.recordOf(slot),
    statement: { row, source: batch.source, tier: batch.tier, asOf, recordedAt: at, said },
  }));
  const byRecord = Map.groupBy(statements, ({ record }) => record);
  return new Map([...byRecord].map(([record, list]) => [record, list.map(({ statement }) => statement)] as const));
}
