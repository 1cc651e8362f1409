import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import type { Faults } from './faults.ts';
import type { Place, PlaceBook } from './place-book.ts';
import type { PlaceLabel } from './place-label.ts';
import type { PlaceRequest, UsedLabel } from './place-request.ts';

interface PlaceFault {
  readonly request: PlaceRequest;
  readonly faults: Faults;
  readonly geography: string;
  /** Places of other geographies (or other codes) that the label could mean. */
  readonly others: readonly Place[];
  readonly isDistrict?: boolean;
  readonly mismatch?: Place;
  readonly near?: readonly string[];
}

const IN_FORCE: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  VN64: { vi: 'đến 31/7/2008', en: 'until 31 July 2008' },
  VN63: { vi: 'từ 1/8/2008 đến 30/6/2025', en: 'from 1 August 2008 to 30 June 2025' },
  VN34: { vi: 'từ 1/7/2025', en: 'from 1 July 2025' },
};

/** Refuses a label of a place with the reason a person needs; always undefined, for the caller to hand on. */
export function refusePlace(label: UsedLabel & { readonly parsed: PlaceLabel }, fault: PlaceFault): undefined {
  const said =
    fault.mismatch !== undefined
      ? mismatch(label, fault, fault.mismatch)
      : fault.isDistrict === true
        ? district(label, fault)
        : absent(label, fault);
  for (const row of label.rows) {
    fault.faults.perLabel({ severity: 'refusal', code: said.code, label: label.label, row, said });
  }
  return undefined;
}

type Said = { readonly code: string; readonly vi: string; readonly en: string };

function mismatch(label: UsedLabel, fault: PlaceFault, coded: Place): Said {
  const other = fault.others.find((place) => place.code === coded.code);
  const dated = other === undefined ? undefined : IN_FORCE[other.geography];
  const hint =
    dated === undefined
      ? { vi: '', en: '' }
      : {
          vi: ` Cặp mã và tên này đúng với ${other?.geography} (${dated.vi}).`,
          en: ` This code and name belong together in ${other?.geography} (${dated.en}).`,
        };
  return {
    code: 'code-name-mismatch',
    vi: `Mã ${label.label} trong ${fault.geography} là ${coded.name}, nhưng cột tên ghi "${label.name}".${hint.vi}`,
    en: `Code ${label.label} in ${fault.geography} is ${coded.name}, but the name column says "${label.name}".${hint.en}`,
  };
}

function district(label: UsedLabel & { readonly parsed: PlaceLabel }, fault: PlaceFault): Said {
  const { name } = label.parsed;
  const lower = fault.request.book
    .belowProvince(name)
    .find((place) => /thành phố|quận|huyện|thị xã/iu.test(place.type));
  const province =
    fault.others[0]?.name ?? (lower === undefined ? undefined : fault.request.book.byId(lower.parentId)?.name);
  return {
    code: 'district-level-place',
    vi: `"${label.label}" là đơn vị cấp huyện${province === undefined ? '' : ` thuộc tỉnh ${province}`} (cấp huyện bỏ từ 1/7/2025), không phải tỉnh. Nếu là số của cả tỉnh, hãy ghi "Tỉnh ${name}"; nếu là số của thành phố, bảng này không nhận.`,
    en: `"${label.label}" is a district-level unit${province === undefined ? '' : ` of the province ${province}`} (that level ended on 1 July 2025), not the province. If the figures are of the whole province write "${name} province"; figures of the city do not belong in this table.`,
  };
}

function absent(label: UsedLabel & { readonly parsed: PlaceLabel }, fault: PlaceFault): Said {
  const other = fault.others.findLast((place) => place.geography !== fault.geography);
  if (other !== undefined) {
    const dated = IN_FORCE[other.geography] ?? { vi: '', en: '' };
    return {
      code: 'place-of-other-date',
      vi: `"${label.label}" chỉ có trong ${other.geography} (${dated.vi}), còn bảng theo ${fault.geography}. Không trộn đơn vị cũ và mới: nếu cả bảng theo địa giới cũ, thêm --places ${other.geography}; nếu không, đổi số về một địa giới trước.`,
      en: `"${label.label}" exists only in ${other.geography} (${dated.en}), but the table is in ${fault.geography}. Old and new units are not mixed: if the whole table uses the other boundaries add --places ${other.geography}; otherwise convert the figures to one geography first.`,
    };
  }
  const lower = fault.request.book.belowProvince(label.parsed.name)[0];
  if (lower !== undefined) {
    const province = fault.request.book.byId(lower.parentId)?.name ?? '';
    return {
      code: 'district-level-place',
      vi: `"${label.label}" là ${lower.type.toLowerCase()} thuộc ${province}, không phải tỉnh.`,
      en: `"${label.label}" is a district-level unit (${lower.type}) of ${province}, not a province.`,
    };
  }
  const near = fault.near ?? [];
  return {
    code: 'unknown-place',
    vi: `Không có tỉnh, thành phố nào là "${label.label}" trong ${fault.geography}.${near.length > 0 ? ` Có phải: ${near.join(', ')}?` : ''}`,
    en: `There is no province "${label.label}" in ${fault.geography}.${near.length > 0 ? ` Did you mean: ${near.join(', ')}?` : ''}`,
  };
}

/** Names of provinces that differ from a name by at most two letters. */
export function nearestNames(name: string, book: PlaceBook, geography: string): readonly string[] {
  const words = foldedWords(name);
  return book
    .provinces(geography)
    .map((place) => ({ name: place.name, distance: editDistance(words, foldedWords(place.name)) }))
    .filter((each) => each.distance <= 2)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map((each) => each.name);
}

function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const swap = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[other.length] ?? 0;
}
