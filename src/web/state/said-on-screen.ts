import type { ImportReading } from '../../http/contract/data-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { importWords } from '../words/import-words.ts';
import { type OptionNames, screenSaid } from './option-names.ts';

/** What the options of `data add` are called on this screen. */
const OPTIONS: OptionNames['options'] = {
  as: importWords.as,
  map: importWords.map,
  sheet: importWords.sheetOption,
  period: importWords.period,
  places: importWords.places,
  'as-of': importWords['as-of'],
  industries: importWords.industries,
  'industry-level': importWords['industry-level'],
  numbers: importWords.numbers,
  measure: importWords.measure,
  unit: importWords.unit,
  missing: importWords.missing,
  'ownership-codes': importWords['ownership-codes'],
  'survey-level': importWords['survey-level'],
  'keep-small-cells': importWords['keep-small-cells'],
  status: importWords.status,
  name: importWords.name,
  source: importWords.source,
  licence: importWords.licence,
  replace: importWords.replace,
};

/** What the import says, in the words of the screen's own controls. */
export function saidOnScreen(said: Bilingual, roles: ImportReading['roles']): Bilingual {
  const values = Object.fromEntries(roles.map(({ word, title }) => [word, title]));
  const kinds = {
    'place-industry': importWords['as-place-industry'],
    vi: importWords['numbers-vi'],
    en: importWords['numbers-en'],
    VN63: importWords['places-VN63'],
    VN34: importWords['places-VN34'],
    VN64: importWords['places-VN64'],
  };
  return screenSaid(said, { options: OPTIONS, values: { ...values, ...kinds } });
}
