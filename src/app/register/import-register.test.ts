import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { packs, type RegisterHouse, registerHouse } from './register-house.case.ts';

let house: RegisterHouse;
before(async () => {
  house = await registerHouse();
});
after(() => house.close());

const counts = () => house.records.register.counts();
const LIST =
  'Tên doanh nghiệp,Mã số thuế,Địa chỉ,Số lao động\nCông ty TNHH Hoà Phát,0101248141,"Phủ Lý, Hà Nam",12\nDNTN Minh Đức,,"Quận 3, TP HCM",3\n';

test('a dry run shows what would be done and writes nothing', async () => {
  const { preview, outcome, rows } = await house.bring(LIST, { isDryRun: true });
  assert.deepEqual([preview.length, outcome, rows.good], [2, undefined, 2]);
  assert.equal((await counts()).rows, 0);
});

test('one faulty row refuses the file with every fault, or is left out where that is asked', async () => {
  const faulty = `${LIST},12,,nhiều\n`;
  const refused = await house.bring(faulty);
  assert.deepEqual(
    refused.refusals.map(({ code, where }) => [code, where.row]),
    [
      ['code-length', 4],
      ['not-a-number', 4],
      ['no-name', 4],
    ],
  );
  assert.equal((await counts()).rows, 0);
  const { outcome } = await house.bring(faulty, { skipsFaulty: true, source: 'gaps' });
  assert.equal(outcome?.added, 2);
});

test('the same file twice changes nothing, and so does the same list under another name', async () => {
  const first = await house.bring(LIST);
  const before = await counts();
  const again = await house.bring(LIST);
  assert.deepEqual([first.outcome?.isKnown, again.outcome?.isKnown], [false, true]);
  const turned = LIST.split('\n');
  await house.bring([turned[0], turned[2], turned[1]].join('\n'));
  assert.deepEqual(await counts(), before);
});

test('another list about the same units adds rows and no records', async () => {
  const before = await counts();
  const { outcome } = await house.bring(
    'name,code,address\n"HOA PHAT CO., LTD",0101248141,\nDNTN Minh Duc,,"Phường 7, Quận 3, Ho Chi Minh City"\n',
    {
      source: 'other',
    },
  );
  assert.deepEqual([outcome?.matched, outcome?.created], [2, 0]);
  const now = await counts();
  assert.deepEqual(now.records, before.records);
  assert.equal(now.rows, before.rows + 2);
});

test('two valid codes are two records whatever their names, and no pair waits', async () => {
  const { outcome } = await house.bring(
    'Tên,MST,Địa chỉ\nCông ty TNHH Sao Mai,0100112437,Hà Nội\nCông ty TNHH Sao Mai,0306731335,Hà Nội\n',
    {
      source: 'two codes',
    },
  );
  assert.deepEqual([outcome?.created, outcome?.pairs], [2, 0]);
});

test('a name in another legal form at the same place waits for a person', async () => {
  const { outcome } = await house.bring('Tên,Địa chỉ\nCông ty CP Sao Khuê,Hà Nội\nCông ty TNHH Sao Khuê,Hà Nội\n', {
    source: 'forms',
  });
  assert.deepEqual([outcome?.created, outcome?.pairs], [2, 1]);
  const [pair] = await house.records.register.pairs(1);
  assert.deepEqual([pair?.reason, pair?.state], ['same-name-other-form', 'open']);
});

test('a dependent unit is tied to its enterprise, also to one that nobody has named yet', async () => {
  await house.bring('Tên,MST\nChi nhánh Sông Hồng,0300588569-001\n', { source: 'branches' });
  const [found] = await house.records.register.search({ code: '0300588569-001', limit: 1 });
  const [tie] = await house.records.register.ties(found?.record ?? 0);
  assert.deepEqual([tie?.kind, tie?.direction, tie?.other.level], ['dependent', 'from', 'unit']);
  const named = await house.bring('Tên,MST\nCông ty CP Sữa,0300588569\n', { source: 'mothers' });
  assert.equal(named.outcome?.created, 0);
});

