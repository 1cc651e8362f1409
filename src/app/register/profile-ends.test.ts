import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseIsoDate } from '../../model/dates.ts';
import type { RegisterDesk } from '../desks/register-desk.ts';
import type { RegisterFilters } from '../desks/register-search-desk.ts';
import { exportedRows } from './export-register.ts';
import { openRegister } from './open-register.ts';
import { recordStory } from './record-story.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';

let house: RegisterHouse;
let desk: RegisterDesk;
let firm = '';
const HEAD = 'Tên;MST;Công đoạn;Vật liệu;Loại máy;Lực ép;Công suất';
const asOf = (text: string) => ({ asOf: parseIsoDate(text) ?? null });

before(async () => {
  house = await registerHouse();
  const told = `${HEAD}\nCông ty TNHH Phay Bắc Ninh;0101248141;phay;thép cacbon;Máy ép phun;250 tấn;5000 chi tiết/tháng`;
  assert.deepEqual((await house.bring(told, { source: 'sở 2025', ...asOf('2025-01-01') })).refusals, []);
  const gone =
    'Tên;MST;Công đoạn;Vật liệu;Công đoạn không còn từ ngày;Loại máy;Máy không còn từ ngày\n' +
    'Công ty TNHH Phay Bắc Ninh;0101248141;phay;thép cacbon;01/03/2026;Máy ép phun;2026-05-01';
  assert.deepEqual((await house.bring(gone, { source: 'hiệp hội', ...asOf('2026-06-01') })).refusals, []);
  desk = openRegister(house.ports, 'x');
  firm = (await found({}))[0] ?? '';
});
after(() => house.close());

async function found(filters: RegisterFilters): Promise<readonly string[]> {
  const answer = await desk.search({ query: '', limit: 9, facets: true, ...filters });
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value.hits.map(({ id }) => id);
}
const heads = async (on: string) => {
  const profile = await desk.profile(firm, { on });
  const told = (which: 'things' | 'ended') =>
    profile?.sections.flatMap((each) => each[which].map(({ values }) => values['head']?.vi ?? ''));
  return { there: told('things'), ended: told('ended') };
};

test('the profile as of a day before the end shows a thing; from the end’s day on it is among those that ended, with who says so', async () => {
  assert.deepEqual(await heads('2026-02-28'), {
    there: ['Phay', 'Máy ép phun', '5.000 chi tiết/tháng'],
    ended: [],
  });
  assert.deepEqual(await heads('2026-03-01'), { there: ['Máy ép phun', '5.000 chi tiết/tháng'], ended: ['Phay'] });
  assert.deepEqual(await heads('2026-05-01'), { there: ['5.000 chi tiết/tháng'], ended: ['Phay', 'Máy ép phun'] });
  const [thing] = (await desk.profile(firm, { on: '2026-05-01' }))?.sections[0]?.ended ?? [];
  assert.deepEqual(
    [thing?.end?.day, thing?.end?.from.source, thing?.from.source],
    ['2026-03-01', 'hiệp hội', 'sở 2025'],
  );
});

test('search finds by a process, its material and a machine as of a day before their end, and not from that day on', async () => {
  for (const filters of [
    { process: 'phay' },
    { process: 'phay', material: 'thép cacbon' },
    { material: 'thép cacbon' },
  ]) {
    assert.deepEqual(await found({ ...filters, on: '2026-02-28' }), [firm], JSON.stringify(filters));
    assert.deepEqual(await found({ ...filters, on: '2026-03-01' }), [], JSON.stringify(filters));
  }
  for (const filters of [{ machine: 'ép phun' }, { tonnage: '200 tấn' }]) {
    assert.deepEqual(await found({ ...filters, on: '2026-04-30' }), [firm], JSON.stringify(filters));
    assert.deepEqual(await found({ ...filters, on: '2026-05-01' }), [], JSON.stringify(filters));
  }
  assert.deepEqual(await found({ capacity: '4000 chi tiết/tháng', on: '2026-12-01' }), [firm]);
});

test('counts of processes and materials are those of the day', async () => {
  const counts = async (on: string) => {
    const answer = await desk.search({ query: '', limit: 1, facets: true, on });
    assert.ok(answer.ok);
    const { process, material } = answer.value.counts?.facets ?? {};
    return [Object.values(process ?? {}), Object.values(material ?? {})];
  };
  assert.deepEqual(await counts('2026-02-28'), [[1], [1]]);
  assert.deepEqual(await counts('2026-03-01'), [[], []]);
});

test('what is exported and shown as known today holds nothing that ended, and the history says both in words', async () => {
  const rows: unknown[] = [];
  const options = { level: undefined, signal: new AbortController().signal };
  for await (const row of exportedRows({ ...house.ports, now: () => '2027-01-01T00:00:00.000Z' }, options))
    rows.push(row);
  assert.doesNotMatch(JSON.stringify(rows), /ended=|Máy ép phun/u);
  assert.match(JSON.stringify(rows), /5000 piece/u);
  const story = await recordStory(house.ports, firm);
  const lines = story?.rows.flatMap(({ fields }) => fields.flatMap((each) => each.lines));
  const said = lines?.map(({ vi, en }) => `${vi} / ${en}`).join('\n') ?? '';
  assert.match(said, /Máy ép phun, lực ép, kẹp 250 t \/ Máy ép phun, press or clamping force 250 t/u);
  assert.match(said, /máy không còn từ ngày 01\/05\/2026 \/ .*machine no longer since 01\/05\/2026/u);
  assert.doesNotMatch(said, /[|=]/u, 'no line as it is kept');
});

test('a later list brings a process back from its own day; the days in between stay without it', async () => {
  const again = `${HEAD}\nCông ty TNHH Phay Bắc Ninh;0101248141;phay;thép cacbon;;;`;
  assert.deepEqual((await house.bring(again, { source: 'sở 2027', ...asOf('2027-01-01') })).refusals, []);
  assert.deepEqual((await heads('2026-12-31')).there, ['5.000 chi tiết/tháng']);
  assert.deepEqual((await heads('2027-01-01')).there, ['Phay', '5.000 chi tiết/tháng']);
  assert.deepEqual(await found({ process: 'phay', on: '2026-12-31' }), []);
  assert.deepEqual(await found({ process: 'phay', on: '2027-01-01' }), [firm]);
});

test('an end whose day is not plain is refused with its row: left open it would say that the thing is there', async () => {
  const head = 'Tên;MST;Loại máy;Máy không còn từ ngày\nCông ty TNHH Phay Bắc Ninh;0101248141;';
  for (const [cells, code] of [
    ['Máy A; Máy B; Máy C;2026-01-01; 2026-02-01', 'profile-unaligned'],
    ['Máy A;mùa xuân', 'not-a-day'],
  ] as const) {
    const quoted = cells.split(';').length > 2 ? '"Máy A; Máy B; Máy C";"2026-01-01; 2026-02-01"' : cells;
    const { refusals } = await house.bring(head + quoted, { source: 'x', ...asOf('2026-06-01') });
    assert.deepEqual(
      refusals.map((each) => each.code),
      [code],
    );
  }
});
