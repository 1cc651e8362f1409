import type { KeyKind } from '../block/blocking-key.ts';
import type { Comparison, Level, Test } from '../compare/comparison.ts';
import { PLACE_LEVELS } from '../compare/place-level.ts';
import type { LevelLimits } from '../score/limited-shares.ts';

/** One compared side of a column: an address has its words and its numbers. */
export interface Facet {
  /** After the role, e.g. `numbers`; empty where a role has one facet. */
  readonly name: string;
  readonly comparison: Comparison;
  readonly keys: readonly KeyKind[];
  /** What is known of how often records of one entity differ here: neighbours share all but their names. */
  readonly limits?: LevelLimits;
}

const level = (name: string, test: Test): Level => ({ name, test });
const SAME: Level = { name: 'same', test: { is: 'equal' }, isWeighedByRarity: true };
const jaroWinkler = (least: number): Test => ({ is: 'jaro-winkler', least });
const edits = (most: number): Test => ({ is: 'edits', most });
const any = (...of: readonly Test[]): Test => ({ is: 'any', of });
const all = (...of: readonly Test[]): Test => ({ is: 'all', of });
const overlap = (least: number): Test => ({ is: 'overlap', least });
const contained = (least: number): Test => ({ is: 'contained', least });
const alike = (least: number): Test => ({ is: 'alike', least });
const rarest = (count: number): KeyKind => ({ is: 'rarest', count });
const WHOLE: KeyKind = { is: 'whole' };
const firstLetters = (count: number): KeyKind => ({ is: 'first-letters', count });
const lastLetters = (count: number): KeyKind => ({ is: 'last-letters', count });

/** Short names: pieces of three letters bear misspellings and spaces. */
const nameLevels: readonly Level[] = [
  SAME,
  level('nearly', any(overlap(0.9), alike(0.85))),
  level('similar', any(overlap(0.7), alike(0.68), all(contained(0.98), overlap(0.35)))),
  level('partly', any(alike(0.5), jaroWinkler(0.93))),
  level('little', any(overlap(0.2), alike(0.3))),
];
/** Long texts: pieces would cost much; a misspelling leaves the whole nearly alike. */
const wordLevels: readonly Level[] = [
  SAME,
  level('nearly', any(overlap(0.9), jaroWinkler(0.96))),
  level('similar', any(overlap(0.7), jaroWinkler(0.92), all(contained(0.98), overlap(0.35)))),
  level('partly', any(overlap(0.45), jaroWinkler(0.88))),
  level('little', overlap(0.2)),
];

const numberLevels: readonly Level[] = [SAME, level('shared', contained(0.99)), level('some', overlap(0.2))];

/** The facets that roles are made of. */
export const FACETS = {
  words: { name: '', comparison: { levels: wordLevels }, keys: [WHOLE, { is: 'tokens' }, rarest(3), firstLetters(5)] },
  nameWords: {
    name: '',
    comparison: { levels: nameLevels },
    keys: [WHOLE, { is: 'tokens' }, rarest(2), firstLetters(5)],
    limits: [
      [0, 0.002],
      [0, 0.02],
    ],
  },
  /** Numbers inside a name: they tell sister firms apart, but bring nobody together. */
  nameNumbers: { name: 'numbers', comparison: { levels: numberLevels }, keys: [] },
  numbers: { name: 'numbers', comparison: { levels: numberLevels }, keys: [WHOLE, { is: 'tokens' }] },
  /** Where an address lies, level by level. */
  placeLevels: {
    name: 'place',
    comparison: {
      levels: PLACE_LEVELS.map((name, at) => level(name, { is: 'places', least: PLACE_LEVELS.length - at })),
    },
    keys: [WHOLE],
  },
  /** The industrial park: two that differ are two places, however alike the rest. */
  park: {
    name: 'park',
    comparison: { levels: [SAME, level('alike', any(jaroWinkler(0.93), contained(0.99)))] },
    keys: [WHOLE],
  },
  /** Words of activity are left out, shortened and misspelt: that they differ says little, however seldom it is seen. */
  activities: {
    name: 'activities',
    comparison: { levels: numberLevels },
    keys: [],
    limits: [[0.05, 1]],
  },
  form: { name: 'form', comparison: { levels: [SAME] }, keys: [], limits: [[0.05, 1]] },
  personName: {
    name: '',
    comparison: {
      levels: [
        SAME,
        level('crossed', { is: 'crossed' }),
        level('nearly', jaroWinkler(0.92)),
        level('similar', jaroWinkler(0.8)),
      ],
    },
    keys: [WHOLE, firstLetters(3), { is: 'sound' }],
  },
  city: {
    name: '',
    comparison: {
      levels: [SAME, level('nearly', jaroWinkler(0.9)), level('similar', any(jaroWinkler(0.8), contained(0.99)))],
    },
    keys: [WHOLE],
  },
  postcode: {
    name: '',
    comparison: { levels: [SAME, level('nearly', edits(1)), level('area', { is: 'first-letters', count: 3 })] },
    keys: [WHOLE, firstLetters(3)],
  },
  date: {
    name: '',
    comparison: {
      levels: [
        SAME,
        level('nearly', edits(1)),
        level('two-parts', {
          is: 'slices',
          of: [
            [0, 4],
            [4, 2],
            [6, 2],
          ],
          least: 2,
        }),
        level('year', { is: 'first-letters', count: 4 }),
      ],
    },
    keys: [WHOLE, firstLetters(4), lastLetters(4)],
  },
  phone: {
    name: '',
    comparison: { levels: [SAME, level('last-seven', { is: 'last-letters', count: 7 }), level('nearly', edits(1))] },
    keys: [WHOLE, lastLetters(7)],
  },
  email: {
    name: '',
    comparison: {
      levels: [
        SAME,
        level('same-user', { is: 'before', mark: '@' }),
        level('nearly', jaroWinkler(0.93)),
        level('similar', jaroWinkler(0.85)),
      ],
    },
    keys: [WHOLE, { is: 'before', mark: '@' }, firstLetters(5)],
  },
  code: {
    name: '',
    comparison: { levels: [SAME, level('nearly', edits(1)), level('two-edits', edits(2))] },
    keys: [WHOLE, firstLetters(4), lastLetters(4)],
  },
  /** Codes whose check digit holds: two that differ are two enterprises, whatever else agrees. */
  enterprise: { name: 'enterprise', comparison: { levels: [SAME] }, keys: [WHOLE], limits: [[0, 1e-12]] },
  taxCode: {
    name: '',
    comparison: {
      levels: [SAME, level('same-enterprise', { is: 'first-letters', count: 10 }), level('nearly', edits(1))],
    },
    keys: [WHOLE],
  },
  exact: { name: '', comparison: { levels: [SAME] }, keys: [WHOLE] },
  houseNumber: { name: '', comparison: { levels: [SAME, level('nearly', edits(1))] }, keys: [WHOLE] },
} satisfies Readonly<Record<string, Facet>>;

/** At most so large a share of the records of one entity reach each of the lowest levels. */
export const atMost = (facet: Facet, ...shares: readonly number[]): Facet => ({
  ...facet,
  limits: shares.map((share) => [0, share] as const),
});

/** At least so large a share of the records of one entity differ. */
export const differsAtLeast = (facet: Facet, share: number): Facet => ({ ...facet, limits: [[share, 1]] });
