import assert from 'node:assert/strict';
import type { RegisterRecords } from '../app/ports-register.ts';
import type { CardQuery, NewCard } from '../app/ports-register-search.ts';
import { certificateRecords } from '../register/certificate-records.ts';
import { recordId } from '../register/record-id.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const AT = '2026-11-26T08:00:00.000Z';
const DAY = '2026-03-01';
const BY = { geography: 'VN34', day: DAY };
const from = { row: 1, source: 'danh sách 1', tier: 'listed', asOf: null, recordedAt: AT } as const;
const certificates = (...lines: readonly string[]) => certificateRecords([{ ...from, said: { certificates: lines } }]);
const seen = (...lines: readonly string[]) =>
  certificateRecords([{ ...from, tier: 'document-seen', said: { certificates: lines } }]);
const SEEN = ['document-seen', 'site-verified'] as const;
/** Everything that the other laws put is of the province 24. */
const HERE: Pick<CardQuery, 'places'> = { places: ['VN34-01'] };

const plain = (record: number, name: string): NewCard => ({
  record,
  id: recordId('unit', record),
  level: 'unit',
  name,
  marked: name,
  folded: name,
  core: name,
  terms: name.split(' '),
  codes: [],
  products: [],
  places: ['VN34-01', 'VN34-00004'],
  park: '',
  ownership: '',
  country: '',
  size: '',
  stage: '',
  kind: 'enterprise',
  industries: [],
  address: '',
  lat: null,
  lng: null,
  conflicts: 0,
  otherNames: [],
  otherCores: [],
  processes: [],
  divisions: [],
  parkName: '',
  certificates: [],
  profile: [],
});

async function threeCards(register: RegisterRecords): Promise<readonly NewCard[]> {
  return register.write(async (session) => {
    const [a, b, c] = await session.create(['unit', 'unit', 'unit'], recordId);
    const cards: readonly NewCard[] = [
      {
        ...plain(a?.record ?? 0, 'xuan mai'),
        processes: ['CAP-0116', 'CAP-0116@core'],
        industries: ['vsic2018:2610', 'vsic2018:2620'],
        divisions: ['vsic2018:26'],
        park: 'noi bai',
        parkName: 'Nội Bài',
        lat: 21.25,
        lng: 105.85,
        otherNames: ['Spring Blossom Ltd'],
        otherCores: ['spring blossom'],
        certificates: certificates('ISO 9001:2015 | expires=2026-12-31', 'IATF 16949'),
      },
      {
        ...plain(b?.record ?? 0, 'xuan dao'),
        processes: ['CAP-0116'],
        lat: 21.26,
        lng: 105.86,
        certificates: certificates('ISO 9001 | expires=2025-01-31'),
      },
      {
        ...plain(c?.record ?? 0, 'xuan truc'),
        certificates: seen('ISO 9001', 'ISO 14001 | expires=2025-06-30'),
        lat: 10.8,
        lng: 106.7,
      },
    ];
    await session.putCards(cards, { areNew: true });
    return cards;
  });
}

/** The laws of finding beyond names: certificates, processes, sectors, map, sources, saved searches. */
export function registerSearchLaws(law: Law, register: () => RegisterRecords): void {
  const names: Names = async (query) =>
    (await register().search({ ...HERE, ...query, after: 0, limit: 10 })).map(({ name }) => name);
  narrowingLaws(law, register, names);
  countingLaws(law, register, names);
  keepingLaws(law, register, names);
}

type Names = (query: Partial<CardQuery>) => Promise<readonly string[]>;

function narrowingLaws(law: Law, register: () => RegisterRecords, names: Names): void {
  law('a certificate without an expiry is not known to be valid, and one that ended is not valid', async () => {
    await threeCards(register());
    const standing = (value: 'valid' | 'not-known' | 'lapsed', day = DAY, standard = 'iso 9001') =>
      names({ certificate: { standard, day, standing: value } });
    assert.deepEqual(await standing('valid'), ['xuan mai']);
    assert.deepEqual(await standing('not-known'), ['xuan truc']);
    assert.deepEqual(await standing('lapsed'), ['xuan dao']);
    assert.deepEqual(await standing('valid', '2025-01-31'), ['xuan mai', 'xuan dao'], 'the last day counts');
    assert.deepEqual(await standing('valid', '2027-01-01'), []);
    assert.deepEqual(await standing('not-known', DAY, 'iatf 16949'), ['xuan mai']);
    assert.deepEqual(await names({ certificate: { day: DAY } }), ['xuan mai', 'xuan dao', 'xuan truc']);
  });

  law('a standing and how well it is vouched for are asked of one and the same certificate', async () => {
    const day = DAY;
    assert.deepEqual(await names({ certificate: { day, evidence: SEEN } }), ['xuan truc']);
    assert.deepEqual(await names({ certificate: { day, evidence: ['site-verified'] } }), []);
    assert.deepEqual((await names({ certificate: { day, evidence: ['listed', ...SEEN] } })).length, 3);
    const iso = { day, standard: 'iso 9001', evidence: SEEN } as const;
    assert.deepEqual(await names({ certificate: { ...iso, standing: 'not-known' } }), ['xuan truc']);
    assert.deepEqual(await names({ certificate: { ...iso, standing: 'valid' } }), []);
    const { facets } = await register().facets({ ...HERE, certificate: iso, limit: 1 }, BY);
    assert.deepEqual(facets.certified, { 'not-known': 1 });
  });

  law('processes, sectors, other names and alternatives narrow', async () => {
    assert.deepEqual(await names({ process: 'CAP-0116' }), ['xuan mai', 'xuan dao']);
    assert.deepEqual(await names({ process: 'CAP-0116@core' }), ['xuan mai']);
    assert.deepEqual(await names({ industries: ['vsic2018:2620', 'vsic2025:2619'] }), ['xuan mai']);
    assert.deepEqual(await names({ division: 'vsic2018:26' }), ['xuan mai']);
    assert.deepEqual(await names({ any: [{ core: 'spring blossom', isWholeCore: true }, { core: 'xuan tr' }] }), [
      'xuan mai',
      'xuan truc',
    ]);
    assert.deepEqual(await names({ any: [] }), []);
  });
}

