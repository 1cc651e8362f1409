import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Role } from '../../model/access/access-table.ts';
import { machineUser, NOBODY, type Who } from '../../model/access/who.ts';
import { parseIsoDate } from '../../model/dates.ts';
import { type Dimensions, parseDimensions } from '../../register/profile/dimensions.ts';
import { partFits } from '../../register/profile/part-fits.ts';
import type { RegisterDesk } from '../desks/register-desk.ts';
import type { RegisterFilters } from '../desks/register-search-desk.ts';
import { exportedRows } from './export-register.ts';
import { openRegister } from './open-register.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';
import { registerRow } from './register-table.ts';
import { scopedRegister } from './scoped-register.ts';

let house: RegisterHouse;
let desk: RegisterDesk;
const TOLERANCES = ['IT6', 'IT8', 'IT7 ±0,02 mm', '±0,1 mm', 'ISO 2768-m', ''];
const SIZES = ['600x400x300 mm', 'Ø200x500 mm', '120x100x80 mm', '3000x1500x20 mm', ''];
const BATCHES = ['1|100', '50|', '1000|100000', '|500', '|'];
const SECRET = 'Kháchbímật';
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';
const ROWS = Array.from({ length: 60 }, (_, at) => {
  const [least, most] = pick(BATCHES, at).split('|');
  return [
    `Công ty TNHH Cơ khí ${at}`,
    pick(['"Yên Phong, Bắc Ninh"', '"Quận 1, TP HCM"'], at),
    pick(['phay', 'tiện', 'Ép phun'], at),
    pick(['chính', 'phụ', ''], Math.floor(at / 3)),
    pick(['thép cacbon', 'hợp kim nhôm', 'SUS304', ''], Math.floor(at / 2)),
    pick(TOLERANCES, at),
    pick(SIZES, Math.floor(at / 2)),
    least,
    most,
    at % 2 === 0 ? 'Máy ép' : '',
    at % 2 === 0 ? `${50 * ((at % 7) + 1)} tấn` : '',
    `${1000 * ((at % 5) + 1)} chi tiết/tháng`,
    `${(at % 4) * 30 + 5}%`,
    SECRET,
    'kỹ sư',
    String(at + 700),
  ].join(';');
});
const HEAD =
  'Tên;Địa chỉ;Năng lực gia công;Chính/phụ;Vật liệu;Dung sai;Kích thước lớn nhất;Lô nhỏ nhất;Lô lớn nhất;Loại máy;Lực ép;' +
  'Công suất;Mức tải;Khách hàng;Loại nhân lực;Số nhân lực';

before(async () => {
  house = await registerHouse();
  const brought = await house.bring([HEAD, ...ROWS].join('\n'), {
    isDistinct: true,
    source: 'khảo sát',
    asOf: parseIsoDate('2026-05-01') ?? null,
  });
  assert.deepEqual(brought.refusals, []);
  desk = scoped(machineUser('me'));
});
after(() => house.close());

const scoped = (who: Who): RegisterDesk =>
  scopedRegister(openRegister(house.ports, 'me'), { ...house.ports, centres: async () => [] }, who);
const account = (role: Role, scope: readonly string[]): Who => ({
  ...{ ...NOBODY, kind: 'account', account: 1, name: 'x' },
  grants: [{ role, scope }],
});

async function found(filters: RegisterFilters, at: RegisterDesk = desk) {
  const answer = await at.search({ query: '', limit: 100, facets: true, ...filters });
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}
const idsOf = async (filters: RegisterFilters) => (await found(filters)).hits.map(({ id }) => id);
const refused = async (filters: RegisterFilters, at: RegisterDesk = desk) => {
  const answer = await at.search({ query: '', limit: 9, facets: true, ...filters });
  return answer.ok ? [] : answer.refusals.map(({ code, where }) => `${where.column} ${code}`);
};

/** Each list from what admits most to what admits least. */
const LADDERS: Readonly<Partial<Record<keyof RegisterFilters, readonly string[]>>> = {
  tolerance: ['IT8', 'IT7', 'IT6', 'IT5'],
  part: ['10x10x10 mm', '100x80x50 mm', '150x140x100 mm', '500x400x300 mm', '2000x1000x10 mm'],
  tonnage: ['50 t', '100 t', '1500 kN', '300 t', '400 t'],
  capacity: ['1000 piece/month', '24000 piece/year', '4000 piece/month', '9000 piece/month'],
  free: ['1 piece/month', '1000 piece/month', '3000 piece/month'],
};

test('asking for more – a tighter tolerance, a larger part, more force, more capacity – never adds a hit', async () => {
  for (const [key, steps] of Object.entries(LADDERS)) {
    // A part that is larger in one way only is no step: these envelopes have no smallest size, and each part holds the one before or is apart.
    let wider = new Set(await idsOf({ [key]: steps[0] }));
    assert.ok(wider.size > 0, key);
    for (const step of steps.slice(1, key === 'part' ? 4 : undefined)) {
      const narrower = await idsOf({ [key]: step });
      assert.ok(
        narrower.every((id) => wider.has(id)),
        `${key} ${step}`,
      );
      assert.ok(narrower.length < wider.size || step === steps.at(-1), `${key} ${step} tells something`);
      wider = new Set(narrower);
    }
  }
  assert.deepEqual(await idsOf({ tolerance: '±0,05 mm' }), await idsOf({ tolerance: '±0.02 mm' }));
});

