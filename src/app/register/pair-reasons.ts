import type { Statement } from '../../register/golden-record.ts';
import { goldenRecord } from '../../register/golden-record.ts';
import { probabilityOf } from '../../register/match/join-rules.ts';
import { facetTitle, levelWords } from '../../register/match/match-words.ts';
import { type FieldName, isPublic } from '../../register/register-fields.ts';
import type { MatchScore, Pair, PairedRecord, PairReasons, Side, WaitingPair } from '../ports-match.ts';
import type { RegisterReading } from '../ports-register.ts';

/** The field of the register behind each facet of matching. */
const FIELD_OF: Readonly<Record<string, FieldName>> = {
  name: 'name',
  address: 'address',
  'address.place': 'place',
  'address.park': 'park',
  phone: 'phone',
  email: 'email',
  code: 'code',
};

interface Scene {
  readonly register: Pick<RegisterReading, 'pairs' | 'statements'>;
  nameOf(place: string): string | undefined;
}

/** The pairs that wait, likeliest first, with their reasons in words; what not everybody may see is covered. */
export async function waitingPairs({ register, nameOf }: Scene, limit: number): Promise<readonly Pair[]> {
  const pairs = await register.pairs(limit);
  const records = [...new Set(pairs.flatMap(({ one, other }) => [one.record, other.record]))];
  const statements = await register.statements(records);
  return pairs.map((pair) => wordedPair(pair, statements, nameOf));
}

function wordedPair(
  pair: WaitingPair,
  statements: ReadonlyMap<number, readonly Statement[]>,
  nameOf: Scene['nameOf'],
): Pair {
  const told = (side: PairedRecord): readonly Statement[] => statements.get(side.record) ?? [];
  const [one, other] = [told(pair.one), told(pair.other)];
  return {
    pair: pair.pair,
    ...pairReasons(pair, { one, other, nameOf }),
    state: pair.state,
    one: sideOf(pair.one, one),
    other: sideOf(pair.other, other),
  };
}

/** A score in words, with the values that both sides have where everybody may see them. */
export function pairReasons(
  { weight, prior, levels }: MatchScore,
  sides: { readonly one: readonly Statement[]; readonly other: readonly Statement[]; nameOf: Scene['nameOf'] },
): PairReasons {
  const [one, other] = [valuesOf(sides.one, sides.nameOf), valuesOf(sides.other, sides.nameOf)];
  return {
    probability: probabilityOf(weight),
    weight,
    prior,
    reasons: levels.map(({ field, level, weight: bits }) => ({
      field,
      title: facetTitle(field),
      level: levelWords(level),
      weight: bits,
      one: one(field),
      other: other(field),
    })),
  };
}

/** The shown value of a facet; facets without a field of their own show that of their role. */
function valuesOf(statements: readonly Statement[], nameOf: Scene['nameOf']): (facet: string) => string {
  const golden = statements.length === 0 ? {} : goldenRecord(statements);
  return (facet) => {
    const field = FIELD_OF[facet] ?? FIELD_OF[facet.split('.')[0] ?? ''];
    if (field === undefined || !isPublic(field)) return '';
    const value = golden[field]?.value;
    if (value === undefined) return '';
    return field === 'place' ? (nameOf(String(value)) ?? String(value)) : String(value);
  };
}

function sideOf({ id, level, name, address }: PairedRecord, statements: readonly Statement[]): Side {
  const code = statements.length === 0 ? undefined : goldenRecord(statements).code?.value;
  return {
    id,
    level,
    name,
    address,
    code: code === undefined ? '' : String(code),
    sources: [...new Set(statements.map(({ source }) => source))].toSorted(),
  };
}
