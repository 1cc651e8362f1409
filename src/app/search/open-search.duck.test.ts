import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { SearchHit, SearchKind } from '../desks/search-desk.ts';
import { openLaw } from '../law/open-law.ts';
import { ownActsIn } from '../law/own-law.ts';
import { ownLawHouse } from '../law/own-law-house.case.ts';
import type { ReleaseShelf } from '../ports.ts';
import type { NamedDossier } from './desk-entries.ts';
import { openSearch } from './open-search.ts';

const shelf = folderShelf({ packs: 'packs', added: 'no-such-folder' });
const tables = duckTableSource(shelf);
after(() => tables.close());

const rest = async (): Promise<void> => undefined;
const METHOD = {
  id: 'location-quotient',
  version: 1,
  title: { vi: 'Thương số vị trí (LQ)', en: 'Location quotient' },
  purpose: { vi: 'tỷ trọng', en: 'weight' },
  formula: '',
  reads: { vi: '', en: '' },
  warns: { vi: '', en: '' },
  sources: [],
};
const desk = openSearch({ shelf, tables, methods: [METHOD], dossiers: async () => [], rest });

const search = (query: string, kinds?: readonly SearchKind[]): Promise<readonly SearchHit[]> =>
  desk.search({ query, limit: 24, kinds }).then(({ hits }) => hits);

/** What a person types, and what must stand first. */
const GOLDEN: readonly (readonly [query: string, kind: SearchKind, id: string])[] = [
  ['bắc ninh', 'place', 'VN34-24'],
  ['bac ninh', 'place', 'VN34-24'],
  ['Bắc Giang', 'place', 'VN63-24'],
  ['hà tây', 'place', 'VN64-28'],
  ['hoà bình', 'place', 'VN63-17'],
  ['Hòa Bình'.normalize('NFD'), 'place', 'VN63-17'],
  ['Ðồng Nai', 'place', 'VN34-75'],
  ['hanoi', 'place', 'VN34-01'],
  ['tphcm', 'place', 'VN34-79'],
  ['thừa thiên huế', 'place', 'VN63-46'],
  ['quận 1', 'place', 'VN63-760'],
  ['thai nguyne', 'place', 'VN34-19'],
  ['bắc nimh', 'place', 'VN34-24'],
  ['VN63-24', 'place', 'VN63-24'],
  ['2610', 'industry', 'vsic2018:2610'],
  ['sản xuất linh kiện điện tử', 'industry', 'vsic2025:261'],
  ['vsic 2018 26', 'industry', 'vsic2018:26'],
  ['dệt may', 'industry', 'group:textile-garment@1'],
  ['80/2021', 'act', 'nd-80-2021'],
  ['nghị định 80', 'act', 'nd-80-2021'],
  ['nđ 80/2021', 'act', 'nd-80-2021'],
  ['decree 80', 'act', 'nd-80-2021'],
  ['LQ', 'method', 'location-quotient'],
  ['DET-048', 'fact', 'DET-048'],
  ['vn-places', 'pack', 'vn-places@2026.11.0'],
];

test('what people type leads first to what they mean', async () => {
  for (const [query, kind, id] of GOLDEN) {
    const [first] = await search(query);
    assert.deepEqual([first?.kind, first?.id], [kind, id], query);
  }
});

test('an old place says until when it was and where its land belongs now, and is shown on its last day', async () => {
  const [first] = await search('bắc giang');
  assert.equal(first?.note.vi, 'Tỉnh, đến 30/06/2025; nay thuộc Bắc Ninh');
  assert.equal(first?.href, '/explore?place=VN63-24&asOf=2025-06-30');
  const [commune] = await search('phường trần phú bắc giang', ['place']);
  assert.match(commune?.note.vi ?? '', /nay (?:thuộc|chia vào) /);
});

test('every province of every time is found by its name without marks', async () => {
  const { columns } = await tables.read((await shelf.find('vn-places'))?.ref ?? assert.fail(), 'places', {
    columns: ['place_id', 'name_en', 'level'],
    where: { level: ['province'] },
  });
  const ids = columns['place_id'] ?? [];
  assert.equal(ids.length, 34 + 63 + 64);
  for (const [at, id] of ids.entries()) {
    const hits = await search(String(columns['name_en']?.[at]), ['place']);
    assert.ok(
      hits.some((hit) => hit.id === id),
      `${id} ${columns['name_en']?.[at]}`,
    );
  }
});