const FILTERS: Readonly<Record<string, readonly string[]>> = {
  process: ['phay', 'tiện@core', 'CAP-0116@supplementary'],
  material: ['nhôm', 'thép cacbon', 'SUS304'],
  tolerance: ['IT7', '±0,1 mm', 'ISO 2768-c'],
  part: ['100x80x50 mm', 'Ø50x100 mm'],
  batch: ['10', '5000'],
  machine: ['máy ép'],
  tonnage: ['200 t'],
  capacity: ['2000 piece/month'],
};
const some = fc.record(
  Object.fromEntries(Object.entries(FILTERS).map(([key, values]) => [key, fc.constantFrom(...values)])),
  { requiredKeys: [] },
);

test('a filter of the profile never adds a hit, alone or beside others, and what is counted is found', async () => {
  await fc.assert(
    fc.asyncProperty(some, some, async (filters, more) => {
      const [wide, narrow] = [await found(filters), await found({ ...filters, ...more, ...filters })];
      const ids = new Set(wide.hits.map(({ id }) => id));
      assert.ok(narrow.hits.every(({ id }) => ids.has(id)));
      assert.equal(narrow.counts?.total, narrow.hits.length);
      assert.equal(wide.counts?.total, wide.hits.length);
    }),
    { numRuns: 40 },
  );
});

test('each count of a process with its rank, a material or a tolerance is what one finds by it', async () => {
  const parts = { core: 'process', supplementary: 'process', material: 'material', tolerance: 'tolerance' } as const;
  for (const filters of [{}, { process: 'phay' }, { material: 'hợp kim nhôm', batch: '60' }] as RegisterFilters[]) {
    const { counts } = await found(filters);
    for (const [facet, part] of Object.entries(parts) as [keyof typeof parts, keyof RegisterFilters][]) {
      if (filters[part] !== undefined) continue;
      const tally = Object.entries(counts?.facets[facet] ?? {});
      assert.ok(tally.length > 0, facet);
      for (const [value, count] of tally)
        assert.equal((await idsOf({ ...filters, [part]: value })).length, count, value);
    }
  }
});

test('the store finds those whose envelope takes a part just as the geometry says', async () => {
  const parts = ['Ø190x400 mm', '150x100x400 mm', '190x190x20 mm', '119x99x79 mm', 'Ø79x119 mm', '2999x1400x19 mm'];
  const sizeOf = (text: string): Dimensions | undefined => {
    const read = parseDimensions(text, 'vi');
    return read.ok ? read.value : undefined;
  };
  for (const text of parts) {
    const part = sizeOf(text);
    assert.ok(part !== undefined);
    const fitting = ROWS.filter((_, at) => {
      const max = sizeOf(pick(SIZES, Math.floor(at / 2)));
      return max !== undefined && partFits({ max, min: null }, part);
    });
    assert.equal((await idsOf({ part: text })).length, fitting.length, text);
  }
});

test('every filter that means nothing is refused at once, with what to write', async () => {
  const bad = { tolerance: 'cao', part: '10 mm', batch: '0', tonnage: '250', capacity: 'lớn', process: 'phay@x' };
  assert.deepEqual((await refused(bad)).toSorted(), [
    'batch out-of-range',
    'capacity no-amount',
    'part bad-size',
    'process unknown-rank',
    'tolerance bad-tolerance',
    'tonnage no-unit',
  ]);
});

test('what is free tells of loads: only who may see those may ask, and only where they may', async () => {
  const free = '1 piece/month';
  const all = await found({ free });
  assert.ok(all.hits.length > 0);
  for (const who of [NOBODY, account('publisher', []), account('representative', [all.hits[0]?.id ?? ''])])
    assert.deepEqual(await refused({ free }, scoped(who)), ['free not-for-everybody']);
  assert.deepEqual(await refused({ free }, openRegister(house.ports, 'x')), ['free not-for-everybody'], 'by default');
  const own = await found({ free }, scoped(account('officer', ['VN34-24'])));
  assert.ok(own.hits.length > 0 && own.hits.length < all.hits.length);
  assert.ok(own.hits.every(({ places }) => places.includes('VN34-24')));
  const forced = { free, freeWithin: null } as RegisterFilters;
  assert.deepEqual(await refused(forced, scoped(NOBODY)), ['free not-for-everybody'], 'nobody widens it from outside');
});

test('loads, customers and staff are in no search, count, page, export or release, and in no profile but for those who may', async () => {
  const { hits, ...answer } = await found({});
  const id = hits[7]?.id ?? '';
  const rows: unknown[] = [];
  for await (const row of exportedRows(house.ports, { level: undefined, signal: new AbortController().signal }))
    rows.push(row);
  const register = await house.ports.register();
  const line = await register.find(id);
  const statements = (await register.statements([line?.record ?? 0])).get(line?.record ?? 0) ?? [];
  const released = registerRow({ id, level: 'unit', statements, operator: undefined }, undefined);
  const open = (await openRegister(house.ports, 'x').profile(id))?.sections;
  const texts = { answer, hits, rows, released, open, page: await desk.page(id) };
  for (const [where, told] of Object.entries(texts))
    assert.doesNotMatch(JSON.stringify(told), new RegExp(`${SECRET}|engineer|\\b(?:5|35|65|95)%|\\| on=`, 'u'), where);
  for (const each of [rows, released]) assert.match(JSON.stringify(each), /CAP-\d+[^"]*\| [^"]*size_max=/u);
  const sections = async (who: Who) => (await scoped(who).profile(id))?.sections.map(({ field }) => field) ?? [];
  for (const who of [machineUser('me'), account('officer', hits[7]?.places ?? []), account('representative', [id])])
    assert.ok((await sections(who)).includes('load') && (await sections(who)).includes('customers'), who.kind);
  for (const who of [NOBODY, account('publisher', []), account('representative', ['E00000000'])])
    assert.ok(!(await sections(who)).some((each) => ['load', 'customers', 'staff'].includes(each)), who.kind);
});
