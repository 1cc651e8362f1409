import { type BlockingKey, keyName } from '../block/blocking-key.ts';
import type { Comparison, Test } from '../compare/comparison.ts';
import type { LevelLimits } from '../score/limited-shares.ts';
import type { FieldRole } from './field-role.ts';

/** A column of a table and what it holds. */
export interface MappedColumn {
  readonly column: string;
  readonly role: FieldRole;
}

/** A facet of a mapped column. */
export interface PlannedFacet {
  /** e.g. `name`, `address.numbers`, `city(town)`. */
  readonly name: string;
  /** Position of the mapped column. */
  readonly column: number;
  readonly comparison: Comparison;
  /** Position of the facet that its value may have been swapped with. */
  readonly partner: number | undefined;
  /** Whether tokens are compared, and pieces of three letters. */
  readonly hasTokens: boolean;
  readonly hasPieces: boolean;
  readonly limits: LevelLimits;
}

/** What is compared and what may bring records together. */
export interface MatchPlan {
  readonly columns: readonly MappedColumn[];
  readonly facets: readonly PlannedFacet[];
  readonly keys: readonly (BlockingKey & { readonly name: string })[];
  /** Facets of one column that never make two rows one by themselves, a list a column. */
  readonly held: readonly (readonly number[])[];
}

const TOKEN_TESTS = ['overlap', 'contained', 'alike'];

/** The comparisons and keys of mapped columns. */
export function matchPlan(columns: readonly MappedColumn[]): MatchPlan {
  const partnerOf = partnerRoles(columns);
  const facets: PlannedFacet[] = [];
  const keys: MatchPlan['keys'][number][] = [];
  const firstFacet = columns.map((_, at) =>
    columns.slice(0, at).reduce((sum, { role }) => sum + role.facets.length, 0),
  );
  for (const [at, { column, role }] of columns.entries()) {
    const isRepeated = columns.filter((other) => other.role.name === role.name).length > 1;
    for (const facet of role.facets) {
      const partnerColumn = partnerOf.get(at);
      const partner = partnerColumn === undefined ? undefined : firstFacet[partnerColumn];
      const name = [isRepeated ? `${role.name}(${column})` : role.name, facet.name]
        .filter((part) => part !== '')
        .join('.');
      const comparison = partner === undefined ? withoutCrossed(facet.comparison) : facet.comparison;
      const here = facets.length;
      facets.push({
        name,
        column: at,
        comparison,
        partner,
        hasTokens: uses(comparison, TOKEN_TESTS),
        hasPieces: uses(comparison, ['alike']),
        limits: facet.limits ?? [],
      });
      for (const kind of facet.keys) keys.push({ facet: here, kind, name: keyName(name, kind) });
      if (partner !== undefined && partner < here) {
        const kind = { is: 'with-partner' } as const;
        keys.push({ facet: here, kind, name: keyName(name, kind) });
      }
    }
  }
  const held = columns.flatMap(({ role }, at) =>
    role.isHeld === true ? [facets.flatMap(({ column }, facet) => (column === at ? [facet] : []))] : [],
  );
  return { columns, facets, keys, held };
}

/** Given and family name are partners where each stands once. */
function partnerRoles(columns: readonly MappedColumn[]): ReadonlyMap<number, number> {
  const at = (name: string): readonly number[] =>
    columns.flatMap(({ role }, index) => (role.name === name ? [index] : []));
  const [given, family] = [at('given'), at('family')];
  const [one, other] = [given[0], family[0]];
  if (given.length !== 1 || family.length !== 1 || one === undefined || other === undefined) return new Map();
  return new Map([
    [one, other],
    [other, one],
  ]);
}

const withoutCrossed = ({ levels }: Comparison): Comparison => ({
  levels: levels.filter(({ test }) => test.is !== 'crossed'),
});

function uses({ levels }: Comparison, tests: readonly string[]): boolean {
  const isOne = (test: Test): boolean =>
    tests.includes(test.is) || ((test.is === 'any' || test.is === 'all') && test.of.some(isOne));
  return levels.some(({ test }) => isOne(test));
}
