import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RegisterDesk, RegisterSearchRequest } from '../desks/register-desk.ts';
import { openRegister } from './open-register.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';

let house: RegisterHouse;
let desk: RegisterDesk;
const LIST = [
  'Tên;MST;Địa chỉ;Sản phẩm;Sở hữu;Điện thoại;Đại diện',
  'Công ty TNHH Hoà Bình;0101248141;"KCN Đình Trám, Việt Yên, Bắc Giang";bu lông, ốc vít;private;0912345678;Lê Văn C',
  'Công ty CP Hòa Bình Xanh;0100112437;Hà Nội;gạch;state;;',
  'Công ty TNHH Đường Việt;;"Yên Phong, Bắc Ninh";đường kính;FDI;;',
  'Công ty TNHH Dương Việt;;"Quận 3, TP HCM";;FDI;;',
  'Công ty CP Đầu tư Xây dựng Hà Nội;;Hà Nội;;state;;',
  'Samsung Electronics Việt Nam Thái Nguyên;2300325764;"KCN Yên Bình, Phổ Yên, Thái Nguyên";điện thoại;foreign;;',
].join('\n');
before(async () => {
  house = await registerHouse();
  desk = openRegister(house.ports, 'me');
  await house.bring(LIST);
});
after(() => house.close());

async function names(query: string, more: Partial<RegisterSearchRequest> = {}): Promise<readonly string[]> {
  const answer = await desk.search({ query, limit: 10, facets: false, ...more });
  return answer.ok ? answer.value.hits.map(({ name }) => name) : [];
}

test('a name is found in any spelling: marks, tone placement, composition, form, abbreviation', async () => {
  for (const query of [
    'Hoà Bình',
    'hòa bình',
    'HOA BINH',
    'Hòa Bình'.normalize('NFD'),
    'cty tnhh hoa binh',
    'hoa binh co., ltd',
  ])
    assert.equal((await names(query))[0], 'Công ty TNHH Hoà Bình', query);
  assert.deepEqual(await names('dtxdhn'), ['Công ty CP Đầu tư Xây dựng Hà Nội']);
});

test('one letter transposed, missing, added or wrong is forgiven through the dictionary of words', async () => {
  for (const query of ['sasmung', 'samsng electronics', 'samsungg', 'samsumg thai nguyen', 'thai nguyne samsung']) {
    const answer = await desk.search({ query, limit: 5, facets: false });
    assert.ok(answer.ok && answer.value.isNear, query);
    assert.match(answer.ok ? (answer.value.hits[0]?.name ?? '') : '', /Samsung/, query);
  }
  assert.deepEqual(await names('xyzzyx'), []);
});

test('names with the very marks that were typed stand first', async () => {
  assert.deepEqual(await names('đường việt'), ['Công ty TNHH Đường Việt', 'Công ty TNHH Dương Việt']);
  assert.deepEqual(await names('dương việt'), ['Công ty TNHH Dương Việt', 'Công ty TNHH Đường Việt']);
});

test('codes and ids find exactly one', async () => {
  assert.deepEqual(await names('2300325764'), ['Samsung Electronics Việt Nam Thái Nguyên']);
  assert.deepEqual(await names('2300 325 764'), ['Samsung Electronics Việt Nam Thái Nguyên']);
  const answer = await desk.search({ query: 'samsung', limit: 1, facets: false });
  const id = answer.ok ? (answer.value.hits[0]?.id ?? '') : '';
  assert.deepEqual(await names(id.toLowerCase()), ['Samsung Electronics Việt Nam Thái Nguyên']);
});

test('a place is asked as of a day: the old province holds less than the new one of another name', async () => {
  assert.deepEqual(await names('', { place: 'Bắc Giang', on: '2024-06-30' }), ['Công ty TNHH Hoà Bình']);
  assert.deepEqual(await names('', { place: 'bac ninh', on: '2024-06-30' }), ['Công ty TNHH Đường Việt']);
  assert.equal((await names('', { place: 'Bắc Ninh', on: '2026-01-01' })).length, 2);
  assert.deepEqual(await names('', { place: 'VN63-24' }), ['Công ty TNHH Hoà Bình']);
  const refused = await desk.search({ query: '', limit: 1, facets: false, place: 'Atlantis' });
  assert.equal(refused.ok, false);
});

test('product, park and ownership narrow, and facets count what was found', async () => {
  assert.deepEqual(await names('', { product: 'oc vit' }), ['Công ty TNHH Hoà Bình']);
  assert.deepEqual(await names('', { park: 'KCN Dinh Tram' }), ['Công ty TNHH Hoà Bình']);
  assert.deepEqual(await names('hoa binh', { ownership: 'state' }), ['Công ty CP Hòa Bình Xanh']);
  const answer = await desk.search({ query: 'hoa binh', limit: 1, facets: true });
  assert.ok(answer.ok);
  assert.deepEqual(answer.value.counts?.facets.ownership, { private: 1, state: 1 });
  assert.equal(answer.value.counts?.total, 2);
});

test('a page tells each value with its origin, and no answer holds a person', async () => {
  const [hit] = await desk
    .search({ query: '0101248141', limit: 1, facets: true })
    .then((each) => (each.ok ? each.value.hits : []));
  const page = await desk.page(hit?.id ?? '');
  assert.equal(page?.fields.find(({ name }) => name === 'code')?.from.source, 'list');
  assert.equal(page?.size, null, 'nothing is known of its workers');
  const answers = [hit, page, await desk.status(), await desk.queue(9)];
  assert.doesNotMatch(JSON.stringify(answers), /0912345678|Lê Văn/);
  assert.equal(await desk.page('E00000000'), undefined);
  const written = `${hit?.id.slice(0, 4).toLowerCase()}-${hit?.id.slice(4)}`;
  assert.equal((await desk.page(written))?.id, hit?.id, 'as people write it');
});
