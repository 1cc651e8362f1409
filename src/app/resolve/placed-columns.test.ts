import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldRole } from '../../matching/roles/field-role.ts';
import { realPlaces } from '../register/spoiled-said.case.ts';
import { placedColumns, placesOfAddress } from './placed-columns.ts';

const placesOf = placesOfAddress(realPlaces());
const address = fieldRole('address');
const column = { column: 'where', role: address ?? assert.fail() };
const look = (cells: readonly string[]) => ({ columns: ['where'], sample: cells.map((cell) => [cell]) });
const placed = async (cell: string) => {
  const [found] = await placedColumns(look([cell]), [column], { places: async () => placesOf, level: 'site' });
  const [words, numbers, park, place] = found?.role.normal(cell) ?? [];
  return { words: words?.text, numbers: numbers?.text, park: park?.text, place: place?.place };
};

test('an address before the reform and one after it have the same parts, as far as both tell them', async () => {
  const old = await placed('12 Trần Phú, Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội');
  const fresh = await placed('Số 12 đường Trần Phú, Phường Hồng Hà, Hà Nội');
  assert.deepEqual([old.words, old.numbers], ['tranphu', '12']);
  assert.deepEqual([fresh.words, fresh.numbers], ['tranphu', '12']);
  assert.deepEqual(old.place?.communes, fresh.place?.communes);
  assert.deepEqual([old.place?.district, fresh.place?.district], [1, 0]);
});

test('an old commune that was split may be any that it became', () => {
  const split = placesOf('5 Lê Lợi, Xã Phạm Văn Hai, Huyện Bình Chánh, TP Hồ Chí Minh').place;
  assert.deepEqual(split?.communes.toSorted(), ['VN34-27601', 'VN34-27604']);
  const fresh = placesOf('5 Lê Lợi, Xã Vĩnh Lộc, TP Hồ Chí Minh').place;
  assert.deepEqual(fresh?.communes, ['VN34-27601']);
});

test('a province alone may be the old or the new one of its name; a name that is gone is the old one', () => {
  assert.deepEqual([placesOf('Bắc Ninh').place?.former, placesOf('Bắc Ninh').place?.province], ['', 'VN34-24']);
  assert.deepEqual(
    [placesOf('Bắc Giang').place?.former, placesOf('Bắc Giang').place?.province],
    ['VN63-24', 'VN34-24'],
  );
});

test('a park stands apart, and its words and those of its place are left out of the rest', async () => {
  const vi = await placed('Lô 55, KCN Long Giang, Xã Tân Lập 1, Huyện Tân Phước, Tiền Giang');
  const glued = await placed('Lot 55 Long Giang Industrial Park Tan Phuoc District Tien Giang Vietnam');
  assert.deepEqual([vi.park, vi.numbers, glued.park, glued.numbers], ['longgiang', '55', 'longgiang', '55']);
  assert.deepEqual([glued.words, glued.place?.district], ['', vi.place?.district]);
  const bare = await placed('Tien Giang');
  assert.deepEqual([bare.words, bare.numbers, bare.park], ['', '', '']);
});

test('a table of another country, or a program without the pack, compares words only', async () => {
  const [abroad] = await placedColumns(look(['12 Main Street, Springfield']), [column], {
    places: async () => placesOf,
    level: 'site',
  });
  assert.equal(abroad?.role, column.role);
  const [bare] = await placedColumns(look(['Hà Nội']), [column], { places: async () => undefined, level: 'site' });
  assert.equal(bare?.role, column.role);
});
