import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { lastStep, publicationState } from '../../model/publication.ts';
import { recordId } from '../../register/record-id.ts';
import type { PublishedRelease } from '../desks/published-desk.ts';
import { mergeRecords } from '../register/decide-records.ts';
import { checkPublication } from './check-publication.ts';
import { comparePublications } from './compare-publications.ts';
import { decidePublication, parseInstant, releasePublication } from './decide-publication.ts';
import { openPublished } from './open-published.ts';
import { as, codesOf, good, type PublishingHouse, publishingHouse } from './publishing-house.case.ts';

let house: PublishingHouse;
before(async () => {
  house = await publishingHouse();
  await house.register.bring(
    'Tên;MST;Địa chỉ;Người đại diện;Điện thoại;Sản phẩm\n' +
      'Công ty TNHH Sao Mai;0101248141;Việt Yên, Bắc Giang;Trần Thị Bưởi;0987654321;áo\n' +
      'Công ty CP Sao Mai;;Việt Yên, Bắc Giang;;;mũ\n' +
      'Công ty TNHH Hoa Đào;0100109106;Hà Nội;;;giày\n' +
      'HKD Phạm Văn Dừa;001089012345;Hà Nội;Phạm Văn Dừa;;nón\n',
  );
});
after(() => house.close());

const FIRST = { name: 'register', version: '1' };
const SECOND = { name: 'register', version: '2' };
const signal = new AbortController().signal;

async function hashesOf(release: PublishedRelease): Promise<readonly string[]> {
  return Promise.all(
    release.files.map(async (file) => {
      const bytes = await house.desk.bytes({ ...release, file });
      assert.ok(bytes, file.name);
      return createHash('sha256')
        .update(await buffer(Readable.from(bytes)))
        .digest('hex');
    }),
  );
}

/** Everything that the public may ask, as text. */
async function publicAnswers(ids: readonly string[]): Promise<string> {
  const rows = { table: 'enterprises', after: 0, limit: 100 };
  return JSON.stringify([
    await house.desk.releases(),
    await Promise.all(['1', '2', '3', 'newest'].map((version) => house.desk.release('register', version))),
    await Promise.all(
      ['1', '2', '3', 'newest'].map((version) =>
        house.desk.file({ name: 'register', version, file: 'enterprises.csv' }),
      ),
    ),
    await Promise.all(
      ['1', '2', '3', 'newest'].flatMap((version) =>
        ['', 'sao mai', 'thêm'].map((query) => house.desk.rows({ name: 'register', version, query, ...rows })),
      ),
    ),
    await Promise.all(ids.map((id) => house.desk.record(id))),
  ]);
}

/** What the store is asked to find out about an id: the same for one under embargo and one that never was, so that time tells nothing. */
async function questionsOf(id: string): Promise<readonly string[]> {
  const asked: string[] = [];
  const records = await house.ports.publications();
  const watched = Object.entries(records).map(([name, method]) => [
    name,
    (...given: unknown[]) => {
      asked.push(name);
      return (method as (...all: unknown[]) => unknown)(...given);
    },
  ]);
  const desk = openPublished({ ...house.ports, publications: async () => Object.fromEntries(watched) });
  assert.equal(await desk.record(id), undefined);
  return asked;
}

let seenFirst: readonly string[] = [];
let ids: readonly string[] = [];

