import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { RegisterDesk } from '../desks/register-desk.ts';
import type { RegisterFilters, RegisterSearchAnswer } from '../desks/register-search-desk.ts';
import { openRegister } from './open-register.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';

let house: RegisterHouse;
let desk: RegisterDesk;
const ON = '2026-03-01';
const PROCESSES = ['phay CNC', 'Hàn MIG', 'may', 'dệt kim lạ'];
const CERTIFICATES = ['ISO 9001:2015', 'ISO 9001; IATF 16949', 'CE', ''];
const EXPIRIES = ['31/12/2027', '', '01/02/2025'];
const PLACES = ['"KCN Đình Trám, Việt Yên, Bắc Giang"', '"Yên Phong, Bắc Ninh"', '"Quận 3, TP HCM"', 'Hà Nội', ''];
const NAMES = ['Sao Mai', 'Sao Mái', 'Minh Đức', 'Minh Đức Phát', 'Hoà Bình', 'Hòa Binh Xanh', 'Samsung Việt Nam'];
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';
/** Sixty rows in which every value meets every other. */
const LIST = [
  'Tên;Địa chỉ;Công đoạn chính;Chứng nhận;Ngày hết hạn;Mã ngành;Sở hữu;Năm;Tên tiếng Anh',
  ...Array.from({ length: 60 }, (_, at) =>
    [
      `Công ty TNHH ${pick(NAMES, at)} ${at % 3 === 0 ? '' : at}`.trim(),
      pick(PLACES, Math.floor(at / 2)),
      pick(PROCESSES, Math.floor(at / 3)),
      `"${pick(CERTIFICATES, at)}"`,
      pick(CERTIFICATES, at).includes(';') || pick(CERTIFICATES, at) === '' ? '' : pick(EXPIRIES, at),
      at % 4 === 0 ? '2610' : at % 4 === 1 ? '14100' : '',
      pick(['tư nhân', 'FDI', ''], at),
      '2023',
      at === 7 ? 'Golden Lotus Precision' : '',
    ].join(';'),
  ),
].join('\n');

before(async () => {
  house = await registerHouse();
  desk = openRegister(house.ports, 'me');
  const brought = await house.bring(LIST, { isDistinct: true });
  assert.deepEqual(brought.refusals, []);
});
after(() => house.close());

async function found(query: string, filters: RegisterFilters, offset = 0): Promise<RegisterSearchAnswer> {
  const answer = await desk.search({ query, limit: 100, offset, facets: true, on: ON, ...filters });
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}

const FILTERS: Readonly<Record<string, readonly string[]>> = {
  place: ['Bắc Ninh', 'VN34-24', 'Hà Nội'],
  process: ['phay', 'CAP-0116@core', 'dệt kim lạ'],
  certificate: ['ISO 9001', 'ISO 9001@2026-03-01', 'CE'],
  certified: ['valid', 'not-known', 'lapsed'],
  evidence: ['listed', 'document-seen'],
  industry: ['26', 'vsic2018:2610', 'vsic2025:2619', 'C'],
  division: ['vsic2018:26', 'vsic2018:14'],
  ownership: ['private', 'foreign'],
  park: ['Đình Trám'],
};
const someFilters = fc.record(
  Object.fromEntries(Object.entries(FILTERS).map(([key, values]) => [key, fc.constantFrom(...values)])),
  { requiredKeys: [] },
);
const someQuery = fc.constantFrom('', 'sao mai', 'minh duc', 'hoa binh', 'smasung', 'sao mia', 'golden lotus', 'xyz');

test('a filter never adds a hit, whatever was typed, also where names are one slip away', async () => {
  await fc.assert(
    fc.asyncProperty(someQuery, someFilters, someFilters, async (query, filters, more) => {
      const wide = await found(query, filters);
      const narrow = await found(query, { ...filters, ...more, ...filters });
      const ids = new Set(wide.hits.map(({ id }) => id));
      assert.ok(narrow.hits.every(({ id }) => ids.has(id)));
      assert.equal(wide.counts?.total, wide.hits.length, 'all that is counted is found');
      assert.equal(narrow.counts?.total, narrow.hits.length);
    }),
    { numRuns: 60 },
  );
});

