import type { Bilingual } from '../model/bilingual.ts';

export interface PlaceRow {
  readonly id: string;
  readonly geography: string;
  readonly level: string;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Empty where there is none. */
  readonly parent: string;
}

type Edges = ReadonlyMap<string, readonly { readonly target: string; readonly isWhole: boolean }[]>;

/** Dated places and the steps between them. */
export interface PlaceFacts {
  readonly byId: ReadonlyMap<string, PlaceRow>;
  readonly forward: Edges;
  readonly backward: Edges;
}

const IN_FORCE: Readonly<Record<string, Bilingual>> = {
  VN64: { vi: 'trước 1/8/2008', en: 'before 1 August 2008' },
  VN63: { vi: '1/8/2008 – 30/6/2025', en: '1 August 2008 – 30 June 2025' },
  VN34: { vi: 'từ 1/7/2025', en: 'since 1 July 2025' },
};

/** Why a code is not a place of a geography: it is one of another time, it lost its zeros, or it is unknown. */
export function placeExplanation(
  facts: PlaceFacts,
  { code, from }: { readonly code: string; readonly from: string },
): Bilingual {
  const start = {
    vi: `“${code}” không phải mã địa bàn của ${from} (${IN_FORCE[from]?.vi})`,
    en: `“${code}” is not a place code of ${from} (${IN_FORCE[from]?.en})`,
  };
  const elsewhere = ['VN34', 'VN63', 'VN64']
    .filter((geography) => geography !== from)
    .map((geography) => facts.byId.get(code.startsWith(`${geography}-`) ? code : `${geography}-${code}`))
    .filter((place) => place !== undefined);
  const [place] = elsewhere;
  if (place !== undefined) return appended(start, elsewhereWords(facts, place));
  const padded = [2, 3, 5]
    .map((width) => code.padStart(width, '0'))
    .find((each) => each !== code && facts.byId.has(`${from}-${each}`));
  if (/^\d+$/.test(code) && padded !== undefined) {
    const name = facts.byId.get(`${from}-${padded}`)?.nameVi;
    return appended(start, {
      vi: `có lẽ là ${padded} (${name}): mã giữ các số 0 ở đầu, hãy nhập cột này dạng văn bản`,
      en: `it may be ${padded} (${name}): codes keep their leading zeros, keep the column as text`,
    });
  }
  return appended(start, { vi: 'hãy xem “lienket pack show vn-places”', en: 'see “lienket pack show vn-places”' });
}

function elsewhereWords(facts: PlaceFacts, place: PlaceRow): Bilingual {
  const when = IN_FORCE[place.geography];
  const edges = [...(facts.forward.get(place.id) ?? []), ...(facts.backward.get(place.id) ?? [])];
  const kin = edges
    .map((edge) => facts.byId.get(edge.target))
    .filter((each) => each !== undefined)
    .slice(0, 3);
  const kinVi = kin.length === 0 ? '' : `, liên hệ với ${kin.map((each) => `${each.id} ${each.nameVi}`).join(', ')}`;
  const kinEn = kin.length === 0 ? '' : `, related to ${kin.map((each) => `${each.id} ${each.nameEn}`).join(', ')}`;
  return {
    vi: `đó là ${place.nameVi} trong ${place.geography} (${when?.vi})${kinVi}; bảng có đúng thời điểm không?`,
    en: `it is ${place.nameEn} in ${place.geography} (${when?.en})${kinEn}; is the table of that time?`,
  };
}

function appended(start: Bilingual, end: Bilingual): Bilingual {
  return { vi: `${start.vi}; ${end.vi}`, en: `${start.en}; ${end.en}` };
}