test('a first version goes its way from the proposal to the public, and nobody approves what they proposed', async () => {
  const { publication, withheld, records } = good(await house.propose());
  assert.deepEqual([publication.name, publication.version, records, withheld], ['register', '1', 3, 1]);
  assert.equal(await house.desk.release('register', '1'), undefined);
  assert.deepEqual(
    codesOf(await decidePublication(house.ports, { ...FIRST, isRefusal: false, note: '' }, as('Minh'))),
    ['is-proposed'],
  );
  const { checks } = good(await checkPublication(house.ports, FIRST, as('Lan')));
  assert.deepEqual(
    checks.filter(({ outcome }) => outcome !== 'holds'),
    [],
  );
  assert.equal(checks.length, 9);
  for (const same of ['Lan', ' lan', 'LÀN'])
    assert.deepEqual(
      codesOf(await decidePublication(house.ports, { ...FIRST, isRefusal: false, note: '' }, as(same))),
      ['same-person'],
      same,
    );
  assert.deepEqual(codesOf(await releasePublication(house.ports, FIRST, as('Lan'))), ['is-checked']);
  good(await decidePublication(house.ports, { ...FIRST, isRefusal: false, note: 'đã đọc' }, as('Minh')));
  const out = good(await releasePublication(house.ports, FIRST, as('Lan')));
  assert.equal(publicationState(out, [out], house.ports.now()), 'published');
  house.wait(1);
  const release = await house.desk.release('register', 'newest');
  assert.ok(release);
  seenFirst = await hashesOf(release);
  assert.deepEqual(
    seenFirst,
    release.files.map(({ sha256 }) => sha256),
  );
  assert.deepEqual(release.files.map(({ name }) => name).toSorted(), [
    'LICENCE.txt',
    'SHA256SUMS',
    'datapackage.json',
    'dictionary.csv',
    'enterprises.csv',
    'enterprises.jsonld',
    'enterprises.parquet',
    'old_ids.csv',
    'old_ids.jsonld',
    'old_ids.parquet',
  ]);
  const page = await house.desk.rows({ ...FIRST, table: 'enterprises', query: '', after: 0, limit: 2 });
  assert.deepEqual([page?.rows.length, page?.total, page?.next], [2, 3, '2']);
  const rest = await house.desk.rows({ ...FIRST, table: 'enterprises', query: '', after: 2, limit: 2 });
  assert.deepEqual([rest?.rows.length, rest?.next], [1, null]);
  const found = await house.desk.rows({ ...FIRST, table: 'enterprises', query: 'Hoa dao', after: 0, limit: 5 });
  assert.equal(found?.total, 1);
  ids = [...(page?.rows ?? []), ...(rest?.rows ?? [])].map(({ key }) => key);
  for (const id of ids) assert.equal((await house.desk.record(id))?.kind, 'here');
});

test('what everybody may see names no person', async () => {
  const answers = await publicAnswers(ids);
  assert.doesNotMatch(answers, /Bưởi|Dừa|0987654321|001089012345/u);
});

test('under embargo no public answer differs in anything, and at its instant all is there', async () => {
  const before = await publicAnswers(ids);
  const [one, other] = ids;
  assert.ok(one && other);
  good(await mergeRecords(house.register.ports, { keep: one, gone: other }, { actor: 'me', reason: 'một nhà' }));
  await house.register.bring('Tên;MST\nCông ty TNHH Thêm Mới;0303576603\nCông ty TNHH Thêm Nữa;0306731335\n');
  const { publication } = good(await house.propose({ what: 'thêm hai', explained: 'danh sách mới' }));
  assert.equal(publication.version, '2');
  assert.equal(await publicAnswers(ids), before);
  await house.bringOut(SECOND, new Date(Date.parse(house.ports.now()) + 3_600_000).toISOString());
  house.wait(1);
  const known = [...ids, 'E0000000X'];
  const under = await publicAnswers(known);
  assert.equal(await publicAnswers(ids), before);
  const [hidden] = await (await house.ports.register()).search({ terms: [['them'], ['moi']], limit: 1 });
  assert.ok(hidden);
  assert.deepEqual(await questionsOf(hidden.id), await questionsOf(recordId('unit', 999_999)));
  house.wait(30);
  assert.equal(await publicAnswers(known), under);
  house.wait(30);
  assert.notEqual(await publicAnswers(ids), before);
  assert.equal((await house.desk.release('register', 'newest'))?.version, '2');
});

