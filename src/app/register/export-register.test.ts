import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FIELD_NAMES, isPublic, REGISTER_FIELDS } from '../../register/register-fields.ts';
import { EXPORTED_FIELDS, exportedRows } from './export-register.ts';
import { mayLeave } from './public-record.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';

let house: RegisterHouse;
before(async () => {
  house = await registerHouse();
  await house.bring(
    'Tên;MST;Địa chỉ;Người đại diện;Điện thoại;Email;Số lao động;Người liên hệ;Sản phẩm\n' +
      'Công ty TNHH A;0101248141;Hà Nội, tel 0912 345 678;Trần Thị B;0987654321;b@a.vn;12;Lê Văn C;áo\n' +
      'HKD Phạm Văn D;001089012345;Xóm 3;Phạm Văn D;;;2;;mũ\n',
  );
});
after(() => house.close());

async function rows() {
  const all: (readonly unknown[])[] = [];
  for await (const row of exportedRows(house.ports, { level: undefined, signal: new AbortController().signal }))
    all.push(row);
  return all;
}

test('an export holds the public fields of every live record and nothing of a person', async () => {
  const all = await rows();
  const head = ['id', 'level', ...EXPORTED_FIELDS, 'sources', 'conflicts', 'as_of', 'recorded_at', 'licences'];
  assert.deepEqual(all[0], head);
  const licences = all.filter(([first]) => first === '#licence');
  assert.equal(all.length - licences.length, 3);
  assert.deepEqual(licences[0]?.slice(0, 3), ['#licence', 'list', '?'], 'nobody stated its licence');
  assert.ok(all.every((row) => row.length === head.length));
  assert.doesNotMatch(JSON.stringify(all), /0912|Trần|0987|b@a|Lê Văn|Phạm|001089012345|Xóm/);
  assert.match(JSON.stringify(all), /0101248141/);
});

test('every field of persons is restricted, and nothing but public fields is ever exported', () => {
  for (const name of ['person_code', 'phone', 'representative', 'contact', 'household_name'] as const)
    assert.equal(REGISTER_FIELDS[name].visibility, 'restricted');
  for (const name of FIELD_NAMES) if (!isPublic(name)) assert.equal(mayLeave(name, 'x'), false);
  assert.equal(mayLeave('address', 'số 1, 0912345678'), false);
});
