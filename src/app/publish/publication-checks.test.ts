import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PublicationCheck } from '../../model/publication.ts';
import type { ReleaseDraft } from '../release-draft.ts';
import { changeChecks, licenceCheck } from './change-checks.ts';
import { checkPublication } from './check-publication.ts';
import type { ComparedVersions } from './compare-publications.ts';
import { proposeAdded } from './propose-added.ts';
import { as, codesOf, good, PLAIN_PROPOSAL, type PublishingHouse, publishingHouse } from './publishing-house.case.ts';

let house: PublishingHouse;
before(async () => {
  house = await publishingHouse();
});
after(() => house.close());

const outcomes = (checks: readonly PublicationCheck[]): Readonly<Record<string, string>> =>
  Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
const saidOf = (checks: readonly PublicationCheck[], id: string): string =>
  checks
    .find((check) => check.id === id)
    ?.said.map(({ en }) => en)
    .join('\n') ?? '';

async function checksOfRegister(): Promise<readonly PublicationCheck[]> {
  const { publication } = good(await house.propose());
  return good(await checkPublication(house.ports, publication, as('Lan'))).checks;
}

test('what the register keeps back of a person is found in a product, told by its place and never by its words', async () => {
  await house.register.bring(
    'Tên;MST;Người đại diện;Sản phẩm\n' +
      'DNTN Trần Thị Bưởi;0101248141;Trần Thị Bưởi;áo\n' +
      'Công ty TNHH Hoa Đào;0303576603;Lê Văn Cam;giày của ông Lê Văn Cam\n',
  );
  const checks = await checksOfRegister();
  assert.equal(outcomes(checks)['persons'], 'fails');
  assert.match(saidOf(checks, 'persons'), /1 cells .*:\ntable enterprises, row 2, column products/u);
  assert.doesNotMatch(JSON.stringify(checks), /Cam|Bưởi/u);
});

test('two records with one tax code are told to whoever approves', async () => {
  const [one] = await (await house.ports.register()).search({ terms: [], limit: 1, code: '0303576603' });
  assert.ok(one);
  await house.register.bring('Tên;MST\nCông ty TNHH Hoa Đào;0303576603\n', { source: 'other' });
  const checks = await checksOfRegister();
  assert.equal(outcomes(checks)['duplicates'], 'holds', 'a code leads to the record that is there');
  assert.match(saidOf(checks, 'licences'), /other: no licence is stated/u);
});

const table = (
  name: string,
  version: string,
  { columns, rows }: { columns: readonly string[]; rows: readonly string[] },
): ReleaseDraft => ({
  descriptor: {
    name,
    version,
    created: '2026-11-27',
    title: name,
    licenses: [{ name: 'CC-BY-4.0', title: 'CC BY 4.0' }],
    sources: [{ title: 'Cục Thống kê', 'lienket:retrieved': '2026-11-01' }],
    'lienket:title': { vi: name, en: name },
    'lienket:steps': ['typed'],
    'lienket:checks': [],
  },
  resources: [
    {
      name: 'rows',
      path: 'rows.csv',
      format: 'csv',
      encoding: 'utf-8',
      schema: {
        fields: columns.map((column) => ({
          name: column,
          type: column === 'workers' ? 'integer' : 'string',
          ...(column === 'workers' ? { 'lienket:unit': 'workers' } : {}),
        })),
        primaryKey: [columns[0] ?? ''],
      },
      'lienket:status': 'sample',
      'lienket:vintage': '2026',
      'lienket:title': { vi: name, en: name },
      'lienket:rows': rows.length,
    },
  ],
  chunks: { rows: () => [`${[columns.join(','), ...rows].join('\n')}\n`] },
});

const words = { what: 'số mới', explained: '', corrects: null, sources: [] };

