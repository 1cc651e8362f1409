import type { Bilingual } from '../../model/bilingual.ts';
import { parseTaxCode } from '../../model/tax-code.ts';
import { cleanText } from '../../model/vietnamese/clean-text.ts';
import { foldedWords, foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';
import { addressText } from '../normalise/address-text.ts';
import { dateText } from '../normalise/date-text.ts';
import { firmName } from '../normalise/firm-name.ts';
import { levelledPlace, type PlaceParts } from '../normalise/levelled-place.ts';
import { MISSING, type NormalValue, textValue, tokenValue } from '../normalise/normal-value.ts';
import { phoneNumber } from '../normalise/phone-number.ts';
import { atMost, differsAtLeast, FACETS, type Facet } from './facet.ts';
import type { IdentityLevel } from './identity-level.ts';

/** What a column holds: how its cells are normalised and compared. */
export interface FieldRole {
  readonly name: string;
  readonly about: Bilingual;
  /** Other words for the role in `--map`. */
  readonly aliases: readonly string[];
  readonly facets: readonly Facet[];
  /** Whether its agreement alone never makes two rows one. */
  readonly isHeld?: boolean;
  /** One value a facet. */
  normal(cell: string): readonly NormalValue[];
}

const words = (text: string): readonly string[] => {
  const folded = foldedWords(text.replace(/['’`´]/gu, ''));
  return folded === '' ? [] : folded.split(' ');
};
const compact = (text: string): string => foldVietnamese(text).replace(/[^\p{L}\p{N}]/gu, '');
const one =
  (normal: (cell: string) => NormalValue): FieldRole['normal'] =>
  (cell) => [normal(cell)];
const text = (normal: (cell: string) => string): FieldRole['normal'] => one((cell) => textValue(normal(cell)));

function nameValues(cell: string): readonly NormalValue[] {
  const name = firmName(cell);
  const form = name.isDependent ? 'dependent' : (name.form ?? '');
  const core = name.words.length > 0 ? tokenValue(name.words) : tokenValue(name.numbers);
  return [core, sortedValue(name.numbers), sortedValue(name.activities), textValue(form)];
}

function addressValues(cell: string): readonly NormalValue[] {
  const address = addressText(cell);
  return [tokenValue(address.words), sortedValue(address.numbers)];
}

/** The enterprise where the check digit holds, and the code as written. */
function taxValues(cell: string): readonly NormalValue[] {
  const code = parseTaxCode(cell);
  if (code === undefined || code.kind === 'personal') return [MISSING, textValue(compact(cell))];
  const unit = code.kind === 'dependent' ? code.unit : '';
  return [code.isChecked ? textValue(code.enterprise) : MISSING, textValue(code.enterprise + unit)];
}

/** An address in which places were found. */
export interface PlacedText {
  /** Where it lies; undefined where it names no province. */
  readonly place: PlaceParts | undefined;
  /** Folded words of the park; none where it names none. */
  readonly park: readonly string[];
  /** What is left when the names of park and places are taken out. */
  readonly rest: string;
}

/** Takes an address apart. */
export type PlacesOf = (address: string) => PlacedText;

/** Addresses taken apart: street and number, park, and the place level by level, so that old and new names of one place agree. */
export function placedAddress(placesOf: PlacesOf, level: IdentityLevel): FieldRole {
  const plain = fieldRole('address');
  if (plain === undefined) throw new Error('there is no role “address”');
  return {
    ...plain,
    facets: placedFacets(level),
    isHeld: true,
    normal(cell) {
      const { place, park, rest } = placesOf(cell);
      const { words, numbers } = addressText(rest);
      return [
        tokenValue(words),
        sortedValue(numbers),
        parkValue(park),
        place === undefined ? MISSING : levelledPlace(place),
      ];
    },
  };
}

/** Places of sites: strangers of one province are rare, so what contradicts inside a province is held to bits against a pair. */
const OTHER_PLACE: Facet = {
  ...FACETS.placeLevels,
  limits: [
    [0, 0.01],
    [0, 0.01, 1 / 16],
    [0, 0.02, 1 / 8],
  ],
};

/** One site has one park and one place; an enterprise may have several of each. */
export function placedFacets(level: IdentityLevel): readonly Facet[] {
  const { words: text, numbers, park, placeLevels } = FACETS;
  return level === 'site'
    ? [text, numbers, atMost(park, 0.002), OTHER_PLACE]
    : [text, numbers, park, placeLevels].map((facet) => differsAtLeast(facet, 0.2));
}

/** Names of sites: numbered plants of one firm are sites of their own, and sister firms on one lot share part of a name. */
export function siteName(): FieldRole {
  const plain = fieldRole('name');
  if (plain === undefined) throw new Error('there is no role “name”');
  const { nameWords, nameNumbers, activities, form } = FACETS;
  const facets = [atMost(nameWords, 0.002, 0.005), atMost(nameNumbers, 0.01), activities, form];
  return { ...plain, facets, isHeld: true };
}

/** The name of a park. A number weighs more than a letter: “Thăng Long II” is no misspelling of “Thăng Long III”. */
export function parkValue(words: readonly string[]): NormalValue {
  const weighed = words.map((word) => (/^\d+$/.test(word) ? word.repeat(3) : word));
  return tokenValue([...weighed].sort((one, other) => Number(/^\d/.test(other)) - Number(/^\d/.test(one))));
}

/** Numbers in any order are one text. */
function sortedValue(tokens: readonly string[]): NormalValue {
  if (tokens.length === 0) return MISSING;
  const distinct = [...new Set(tokens)].toSorted();
  return { text: distinct.join(' '), tokens: distinct };
}

const role = (
  name: string,
  about: readonly [vi: string, en: string],
  rest: Pick<FieldRole, 'aliases' | 'facets' | 'normal'>,
): FieldRole => ({ name, about: { vi: about[0], en: about[1] }, ...rest });

/** Every role of a column, in the order of the help. */
export const FIELD_ROLES: readonly FieldRole[] = [
  role('name', ['tên doanh nghiệp, cơ sở, cửa hàng', 'name of an enterprise, site or shop'], {
    aliases: ['company', 'firm', 'organisation', 'organization', 'enterprise', 'business'],
    facets: [FACETS.nameWords, FACETS.nameNumbers, FACETS.activities, FACETS.form],
    normal: nameValues,
  }),
  role('given', ['tên riêng của người', 'given name of a person'], {
    aliases: ['given_name', 'first_name', 'firstname', 'forename', 'first'],
    facets: [FACETS.personName],
    normal: text(compact),
  }),
  role('family', ['họ của người', 'family name of a person'], {
    aliases: ['family_name', 'surname', 'last_name', 'lastname', 'last'],
    facets: [FACETS.personName],
    normal: text(compact),
  }),
  role('person', ['họ tên đầy đủ của người', 'full name of a person'], {
    aliases: ['full_name', 'fullname'],
    facets: [FACETS.words],
    normal: one((cell) => tokenValue(words(cell))),
  }),
  role('address', ['địa chỉ: lô, khu, đường, xã…', 'address: lot, park, street, commune…'], {
    aliases: ['street', 'street_address', 'addr'],
    facets: [FACETS.words, FACETS.numbers],
    normal: addressValues,
  }),
  role('number', ['số nhà, số lô', 'house or lot number'], {
    aliases: ['street_number', 'house_number', 'lot'],
    facets: [FACETS.houseNumber],
    normal: text(compact),
  }),
  role('city', ['tỉnh, thành phố, xã, nơi chốn', 'province, city, commune, place'], {
    aliases: ['suburb', 'town', 'province', 'place', 'birth_place', 'district', 'commune', 'state'],
    facets: [FACETS.city],
    normal: one((cell) => placeValue(cell)),
  }),
  role('postcode', ['mã bưu chính', 'postal code'], {
    aliases: ['zip', 'zipcode', 'postal', 'postal_code', 'postcode_fake'],
    facets: [FACETS.postcode],
    normal: text(compact),
  }),
  role('date', ['ngày: sinh, thành lập', 'date: of birth, of founding'], {
    aliases: ['dob', 'date_of_birth', 'birth_date', 'birthdate', 'day', 'founded'],
    facets: [FACETS.date],
    normal: text(dateText),
  }),
  role('phone', ['điện thoại, đổi về đầu số hiện nay', 'telephone, brought to today’s numbering'], {
    aliases: ['tel', 'telephone', 'mobile', 'fax'],
    facets: [FACETS.phone],
    normal: text(phoneNumber),
  }),
  role('email', ['thư điện tử', 'electronic mail'], {
    aliases: ['mail', 'e-mail'],
    facets: [FACETS.email],
    normal: text((cell) => foldVietnamese(cell).replace(/\s/g, '')),
  }),
  role(
    'code',
    ['mã số; nếu phần lớn là mã số thuế thì xử lý như “tax”', 'a code; mostly tax codes are treated as “tax”'],
    {
      aliases: ['id', 'identifier', 'ssn', 'soc_sec_id'],
      facets: [FACETS.code],
      normal: text(compact),
    },
  ),
  role('tax', ['mã số thuế, mã doanh nghiệp', 'tax or enterprise code'], {
    aliases: ['mst', 'tax_code', 'taxcode', 'enterprise_code'],
    facets: [FACETS.enterprise, FACETS.taxCode],
    normal: taxValues,
  }),
  role('text', ['văn bản tự do: mô tả, nghề', 'free text: description, occupation'], {
    aliases: ['title', 'description', 'product', 'occupation'],
    facets: [FACETS.words],
    normal: one((cell) => tokenValue(words(cell))),
  }),
  role('exact', ['giá trị chỉ so bằng hay khác: loại, giới tính', 'compared as equal or not: kind, gender'], {
    aliases: ['category', 'kind', 'type', 'gender', 'sex', 'country'],
    facets: [FACETS.exact],
    normal: text((cell) => foldVietnamese(cleanText(cell))),
  }),
];

const PLACE_CLASS =
  /^(?:thanh pho|tp|tinh|thi xa|tx|huyen|quan|phuong|xa|thi tran)\s+|\s+(?:city|province|district|town|commune|ward)$/g;

function placeValue(cell: string): NormalValue {
  const folded = foldedWords(cell);
  const tokens = (folded.replace(PLACE_CLASS, '') || folded).split(' ').filter((word) => word !== '');
  return tokenValue(tokens);
}

/** The role of a name or alias, if any. */
export function fieldRole(name: string): FieldRole | undefined {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return FIELD_ROLES.find((each) => each.name === wanted || each.aliases.includes(wanted));
}