const BY_FACET = {
  level: 'level',
  kind: 'kind',
  ownership: 'ownership',
  province: 'place',
  park: 'park',
  division: 'division',
  process: 'process',
  certificate: 'certificate',
  certified: 'certified',
  evidence: 'evidence',
} as const;

test('the count of every value of every facet is the number that is found under it', async () => {
  let checked = 0;
  for (const [query, filters] of [
    ['', {}],
    ['minh duc', {}],
    ['', { certificate: 'ISO 9001' }],
    ['sao mia', { ownership: 'private' }],
  ] as const) {
    const { counts } = await found(query, filters);
    for (const [facet, key] of Object.entries(BY_FACET))
      for (const [value, count] of Object.entries(counts?.facets[facet as keyof typeof BY_FACET] ?? {})) {
        if (key in filters) continue;
        const under = await found(query, { ...filters, [key]: value });
        assert.equal(under.counts?.total, count, `${query} ${JSON.stringify(filters)} ${facet}=${value}`);
        checked += 1;
      }
  }
  assert.ok(checked > 40, `only ${checked} values were checked`);
});

test('pages follow each other without gap or repetition', async () => {
  for (const query of ['', 'minh duc']) {
    const whole = (await found(query, {})).hits.map(({ id }) => id);
    const pages: string[] = [];
    for (let offset = 0; offset < whole.length; offset += 7) {
      const answer = await desk.search({ query, limit: 7, offset, facets: false, on: ON });
      if (answer.ok) pages.push(...answer.value.hits.map(({ id }) => id));
    }
    assert.deepEqual(pages, whole, query);
  }
});

test('a certificate without an expiry is told as not known and never as valid', async () => {
  const standings = await Promise.all(
    (['valid', 'not-known', 'lapsed'] as const).map((certified) => found('', { certificate: 'IATF 16949', certified })),
  );
  assert.deepEqual(
    standings.map(({ hits }) => hits.length > 0),
    [false, true, false],
  );
  const { understood } = await found('', { certificate: 'iso 9001:2015@2026-03-01' });
  assert.deepEqual(understood.certificate, {
    standard: 'ISO 9001',
    day: '2026-03-01',
    standing: 'valid',
    evidence: null,
  });
});

test('a sector of one edition finds codes of the other through the correspondence, and says so', async () => {
  const own = await found('', { industry: 'vsic2018:2610' });
  const other = await found('', { industry: 'vsic2025:2619' });
  assert.equal(own.hits.length, 15);
  assert.deepEqual(
    other.hits.map(({ through }) => through),
    own.hits.map(() => 'vsic2018:2610'),
  );
  assert.ok(own.hits.every(({ through }) => through === ''));
  assert.deepEqual(other.understood.industry?.converted[0], { edition: 'vsic2018', code: '2610', isPartial: true });
});

test('each hit says where it lies and why it is there', async () => {
  const why = async (query: string) => (await found(query, {})).hits.map((hit) => hit.why);
  assert.equal((await why('Minh Đức'))[0], 'exact');
  assert.equal((await why('minh duc'))[0], 'without-marks');
  assert.ok((await why('minh duc')).includes('begins'));
  assert.ok((await why('smasung')).every((each) => each === 'near'));
  const [lotus] = (await found('golden lotus precision', {})).hits;
  assert.deepEqual([lotus?.why, lotus?.otherName], ['other-name', 'Golden Lotus Precision']);
  const { hits } = await found('sao mai', {});
  assert.ok(hits.some(({ place, park }) => place === 'Bắc Ninh' && park === 'Đình Trám'));
  const [first] = hits;
  assert.deepEqual(
    first?.marks.map(([from, to]) => first.name.slice(from, to)),
    ['Sao', 'Mai'],
  );
});

test('filters that mean nothing are refused, all at once', async () => {
  const wrong = {
    place: 'Atlantis',
    industry: '9999',
    certified: 'maybe',
    evidence: 'hearsay',
    division: 'x',
    process: 'phay@best',
    since: 'x',
  };
  const answer = await desk.search({ query: '', limit: 1, facets: false, ...wrong });
  assert.deepEqual(
    answer.ok ? [] : answer.refusals.map(({ where }) => where.column).toSorted(),
    Object.keys(wrong).toSorted(),
  );
  const day = await desk.search({ query: '', limit: 1, facets: false, on: 'once', certificate: 'CE@never' });
  assert.deepEqual(day.ok ? [] : day.refusals.map(({ code }) => code), ['not-a-day', 'not-a-day']);
});

