import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldRole } from '../../matching/roles/field-role.ts';
import { realPlaces } from '../register/spoiled-said.case.ts';
import { placedColumns, placesOfAddress } from './placed-columns.ts';

const placesOf = placesOfAddress(realPlaces());
const address = fieldRole('address');
const column = { column: 'where', role: address ?? assert.fail() };
const look = (cells: readonly string[]) => ({ columns: ['where'], sample: cells.map((cell) => [cell]) });
const tokens = async (cell: string): Promise<readonly string[]> => {
  const [placed] = await placedColumns(look([cell]), [column], async () => placesOf);
  return placed?.role.normal(cell)[0]?.tokens ?? [];
};

test('an address before the reform and one after it have the same words', async () => {
  const old = await tokens('12 Trần Phú, Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội');
  const fresh = await tokens('Số 12 đường Trần Phú, Phường Hồng Hà, Hà Nội');
  assert.ok(old.some((word) => word.startsWith('VN34-')));
  assert.deepEqual(new Set(old), new Set(fresh));
});

test('an old commune that was split has all that it became, so that either half of it agrees', () => {
  const split = placesOf('5 Lê Lợi, Xã Phạm Văn Hai, Huyện Bình Chánh, TP Hồ Chí Minh');
  assert.deepEqual(split?.places.toSorted(), ['VN34-27601', 'VN34-27604', 'VN34-79']);
  const fresh = placesOf('5 Lê Lợi, Xã Vĩnh Lộc, TP Hồ Chí Minh');
  assert.deepEqual(fresh?.places.toSorted(), ['VN34-27601', 'VN34-79']);
});

test('a district whose commune is not named stays among the words', async () => {
  assert.ok((await tokens('KCN Đồng Văn, Huyện Duy Tiên, Hà Nam')).includes('tien'));
});

test('a table of another country, or a program without the pack, compares words only', async () => {
  const [abroad] = await placedColumns(look(['12 Main Street, Springfield']), [column], async () => placesOf);
  assert.equal(abroad?.role, column.role);
  const [bare] = await placedColumns(look(['Hà Nội']), [column], async () => undefined);
  assert.equal(bare?.role, column.role);
});
