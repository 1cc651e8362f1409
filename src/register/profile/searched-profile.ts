import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { type Dimensions, edgesOf, parseDimensions } from './dimensions.ts';
import { kilonewtons, parseForce } from './force.ts';
import { profileLine, termId } from './profile-line.ts';
import type { ProfileRecord } from './profile-records.ts';
import { comparable, parseQuantity } from './quantity.ts';
import { CLASSES, parseTolerance } from './tolerance.ts';

/** What search reads of a line of a profile; null for what is not said. */
export interface SearchedLine {
  readonly kind: 'process' | 'machine' | 'capacity';
  readonly process: string;
  readonly rank: string;
  readonly material: string;
  /** Folded words of the material or of the machine. */
  readonly words: readonly string[];
  readonly it: number | null;
  readonly mm: number | null;
  /** Place among the classes of ISO 2768-1, the finest 0. */
  readonly iso: number | null;
  readonly shape: 'box' | 'round' | null;
  /** Edges of the largest part, longest first; of something round diameter and length. */
  readonly max: readonly number[];
  readonly min: readonly number[];
  readonly batchMin: number | null;
  readonly batchMax: number | null;
  readonly kilonewtons: number | null;
  readonly unit: string;
  readonly per: string;
  readonly amount: number | null;
  /** What is left of the capacity at the load that is said; null without one. Not for everybody. */
  readonly free: number | null;
  /** The first day on which it holds again, and the first on which it no longer does; null where nobody says. */
  readonly since: string | null;
  readonly ended: string | null;
  readonly row: number;
  readonly tier: string;
}

const NOTHING: Omit<SearchedLine, 'kind' | 'since' | 'ended' | 'row' | 'tier'> = {
  process: '',
  rank: '',
  material: '',
  words: [],
  it: null,
  mm: null,
  iso: null,
  shape: null,
  max: [],
  min: [],
  batchMin: null,
  batchMax: null,
  kilonewtons: null,
  unit: '',
  per: '',
  amount: null,
  free: null,
};

/** The lines of a profile as search reads them: processes, machines that are there, capacities with what is left of them. */
export function searchedProfile(records: readonly ProfileRecord[]): readonly SearchedLine[] {
  const loads = new Map(
    records.flatMap(({ field, line }) => {
      const { head, parts } = profileLine(line);
      return field === 'load' ? [[ofKey(parts['of']), Number.parseFloat(head) / 100] as const] : [];
    }),
  );
  return records.flatMap((record): readonly SearchedLine[] => {
    const { row, tier } = record.from;
    const said = searched(record, loads);
    if (said === undefined) return [];
    return record.spells.map(({ since, end }) => ({ ...NOTHING, ...said, since, ended: end?.day ?? null, row, tier }));
  });
}

type Said = Partial<SearchedLine> & Pick<SearchedLine, 'kind'>;

function searched({ field, line }: ProfileRecord, loads: ReadonlyMap<string, number>): Said | undefined {
  const { head, parts } = profileLine(line);
  if (field === 'capabilities') return processLine(head, parts);
  // A machine of which none is left is kept, and not found.
  if (field === 'machines' && parts['count'] !== '0') {
    const force = parseForce(parts['tonnage'] ?? '', 'en');
    const words = foldedWords([head, parts['maker'], parts['model']].join(' ')).split(' ');
    return { kind: 'machine', words, kilonewtons: force === undefined ? null : kilonewtons(force) };
  }
  if (field !== 'capacity') return undefined;
  const read = parseQuantity(head, 'en');
  if (!read.ok) return undefined;
  const { amount, unit, per } = comparable(read.value);
  const load = loads.get(ofKey(parts['of'])) ?? loads.get('');
  const free = load === undefined ? null : Math.max(0, amount * (1 - load));
  return { kind: 'capacity', process: termId(parts['of'] ?? ''), unit, per, amount, free };
}

const ofKey = (text = ''): string => termId(text) || foldedWords(text);

function processLine(head: string, parts: Readonly<Record<string, string>>): Said {
  const tolerance = parseTolerance(parts['tolerance'] ?? '', 'en');
  const [max, min] = [sizeOf(parts['size_max']), sizeOf(parts['size_min'])];
  const material = parts['material'] ?? '';
  const count = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return {
    kind: 'process',
    process: termId(head),
    rank: parts['rank'] ?? '',
    material: termId(material),
    words: foldedWords(material.replace(/^CAP-\d+ /u, ''))
      .split(' ')
      .filter(Boolean),
    it: tolerance?.it ?? null,
    mm: tolerance?.mm ?? null,
    iso: tolerance === undefined || tolerance.iso2768 === null ? null : CLASSES.indexOf(tolerance.iso2768),
    shape: max?.shape ?? null,
    max: max === undefined ? [] : spanOf(max),
    min: min === undefined ? [] : spanOf(min),
    batchMin: count(parts['batch_min']),
    batchMax: count(parts['batch_max']),
  };
}

const sizeOf = (text: string | undefined): Dimensions | undefined => {
  const read = text === undefined ? undefined : parseDimensions(text, 'en');
  return read?.ok === true ? read.value : undefined;
};

const spanOf = (size: Dimensions): readonly number[] => (size.shape === 'round' ? size.mm : edgesOf(size));