test('added data are copied, checked for phones and personal columns, and taking the added ones away changes nothing', async () => {
  await house.addTable(table('nguoi', '1', { columns: ['place', 'dien_thoai'], rows: ['a,x', 'b,0912 345 678'] }));
  const made = good(await proposeAdded(house.ports, { ...words, release: 'nguoi' }, as('Lan')));
  const { checks } = good(await checkPublication(house.ports, made, as('Lan')));
  assert.match(
    saidOf(checks, 'persons'),
    /2 cells .*\ntable rows, column dien_thoai\ntable rows, row 2, column dien_thoai/u,
  );
  assert.equal((await house.ports.proposed.find('nguoi', '1'))?.ref.hash, made.hash);
  assert.deepEqual(codesOf(await proposeAdded(house.ports, { ...words, release: 'nguoi@1' }, as('Lan'))), [
    'proposed-already',
  ]);
  assert.deepEqual(codesOf(await proposeAdded(house.ports, { ...words, release: 'nothing' }, as('Lan'))), [
    'not-added',
  ]);
  assert.deepEqual(codesOf(await proposeAdded(house.ports, { ...words, release: 'nguoi', what: ' ' }, as('Lan'))), [
    'nothing-said',
  ]);
});

test('a jump of rows or of a sum fails until it is explained, and a key that stands twice always fails', async () => {
  const columns = ['place', 'workers'];
  await house.addTable(table('bang', '1', { columns, rows: ['a,10', 'b,20', 'c,30'] }));
  await house.bringOut(good(await proposeAdded(house.ports, { ...words, release: 'bang@1' }, as('Lan'))));
  await house.addTable(table('bang', '2', { columns, rows: ['a,10', 'b,20', 'c,300', 'd,1'] }));
  const second = good(await proposeAdded(house.ports, { ...words, release: 'bang@2' }, as('Lan')));
  const { checks } = good(await checkPublication(house.ports, second, as('Lan')));
  const found = outcomes(checks);
  assert.deepEqual(
    [found['counts'], found['share-changed'], found['jumps'], found['schema']],
    ['fails', 'fails', 'fails', 'holds'],
  );
  assert.match(saidOf(checks, 'jumps'), /rows, workers: 60 → 331/u);
  await house.addTable(table('bang', '3', { columns, rows: ['a,10', 'a,20', 'c,30'] }));
  const third = good(
    await proposeAdded(house.ports, { ...words, release: 'bang@3', explained: 'đúng vậy' }, as('Lan')),
  );
  const doubled = good(await checkPublication(house.ports, third, as('Lan'))).checks;
  assert.equal(outcomes(doubled)['files'], 'fails');
});

const compared = (part: Partial<ComparedVersions>): ComparedVersions => ({
  name: 'x',
  older: '1',
  newer: '2',
  tables: [],
  tablesAdded: [],
  tablesGone: [],
  sentence: { vi: '', en: '' },
  ...part,
});

test('a table that is gone is a change of schema; an explanation turns a failure into a note', () => {
  const proposal = { ...PLAIN_PROPOSAL, from: 'register' as const, base: '1', sources: [] };
  const gone = compared({ tablesGone: ['enterprises'] });
  assert.equal(outcomes(changeChecks(gone, proposal))['schema'], 'fails');
  assert.equal(outcomes(changeChecks(gone, { ...proposal, explained: 'bỏ bảng' }))['schema'], 'warns');
  assert.equal(outcomes(changeChecks(undefined, proposal))['counts'], 'holds');
});

test('a source under another share-alike licence, or without one, keeps a release back', () => {
  const proposal = { ...PLAIN_PROPOSAL, from: 'register' as const, base: null, licence: 'CC-BY-4.0' };
  const sources = [
    { title: 'a', licence: 'CC-BY-4.0' },
    { title: 'b', licence: 'ODBL-1.0' },
    { title: 'c', licence: '' },
  ];
  const check = licenceCheck({ ...proposal, sources });
  assert.equal(check.outcome, 'fails');
  assert.deepEqual(
    check.said.map(({ en }) => en),
    ['b (ODBL-1.0): must stay under its licence: it needs a release of its own', 'c: no licence is stated'],
  );
  assert.equal(licenceCheck({ ...proposal, sources: sources.slice(0, 1) }).outcome, 'holds');
  assert.equal(licenceCheck({ ...proposal, sources: [] }).outcome, 'fails');
});
