import type { TextRow } from '../pack-writer.ts';
import { typeWord } from './folded-name.ts';
import type { Oddity } from './oddity.ts';
import { cell, type RawPlaces } from './raw-places.ts';

/** What is strange inside the lists themselves, beside the old–new table. */
export function listOddities(raw: RawPlaces): readonly Oddity[] {
  return [...wrongTypes(raw.communesBefore), ...twins(raw.communesBefore), ...newNames(raw), ...youngHue()];
}

function wrongTypes(communes: readonly TextRow[]): readonly Oddity[] {
  return communes
    .filter((row) => typeWord(cell(row, 'name_vi')) !== cell(row, 'type_vi'))
    .map((row) => ({
      table: 'communes_pre2025',
      key: cell(row, 'code'),
      vi: `Tên là “${cell(row, 'name_vi')}” nhưng cột loại ghi “${cell(row, 'type_vi')}”.`,
      en: `Named “${cell(row, 'name_vi')}” but typed “${cell(row, 'type_vi')}”.`,
      treatment: 'name-followed',
    }));
}

function twins(communes: readonly TextRow[]): readonly Oddity[] {
  const groups = Map.groupBy(communes, (row) => `${cell(row, 'district_code')} ${cell(row, 'name_vi')}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((row) => ({
        table: 'communes_pre2025',
        key: cell(row, 'code'),
        vi: `Danh mục có ${group.length} đơn vị cùng tên ${cell(row, 'name_vi')} trong đơn vị cấp huyện ${cell(row, 'district_code')}.`,
        en: `The list has ${group.length} units named ${cell(row, 'name_vi')} in district ${cell(row, 'district_code')}.`,
        treatment: 'kept-as-printed',
      })),
    );
}

function newNames(raw: RawPlaces): readonly Oddity[] {
  const listed = new Map(
    raw.communes2025.map((row) => [cell(row, 'code'), `${cell(row, 'type_2025_07_01')} ${cell(row, 'name_vi')}`]),
  );
  const printed = new Map(raw.mapping.map((row) => [cell(row, 'new_commune_code'), cell(row, 'new_commune_vi')]));
  return [...printed]
    .filter(([code, name]) => listed.get(code) !== name)
    .map(([code, name]) => ({
      table: 'communes_2025',
      key: code,
      vi: `Bảng chuyển đổi in “${name}”, danh mục in “${listed.get(code)}”.`,
      en: `The conversion table prints “${name}”, the list “${listed.get(code)}”.`,
      treatment: 'spelling-kept-in-both',
    }));
}

function youngHue(): readonly Oddity[] {
  return [
    {
      table: 'provinces_63',
      key: '46',
      vi: 'Danh mục ghi thành phố Huế (từ 1/1/2025); bảng số liệu trước đó ghi tỉnh Thừa Thiên Huế. Cùng mã, cùng địa bàn.',
      en: 'The list names Huế city (from 1 January 2025); earlier tables name Thừa Thiên Huế province. Same code, same land.',
      treatment: 'both-titles-in-designations',
    },
  ];
}
