import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PublishedRelease } from '../desks/published-desk.ts';
import { citation } from './citation.ts';
import { catalogueDescription, datasetDescription } from './dcat-description.ts';
import { openPublish } from './open-publish.ts';
import { codesOf, good, type PublishingHouse, publishingHouse } from './publishing-house.case.ts';

const BASE = 'https://lienket.example.vn';
const release = (version: string, more: Partial<PublishedRelease> = {}): PublishedRelease => ({
  name: 'register',
  version,
  hash: 'sha256:ab',
  title: { vi: 'Sổ 100% {đủ}', en: 'Register & all' },
  publishedAt: `2026-12-3${version}T17:30:00.000Z`,
  licence: 'CC-BY-4.0',
  sources: [{ title: 'danh sách', licence: 'CC-BY-4.0' }],
  isVouched: true,
  what: 'bản đầu',
  corrects: null,
  correctedBy: null,
  newest: '1',
  tables: [],
  files: [{ name: 'a b.csv', mediaType: 'text/csv; charset=utf-8', bytes: 3, sha256: 'ff' }],
  ...more,
});

test('a citation bears the year in Viet Nam, the persistent address and that it was corrected', () => {
  const last = release('1', { correctedBy: { version: '2', why: 'sai\nđơn vị' } });
  const of = (form: 'txt' | 'bib' | 'ris') => citation(last, { form, base: BASE, language: 'vi' });
  assert.equal(
    of('txt'),
    'Liên Kết (2027). Sổ 100% {đủ}, bản 1 [sha256:ab]. https://lienket.example.vn/releases/register/1 – Đã được đính chính bằng bản 2: sai\nđơn vị\n',
  );
  assert.match(of('bib'), /title = \{Sổ 100\\% \\\{đủ\\\}\},\n {2}year = \{2027\}/u);
  for (const line of of('ris').split('\r\n').slice(0, -1)) assert.match(line, /^[A-Z][A-Z0-9] {2}- /u);
});

test('in DCAT every version knows its neighbours, and every file its size, place and checksum', () => {
  const all = [release('0'), release('1')];
  const described = JSON.stringify(datasetDescription(BASE, release('1'), all));
  assert.match(described, /"dcat:previousVersion":\{"@id":"https:\/\/lienket\.example\.vn\/releases\/register\/0"\}/u);
  assert.match(
    described,
    /"dcat:downloadURL":\{"@id":"https:\/\/lienket\.example\.vn\/releases\/register\/1\/files\/a%20b\.csv"\}/u,
  );
  assert.match(described, /"spdx:checksumValue":"ff"/u);
  const catalogue = catalogueDescription(BASE, all) as { readonly 'dcat:dataset': readonly unknown[] };
  assert.equal(catalogue['dcat:dataset'].length, 2);
});

let house: PublishingHouse;
before(async () => {
  house = await publishingHouse();
  await house.register.bring('Tên;MST\nCông ty TNHH Sao Mai;0101248141\n');
});
after(() => house.close());

test('the door of those who publish tells after each step where the release stands and who did what', async () => {
  const desk = openPublish(async () => house.ports, { self: 'me', signal: new AbortController().signal });
  const named = { name: 'register', version: '1' };
  assert.deepEqual(codesOf(await desk.view(named)), ['no-such-publication']);
  const asked = {
    from: 'register',
    name: 'register',
    licence: 'CC-BY-4.0',
    status: 'sample',
    sources: [{ title: 'list', licence: 'CC-BY-4.0' }],
    what: 'x',
    explained: '',
    corrects: null,
  } as const;
  assert.equal(good(await desk.propose(asked, 'Lan')).publication.state, 'proposed');
  assert.equal(good(await desk.check(named, 'Lan')).state, 'checked');
  for (const same of ['Lan', 'LÁN', ' l a n '])
    assert.deepEqual(codesOf(await desk.decide({ ...named, isRefusal: false, note: '' }, same)), ['same-person'], same);
  assert.deepEqual(codesOf(await desk.decide({ ...named, isRefusal: false, note: '' }, ' – ')), ['no-name']);
  const approved = good(await desk.decide({ ...named, isRefusal: false, note: '' }, 'Minh', true));
  assert.deepEqual([approved.state, approved.isVouched], ['approved', false], 'one typed name is enough to say so');
  const out = good(await desk.release(named, 'Lan'));
  assert.deepEqual([out.state, out.publicFrom], ['published', house.ports.now()]);
  assert.deepEqual(
    out.steps.map(({ kind, actor }) => `${kind} ${actor}`),
    ['proposed Lan', 'checked Lan', 'approved Minh', 'released Lan'],
  );
  assert.equal((await desk.list())[0]?.proposedBy, 'Lan');
  assert.deepEqual(codesOf(await desk.compare(named)), ['nothing-to-compare']);
});