test('enterprises are found by name, and no address or person of them is told', async () => {
  const [first] = await search('samsung', ['enterprise']);
  assert.match(first?.title.vi ?? '', /samsung/i);
  const hits = await search('industrial park', ['enterprise']);
  assert.deepEqual(
    hits.filter(({ title }) => !/industrial|park/i.test(title.en)),
    [],
  );
});

test('every hit leads to an address of the workbench', async () => {
  for (const query of ['a', 'b', '1', 'thái nguyên', 'công nghiệp', 'cluster']) {
    for (const { href, kind } of await search(query)) {
      assert.match(href, /^\/(?:explore|packs|methods|law|dossiers)[/?]/, `${kind} ${href}`);
    }
  }
});

test('no kind pushes all others out of a short list', async () => {
  const { hits, counts } = await desk.search({ query: 'h', limit: 24 });
  const kinds = new Set(hits.map(({ kind }) => kind));
  assert.ok(kinds.size >= 5, [...kinds].join());
  assert.ok((counts.place ?? 0) > 1000);
});

test('what is added or edited is found at once, and what is taken away no longer', async () => {
  const dossiers: NamedDossier[] = [];
  const release = (await shelf.find('law')) ?? assert.fail();
  const added = {
    ...release,
    origin: 'added' as const,
    ref: { ...release.ref, name: 'bieu-12', hash: 'sha256:12' },
    descriptor: { ...release.descriptor, 'lienket:title': { vi: 'Biểu lạc đà', en: 'Table twelve' } },
  };
  let more: readonly (typeof added)[] = [];
  const changing: ReleaseShelf = {
    ...shelf,
    list: async () => {
      const { releases, broken } = await shelf.list();
      return { releases: [...releases, ...more], broken };
    },
  };
  const own = openSearch({ shelf: changing, tables, methods: [], dossiers: async () => dossiers, rest });
  const ids = async (query: string) =>
    (await own.search({ query, limit: 5, kinds: ['pack', 'dossier'] })).hits.map(({ id }) => id);
  const isThere = async (): Promise<boolean> => (await ids('lạc đà')).includes('bieu-12@2026.11.0');
  assert.equal(await isThere(), false);
  more = [added];
  assert.equal((await ids('lac da'))[0], 'bieu-12@2026.11.0');
  dossiers.push({
    id: 'mine',
    title: { vi: 'Gốm sứ bến nước', en: 'Ceramics' },
    subtitle: { vi: '', en: '' },
    origin: 'own',
    asOf: ['2026-11-23'],
  });
  assert.ok((await ids('gốm')).includes('mine'));
  more = [];
  assert.equal(await isThere(), false);
});

test('an act that somebody added is found where the law desk shows it, by number and title, and is gone when it is withdrawn', async () => {
  const own = ownLawHouse();
  const ownActs = async () => ownActsIn(await own.authority());
  const law = openLaw({ shelf, tables, dossiers: async () => [], own });
  const seen = openSearch({ shelf, tables, methods: [], dossiers: async () => [], rest, ownActs });
  const found = async (query: string) =>
    (await seen.search({ query, limit: 8 })).hits.filter(({ id }) => id === '9-2027-nd-cp').map(({ href }) => href);
  assert.deepEqual(await found('9/2027/NĐ-CP'), []);
  const act = {
    ...{ type_vi: 'Nghị định', number: '9/2027/NĐ-CP', issuer_vi: 'Chính phủ', issued: '05/01/2027' },
    ...{ title_vi: 'Một nghị định để thử tìm kiếm', how_sure: 'B', source: 'công báo' },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(act));
  assert.ok((await law.add({ bytes, fileName: 'a.json', replaces: false, actor: 'lan', reason: '' })).ok);
  for (const query of ['9/2027/NĐ-CP', 'nghị định 9/2027', 'nghi dinh de thu tim kiem'])
    assert.deepEqual(await found(query), ['/law/9-2027-nd-cp'], query);
  assert.ok((await search('9/2027/NĐ-CP')).every(({ id }) => id !== '9-2027-nd-cp'));
  await law.withdraw({ id: '9-2027-nd-cp', actor: 'lan', reason: 'nhập nhầm' });
  assert.deepEqual(await found('9/2027/NĐ-CP'), []);
});