function countingLaws(law: Law, register: () => RegisterRecords, names: Names): void {
  law('every count of a facet is the number that is found under it', async () => {
    const { facets } = await register().facets({ ...HERE, limit: 1 }, BY);
    assert.deepEqual(facets.certificate, { 'ISO 9001': 3, 'IATF 16949': 1, 'ISO 14001': 1 });
    assert.deepEqual(facets.process, { 'CAP-0116': 2 });
    assert.deepEqual(facets.park, { 'Nội Bài': 1 });
    assert.deepEqual(facets.division, { 'vsic2018:26': 1 });
    for (const [standing, count] of Object.entries(facets.certified)) {
      const certificate = { day: DAY, standing } as NonNullable<CardQuery['certificate']>;
      assert.equal((await names({ certificate })).length, count, standing);
    }
    assert.deepEqual(facets.certified, { valid: 1, 'not-known': 1, lapsed: 1 });
  });

  law('the map counts every place once a record, and gathers points by squares', async () => {
    const map = await register().map({ ...HERE, limit: 1 }, { geography: 'VN34', codeLength: 2, cellDegrees: 0.2 });
    assert.deepEqual([map.total, map.points, map.places], [3, 3, { 'VN34-01': 3 }]);
    assert.deepEqual(
      map.cells.map(({ count }) => count),
      [2, 1],
    );
    assert.ok(Math.abs((map.cells[0]?.lat ?? 0) - 21.255) < 1e-9);
    const close = await register().map({ ...HERE, limit: 1 }, { geography: 'VN34', codeLength: 5, cellDegrees: 0.001 });
    assert.deepEqual([close.places, close.cells.length], [{ 'VN34-00004': 3 }, 3]);
  });
}

function keepingLaws(law: Law, register: () => RegisterRecords, names: Names): void {
  law('a kept search tells what came and what changed since it was looked at', async () => {
    const saved = register().saved('a');
    const made = await saved.add({ name: 'Xuân', asked: { q: 'xuan' } }, AT);
    assert.equal(await saved.add({ name: 'Xuân', asked: {} }, AT), undefined, 'a name is taken once');
    const other = await saved.add({ name: 'Khác', asked: {} }, AT);
    const elsewhere = register().saved('b');
    const [theirs, mine] = [await elsewhere.add({ name: 'Xuân', asked: {} }, AT), made?.search ?? 0];
    assert.ok(theirs, 'a name is taken once of an account');
    assert.deepEqual(
      [await elsewhere.find(mine), await elsewhere.rename(mine, 'Thu'), await elsewhere.remove(mine)],
      [undefined, false, false],
      'nobody reaches the searches of another',
    );
    assert.deepEqual(
      (await elsewhere.list()).map(({ search }) => search),
      [theirs.search],
    );
    assert.equal(await saved.rename(other?.search ?? 0, 'Xuân'), false);
    assert.equal(await saved.rename(other?.search ?? 0, 'Xuân hạ'), true);
    assert.equal(await saved.remove(other?.search ?? 0), true);
    const news = async () => {
      const found = await saved.find(made?.search ?? 0);
      return register().changedSince({ ...HERE, limit: 1 }, found?.looked ?? { record: 0, put: 0 });
    };
    assert.deepEqual(await news(), { added: 0, changed: 0 });
    const [first] = await register().search({ ...HERE, after: 0, limit: 1 });
    await threeCards(register());
    await register().write((session) => session.putCards([plain(first?.record ?? 0, 'xuan mai moi')]));
    assert.deepEqual(await news(), { added: 3, changed: 1 });
    await saved.look(made?.search ?? 0, AT);
    assert.deepEqual(await news(), { added: 0, changed: 0 });
    assert.deepEqual(
      (await saved.list()).map(({ name, asked }) => [name, asked]),
      [['Xuân', { q: 'xuan' }]],
    );
  });

  law('certificates go with their card, and a source has the licence that was stated', async () => {
    const [first] = await register().search({ ...HERE, after: 0, limit: 1 });
    const of = { record: first?.record ?? 0, certificate: { day: DAY } };
    assert.deepEqual(await names(of), [], 'the card was put anew without any');
    assert.equal(await register().write((session) => session.setLicence('danh sách 1', 'ODbL-1.0')), true);
    assert.equal(await register().write((session) => session.setLicence('none', 'ODbL-1.0')), false);
    const line = (await register().sources()).find(({ source }) => source === 'danh sách 1');
    assert.deepEqual([line?.licence, line?.count], ['ODbL-1.0', 2]);
    const linked = (await register().statements([1])).get(1)?.length ?? 0;
    assert.ok(linked > 0);
    await register().write((session) => session.putCards([plain(1, 'xuan nguon')]));
    assert.deepEqual(
      (await register().sources({ record: 1, limit: 1 })).map(({ source, count }) => [source, count]),
      [['danh sách 1', 1]],
    );
  });
}
