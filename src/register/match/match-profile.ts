import { letterPieces } from '../../matching/compare/letter-pieces.ts';
import type { ComparedValue } from '../../matching/compare/level-of.ts';
import { addressText } from '../../matching/normalise/address-text.ts';
import { levelledPlace, PLACE_MARK } from '../../matching/normalise/levelled-place.ts';
import { MISSING, type NormalValue, tokenValue } from '../../matching/normalise/normal-value.ts';
import { type FieldRole, fieldRole, parkValue, placedFacets, siteName } from '../../matching/roles/field-role.ts';
import type { IdentityLevel } from '../../matching/roles/identity-level.ts';
import { type MatchPlan, matchPlan } from '../../matching/roles/match-plan.ts';
import { parkWords } from '../address-parts.ts';
import type { Level } from '../record-id.ts';
import type { Said } from '../register-fields.ts';
import { saidPlaceParts } from './place-parts.ts';
import { splitAddress } from './split-address.ts';

/** What one row says of one record, in the form in which records are compared: one value a facet of the plan. */
export interface MatchProfile {
  readonly values: readonly ComparedValue[];
  /** Whether a site is spoken of, or a legal unit. */
  readonly level: IdentityLevel;
  /** Street or park and numbers as keys are made from them. */
  readonly where: { readonly street: string; readonly numbers: string };
  /** A tax code whose check holds; two that differ are two enterprises. */
  readonly code: string | undefined;
}

const role = (name: string): FieldRole => {
  const found = fieldRole(name);
  if (found === undefined) throw new Error(`there is no role “${name}”`);
  return found;
};

const planOf = (level: IdentityLevel): MatchPlan =>
  matchPlan([
    { column: 'name', role: level === 'site' ? siteName() : role('name') },
    { column: 'address', role: { ...role('address'), facets: placedFacets(level), isHeld: true } },
    { column: 'phone', role: role('phone') },
    { column: 'email', role: role('email') },
    { column: 'code', role: role('code') },
  ]);

/** What of the records of the register is compared. Places come with the row, so none is looked for in the address again. */
export const REGISTER_PLAN: MatchPlan = planOf('enterprise');
/** The same of sites: what contradicts a place weighs more. */
export const SITE_PLAN: MatchPlan = planOf('site');

const facetAt = (wanted: string): number => REGISTER_PLAN.facets.findIndex(({ name }) => name === wanted);

/** Positions of facets that keys are made from. */
export const FACET_AT = {
  name: facetAt('name'),
  address: facetAt('address'),
  place: facetAt('address.place'),
  phone: facetAt('phone'),
  email: facetAt('email'),
} as const;

/** Words of kind of place come first in many addresses and say nothing. */
const KINDS: ReadonlySet<string> = new Set(['kcn', 'kcx', 'kcnc', 'st', 'rd', 'ave']);
const STREET_WORDS = 2;
const text = (value: Said['name']): string => (value === undefined ? '' : String(value));

/** The profile of what a row says of a record. */
export function matchProfile(said: Said, level: Level = 'unit'): MatchProfile {
  const { values: address, where } = addressOf(said);
  const plain = [said.phone, said.email, said.code ?? said.stated_code];
  const [, , ...others] = REGISTER_PLAN.columns;
  const values = [
    ...role('name').normal(text(said.name)),
    ...address,
    ...others.flatMap(({ role: each }, at) => each.normal(text(plain[at]))),
  ];
  return {
    values: values.map((own, at) =>
      REGISTER_PLAN.facets[at]?.hasPieces === true ? { own, pieces: letterPieces(own.tokens) } : { own },
    ),
    level: level === 'site' ? 'site' : 'enterprise',
    where,
    code: said.code === undefined ? undefined : String(said.code),
  };
}

/** Street, numbers, park and place of an address, the names of its park and of its places left out of the street. */
function addressOf(said: Said): Pick<MatchProfile, 'where'> & { readonly values: readonly NormalValue[] } {
  const parts = saidPlaceParts(said);
  const place = parts === undefined ? MISSING : levelledPlace(parts);
  const split = splitAddress(text(said.address), place !== MISSING);
  const [head, tail] = [addressText(split.head), addressText(split.tail)];
  const park = parkWords(text(said.park));
  return {
    values: [tokenValue(withoutPark(head.words, park)), sortedNumbers(head.numbers), parkValue(park), place],
    where: {
      street: [...head.words, ...tail.words]
        .filter((word) => !KINDS.has(word))
        .slice(0, STREET_WORDS)
        .join(' '),
      numbers: sortedNumbers([...head.numbers, ...tail.numbers]).text,
    },
  };
}

const sortedNumbers = (numbers: readonly string[]): NormalValue => {
  const tokens = [...new Set(numbers)].toSorted();
  return tokens.length === 0 ? MISSING : { text: tokens.join(' '), tokens };
};

/** The words without the name of the park and the words of its kind. */
function withoutPark(words: readonly string[], park: readonly string[]): readonly string[] {
  if (park.length === 0) return words;
  const named = new Set(park);
  return words.filter((word) => !named.has(word) && !KINDS_OF_PARK.has(word));
}

const KINDS_OF_PARK: ReadonlySet<string> = new Set(['kcn', 'kcx', 'kcnc']);

/** The normalised text of a facet; empty where it is missing. */
export const facetText = ({ values }: MatchProfile, at: number): string => values[at]?.own.text ?? '';

/** Today's province as its id; empty where it is not known. */
export const provinceIn = (profile: MatchProfile): string =>
  facetText(profile, FACET_AT.place).split(PLACE_MARK)[0] ?? '';

/** The tokens of a facet. */
export const facetTokens = ({ values }: MatchProfile, at: number): readonly string[] => values[at]?.own.tokens ?? [];
