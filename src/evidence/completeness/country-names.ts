import type { Bilingual } from '../../model/bilingual.ts';

/** A country that reports draw lessons from, and how a text names it. */
export interface NamedCountry {
  readonly iso3: string;
  readonly name: Bilingual;
  readonly words: RegExp;
}

const country = (iso3: string, [vi, en]: readonly [string, string], words: string): NamedCountry => ({
  iso3,
  name: { vi, en },
  words: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu'),
});

/** Viet Nam is not among them: lessons are drawn for it. */
export const COUNTRIES: readonly NamedCountry[] = [
  country('KOR', ['Hàn Quốc', 'Korea'], 'Hàn Quốc|(?:South )?Korea'),
  country('JPN', ['Nhật Bản', 'Japan'], 'Nhật(?: Bản)?|Japan'),
  country('CHN', ['Trung Quốc', 'China'], 'Trung Quốc|China'),
  country('MYS', ['Ma-lai-xi-a', 'Malaysia'], 'Ma-?lai-?xi-?a|Malaysia'),
  country('THA', ['Thái Lan', 'Thailand'], 'Thái Lan|Thailand'),
  country('SGP', ['Xin-ga-po', 'Singapore'], 'Xin-?ga-?po|Singapore'),
  country('IDN', ['In-đô-nê-xi-a', 'Indonesia'], 'In-?đô-?nê-?xi-?a|Indonesia'),
  country('PHL', ['Phi-líp-pin', 'Philippines'], 'Phi-?líp-?pin|Philippines'),
  country('IND', ['Ấn Độ', 'India'], 'Ấn Độ|India'),
  country('DEU', ['Đức', 'Germany'], 'CHLB Đức|nước Đức|Germany'),
  country('USA', ['Hoa Kỳ', 'United States'], 'Hoa Kỳ|nước Mỹ|United States'),
  country('TWN', ['Đài Loan', 'Taiwan'], 'Đài Loan|Taiwan'),
  country('ITA', ['I-ta-li-a', 'Italy'], 'I-?ta-?li-?a|nước Ý|Italy'),
  country('FRA', ['Pháp', 'France'], 'nước Pháp|Cộng hòa Pháp|France'),
];

/** Countries that a text names, in the order of the list. */
export const countriesIn = (text: string): readonly NamedCountry[] => COUNTRIES.filter(({ words }) => words.test(text));
