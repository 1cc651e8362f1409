import { letterPieces } from '../../matching/compare/letter-pieces.ts';
import type { ComparedValue } from '../../matching/compare/level-of.ts';
import { MISSING, type NormalValue, type PlaceCodes } from '../../matching/normalise/normal-value.ts';
import { type MatchProfile, REGISTER_PLAN } from './match-profile.ts';

/** A value in few signs: nothing where it is missing, its text where that is all, else its tokens and its place too. */
type PackedValue =
  | 0
  | string
  | readonly [text: string, tokens: readonly string[]]
  | readonly [text: string, tokens: readonly string[], place: readonly [number, number, number, ...number[]]];

/** A profile as plain lists, about a third of its size as text: level, code (empty where there is none), street, numbers, values. */
export type PackedProfile = readonly [
  level: MatchProfile['level'],
  code: string,
  street: string,
  numbers: string,
  ...values: PackedValue[],
];

/** A profile in few signs. */
export const packedProfile = ({ values, level, where, code }: MatchProfile): PackedProfile => [
  level,
  code ?? '',
  where.street,
  where.numbers,
  ...values.map(({ own }) => packedValue(own)),
];

function packedValue({ text, tokens, place }: NormalValue): PackedValue {
  if (place !== undefined) return [text, tokens, [place.province, place.former, place.district, ...place.communes]];
  if (tokens.length > 0) return [text, tokens];
  return text === '' ? 0 : text;
}

/** The same profile again. What is missing stands once in memory: hundreds of thousands of profiles are kept at hand. */
export function unpackedProfile([level, code, street, numbers, ...values]: PackedProfile): MatchProfile {
  return {
    values: values.map((value, at) => comparedValue(value, REGISTER_PLAN.facets[at]?.hasPieces === true)),
    level,
    where: { street, numbers },
    code: code === '' ? undefined : code,
  };
}

const NOTHING: ComparedValue = { own: MISSING };
const NOTHING_IN_PIECES: ComparedValue = { own: MISSING, pieces: [] };

function comparedValue(value: PackedValue, hasPieces: boolean): ComparedValue {
  if (value === 0) return hasPieces ? NOTHING_IN_PIECES : NOTHING;
  if (typeof value === 'string') return { own: { text: value, tokens: NO_TOKENS } };
  const [text, tokens, place] = value;
  const own: NormalValue = place === undefined ? { text, tokens } : { text, tokens, place: placeCodes(place) };
  return hasPieces ? { own, pieces: letterPieces(tokens) } : { own };
}

const NO_TOKENS: readonly string[] = [];

const placeCodes = ([province, former, district, ...communes]: readonly [
  number,
  number,
  number,
  ...number[],
]): PlaceCodes => ({ province, former, district, communes });
