import type { Statement } from './golden-record.ts';
import { OWNERSHIPS, type Ownership } from './register-fields.ts';

/** Who owned an enterprise, as sources said from one day to another. */
export interface OwnershipSpell {
  readonly ownership: Ownership;
  /** Country of foreign capital, as the source writes it; empty where it says none. */
  readonly country: string;
  /** First and last day of which a source says so; null where it names no day. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sources: readonly string[];
}

/**
 * Ownership over time: statements in the order of the days of which they speak, those that say the same in a row as one spell. What speaks
 * of no day stands first, apart.
 */
export function ownershipHistory(statements: readonly Statement[]): readonly OwnershipSpell[] {
  const told = statements
    .flatMap(({ said, asOf, source, row }) => {
      const ownership = OWNERSHIPS.find((each) => each === said.ownership);
      const country = typeof said.country === 'string' ? said.country : '';
      return ownership === undefined ? [] : [{ ownership, country, asOf, source, row }];
    })
    .toSorted((one, other) => (one.asOf ?? '').localeCompare(other.asOf ?? '') || one.row - other.row);
  const spells: OwnershipSpell[] = [];
  for (const { ownership, country, asOf, source } of told) {
    const last = spells.at(-1);
    const goesOn =
      last?.ownership === ownership && last.country === country && (last.from === null) === (asOf === null);
    if (last !== undefined && goesOn)
      spells[spells.length - 1] = { ...last, to: asOf, sources: [...new Set([...last.sources, source])] };
    else spells.push({ ownership, country, from: asOf, to: asOf, sources: [source] });
  }
  return spells;
}
