/** A body that issues acts: its key, and how texts write it. */
export interface Issuer {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
}

interface NamedIssuer extends Issuer {
  readonly written: RegExp;
}

const NAMED: readonly NamedIssuer[] = [
  {
    key: 'politburo',
    vi: 'Bộ Chính trị',
    en: 'the Politburo',
    written: /Bộ [Cc]hính [Tt]rị|Politburo|Political Bureau/u,
  },
  { key: 'secretariat', vi: 'Ban Bí thư', en: 'the Secretariat', written: /Ban [Bb]í thư|(?:Party )?Secretariat/u },
  {
    key: 'central-committee',
    vi: 'Ban Chấp hành Trung ương Đảng',
    en: 'the Party Central Committee',
    written: /Ban [Cc]hấp [Hh]ành Trung ương(?: Đảng)?|BCH Trung ương(?: Đảng)?|(?:Party )?Central Committee/u,
  },
  {
    key: 'prime-minister',
    vi: 'Thủ tướng Chính phủ',
    en: 'the Prime Minister',
    written: /Thủ tướng(?: Chính phủ)?|Prime Minister/u,
  },
  {
    key: 'standing-committee',
    vi: 'Ủy ban Thường vụ Quốc hội',
    en: 'the Standing Committee of the National Assembly',
    written:
      /(?:Ủy|Uỷ) ban [Tt]hường vụ Quốc hội|UBTVQH(?!\d)|(?:National Assembly )?Standing Committee(?: of the National Assembly)?/u,
  },
  { key: 'national-assembly', vi: 'Quốc hội', en: 'the National Assembly', written: /Quốc [Hh]ội|National Assembly/u },
  { key: 'government', vi: 'Chính phủ', en: 'the Government', written: /Chính [Pp]hủ|Government/u },
  {
    key: 'moit',
    vi: 'Bộ Công Thương',
    en: 'the Ministry of Industry and Trade',
    written: /Bộ Công [Tt]hương|Ministry of Industry and Trade|MoIT/u,
  },
  { key: 'mof', vi: 'Bộ Tài chính', en: 'the Ministry of Finance', written: /Bộ Tài [Cc]hính|Ministry of Finance/u },
  {
    key: 'mpi',
    vi: 'Bộ Kế hoạch và Đầu tư',
    en: 'the Ministry of Planning and Investment',
    written: /Bộ Kế hoạch và Đầu tư|Ministry of Planning and Investment/u,
  },
  {
    key: 'most',
    vi: 'Bộ Khoa học và Công nghệ',
    en: 'the Ministry of Science and Technology',
    written: /Bộ Khoa học và Công nghệ|Ministry of Science and Technology/u,
  },
];

/** Every way of writing an issuer, longest first, for use inside a pattern. */
export const ISSUER_PATTERN = NAMED.map(({ written }) => written.source).join('|');

/** The issuer that words name; undefined if they name none that is known. */
export function issuerNamed(words: string): Issuer | undefined {
  return NAMED.find(({ written }) => new RegExp(`^(?:the )?(?:${written.source})`, 'u').test(words.trim()));
}

const BY_SYMBOL: readonly (readonly [RegExp, string])[] = [
  [/(?:^|-)CP$/u, 'government'],
  [/TTg$/u, 'prime-minister'],
  [/UBTVQH\d+$/u, 'standing-committee'],
  [/^QH\d+$/u, 'national-assembly'],
  [/-BCT$/u, 'moit'],
  [/-BTC$/u, 'mof'],
  [/-BKHĐT$/u, 'mpi'],
  [/-BKHCN$/u, 'most'],
];

/** The issuer that the symbol of an act stands for (`NQ-CP`: the Government); undefined where it leaves a choice (`NQ/TW`). */
export function issuerBySymbol(symbol: string): Issuer | undefined {
  const key = BY_SYMBOL.find(([form]) => form.test(symbol))?.[1];
  return NAMED.find((issuer) => issuer.key === key);
}

const PARTY = ['politburo', 'secretariat', 'central-committee'];

/** Whether a body can have issued an act with this symbol at all. */
export function canHaveIssued(issuer: Issuer, symbol: string): boolean {
  if (/\/TW$/u.test(symbol)) return PARTY.includes(issuer.key);
  const meant = issuerBySymbol(symbol);
  return meant === undefined || meant.key === issuer.key;
}