test('an id that was merged leads on, and the older version is read as it was', async () => {
  const [one = '', other = ''] = ids;
  const moved = await house.desk.record(other);
  assert.deepEqual([moved?.kind, moved?.kind === 'moved' && moved.to], ['moved', one]);
  const old = await house.desk.row({ ...FIRST, table: 'enterprises', key: other });
  assert.equal(old?.key, other);
  const compared = good(await comparePublications(house.ports, { ...SECOND, signal }));
  const [table] = compared.tables;
  assert.deepEqual([table?.added, table?.gone, table?.merged], [2, 1, 1]);
  assert.deepEqual(table?.mergedKeys, [{ from: other, to: one }]);
  assert.match(compared.sentence.en, /From version 1 to 2: 3 → 4 rows; 2 added, 1 gone \(of these 1 merged/u);
});

test('a correction says what was wrong and why; the old version stays, byte for byte, and says that it was corrected', async () => {
  assert.deepEqual(codesOf(await house.propose({ corrects: { version: '9', why: 'x' } })), ['nothing-to-correct']);
  assert.deepEqual(codesOf(await house.propose({ corrects: { version: '1', why: ' ' } })), ['no-reason']);
  const why = 'hai hồ sơ Sao Mai là một';
  const { publication } = good(await house.propose({ corrects: { version: '1', why }, what: 'đính chính' }));
  await house.bringOut(publication);
  house.wait(1);
  const first = await house.desk.release('register', '1');
  assert.deepEqual(first?.correctedBy, { version: '3', why });
  assert.deepEqual((await house.desk.release('register', '3'))?.corrects, { version: '1', why });
  assert.ok(first);
  assert.deepEqual(await hashesOf(first), seenFirst);
  const all = await (await house.ports.publications()).list();
  assert.deepEqual(
    all.map((each) => publicationState(each, all, house.ports.now())),
    ['corrected', 'published', 'published'],
  );
});

test('of two proposals that were compared with the same version only one comes out', async () => {
  const [fourth, fifth] = [good(await house.propose()), good(await house.propose())];
  await house.bringOut(fourth.publication);
  await assert.rejects(house.bringOut(fifth.publication), /not-the-next/u);
});

test('a refusal needs a second person and a reason, and ends the matter', async () => {
  const { publication } = good(await house.propose());
  const named = { ...publication, isRefusal: true };
  assert.deepEqual(codesOf(await decidePublication(house.ports, { ...named, note: 'không' }, as('Lan'))), [
    'same-person',
  ]);
  assert.deepEqual(codesOf(await decidePublication(house.ports, { ...named, note: '' }, as('Minh'))), ['no-reason']);
  const done = good(await decidePublication(house.ports, { ...named, note: 'thiếu nguồn' }, as('Minh')));
  assert.equal(lastStep(done, 'refused')?.note, 'thiếu nguồn');
  assert.deepEqual(codesOf(await checkPublication(house.ports, publication, as('Lan'))), ['too-late']);
});

test('an instant is read with its zone, a day begins at midnight in Viet Nam, and the past is refused', async () => {
  assert.equal(parseInstant('2026-12-01'), '2026-11-30T17:00:00.000Z');
  assert.equal(parseInstant('2026-12-01T08:00+07:00'), '2026-12-01T01:00:00.000Z');
  for (const text of ['', '1/12/2026', '2026-12-01T08:00', '2026-13-01', 'mai'])
    assert.equal(parseInstant(text), undefined, text);
  const { publication } = good(await house.propose());
  good(await checkPublication(house.ports, publication, as('Lan')));
  good(await decidePublication(house.ports, { ...publication, isRefusal: false, note: '' }, as('Minh')));
  const past = await releasePublication(house.ports, { ...publication, from: '2020-01-01' }, as('Lan'));
  assert.deepEqual(codesOf(past), ['bad-instant']);
});