test('a mapping that was stated is remembered for the next list with that header', async () => {
  await house.bring('x,y\nA,Hà Nội\n', {
    source: 'odd',
    stated: [
      { column: 'x', as: 'name' },
      { column: 'y', as: 'address' },
    ],
  });
  const { isRemembered, outcome } = await house.bring('x,y\nB,Hà Nội\n', { source: 'odd' });
  assert.deepEqual([isRemembered, outcome?.added], [true, 1]);
});

test('work that was cut off goes on where it stopped', async () => {
  const rows = Array.from({ length: 2500 }, (_, n) => `Công ty TNHH Số ${n},Hà Nội`).join('\n');
  const stop = new AbortController();
  const cut = house.bring(`Tên,Địa chỉ\n${rows}\n`, {
    source: 'long',
    signal: stop.signal,
    progress: () => stop.abort(),
  });
  await assert.rejects(cut, (error) => error instanceof Error && error.name === 'AbortError');
  const batch = (await house.records.register.batches()).find(({ source }) => source === 'long');
  assert.deepEqual([batch?.done, batch?.endedAt], [1000, null]);
  const { outcome } = await house.bring(`Tên,Địa chỉ\n${rows}\n`, { source: 'long' });
  assert.deepEqual([outcome?.resumedAt, outcome?.added], [1000, 1500]);
  assert.equal((await house.records.register.batches()).find(({ source }) => source === 'long')?.done, 2500);
});

test('the lists of this house come in as they are, and overlapping years of one list meet in the same sites', async () => {
  const osh = await house.bring('', { file: join(packs, 'vn-osh-sample/facilities.csv'), source: 'osh' });
  assert.deepEqual([osh.faults, osh.outcome?.added], [0, 100]);
  const uniqlo = await house.bring('', {
    file: join(packs, 'vn-enterprises-sample/uniqlo_factories.csv'),
    source: 'uniqlo',
  });
  assert.deepEqual([uniqlo.faults, uniqlo.outcome?.added], [0, 44]);
  const apple = await house.bring('', {
    file: join(packs, 'vn-enterprises-sample/apple_suppliers.csv'),
    source: 'apple',
    rows: 'site',
  });
  assert.deepEqual([apple.faults, apple.outcome?.added], [0, 186]);
  assert.ok((apple.outcome?.matched ?? 0) > 100, `${apple.outcome?.matched} matched`);
});

test('what is told about an import holds no person', async () => {
  const list = 'Tên;Giám đốc;Điện thoại;Địa chỉ\nCông ty TNHH Z;Trần Thị B;0987654321;Hà Nội, đt 0912345678\n';
  const result = await house.bring(list, { source: 'persons', isDryRun: true });
  assert.equal(result.preview[0]?.said.unit?.representative, '•••');
  assert.doesNotMatch(JSON.stringify(result), /Trần|0987|0912/);
});

test('a parent that only its code names becomes a record, and codes of industries take the edition of their day', async () => {
  const list =
    'Năm;Tên;MST;MST công ty mẹ;Mã ngành\n2023;Công ty TNHH Con;2300325764;0306731335;2610\n2026;Công ty TNHH Cháu;0303576603;;2610\n';
  await house.bring(list, { source: 'families' });
  const { register } = house.records;
  const [child] = await register.search({ code: '2300325764', limit: 1 });
  const [grandchild] = await register.search({ code: '0303576603', limit: 1 });
  assert.deepEqual([child?.industries, grandchild?.industries], [['vsic2018:2610'], ['vsic2025:2610']]);
  const ties = await register.ties(child?.record ?? 0);
  assert.deepEqual(
    ties.map(({ kind, direction }) => [kind, direction]),
    [['parent', 'from']],
  );
});