test('the map counts by province, and by the communes of one that is chosen', async () => {
  const map = await desk.map({ query: '', on: ON });
  assert.ok(map.ok);
  const { facets, total } = (await found('', {})).counts ?? { facets: undefined, total: 0 };
  assert.deepEqual(Object.fromEntries(map.value.placed.map(({ id, count }) => [id, count])), facets?.province);
  assert.deepEqual([map.value.layer, map.value.total], ['vn34', total]);
  const close = await desk.map({ query: '', on: ON, place: 'VN34-24' });
  assert.equal(close.ok && close.value.layer, 'communes/VN34-24');
  const old = await desk.map({ query: '', on: '2024-01-01', place: 'VN63-24' });
  assert.ok(old.ok);
  assert.equal(old.value.layer, 'vn63');
  const there = (await found('', { place: 'VN63-24', on: '2024-01-01' })).counts?.total;
  assert.equal(old.value.placed.find(({ id }) => id === 'VN63-24')?.count, there);
});

test('what was found is a table with its sources and licences, and too much for a sheet is refused', async () => {
  assert.equal((await desk.stateLicence('list', 'CC-BY-SA-4.0')).ok, true);
  assert.equal((await desk.stateLicence('list', '=1')).ok, false);
  assert.equal((await desk.stateLicence('nobody', 'MIT')).ok, false);
  const signal = new AbortController().signal;
  const table = await desk.found({ query: '', process: 'phay', on: ON }, { signal });
  assert.ok(table.ok);
  const rows: (readonly unknown[])[] = [];
  for await (const row of table.value.rows) rows.push(row);
  const hits = (await found('', { process: 'phay' })).hits.length;
  assert.equal(rows.filter(([first]) => first !== '#licence').length, hits + 1);
  assert.match(JSON.stringify(rows.at(-1)), /CC BY-SA/);
  const few = await desk.found({ query: '' }, { signal, most: 3 });
  assert.deepEqual(few.ok ? [] : few.refusals.map(({ code }) => code), ['too-many-rows']);
  const sources = await desk.foundSources({ query: '', process: 'phay' });
  assert.deepEqual(sources.ok && [sources.value.sources.map(({ count }) => count), sources.value.advice[0]?.code], [
    [hits],
    'share-alike',
  ]);
});

test('a saved search tells what is new, and its news can be looked at alone', async () => {
  const saved = await desk.saveSearch(' Phay ', { process: 'phay', since: '1-1', colour: 'red' });
  assert.ok(saved.ok);
  assert.deepEqual([saved.value.name, saved.value.asked, saved.value.added], ['Phay', { process: 'phay' }, 0]);
  for (const name of ['Phay', '', 'gọi 0912345678']) assert.equal((await desk.saveSearch(name, {})).ok, false, name);
  assert.equal((await desk.saveSearch('x', { place: 'Atlantis' })).ok, false);
  await house.bring('Tên;Công đoạn\nCông ty CP Phay Mới;phay\nCông ty CP May Mới;may\n', { source: 'later' });
  const [line] = await desk.savedSearches();
  assert.deepEqual([line?.added, line?.changed], [1, 0]);
  const news = await found('', { process: 'phay', since: line?.since ?? '' });
  assert.deepEqual(
    news.hits.map(({ name, news: isNew }) => [name, isNew]),
    [['Công ty CP Phay Mới', 'new']],
  );
  assert.equal(await desk.lookedAt(line?.search ?? 0), true);
  assert.equal((await desk.savedSearches())[0]?.added, 0);
  assert.equal((await desk.renameSearch(line?.search ?? 0, 'Phay, tiện')).ok, true);
  assert.equal((await desk.renameSearch(99, 'x')).ok, false);
  assert.equal(await desk.removeSearch(line?.search ?? 0), true);
  assert.deepEqual(await desk.savedSearches(), []);
  assert.equal(await desk.lookedAt(line?.search ?? 0), false);
});
