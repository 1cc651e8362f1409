import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openZone } from '../../main/microdata-ports.ts';
import { type MicroHouse, microHouse } from './micro-house.case.ts';
import { plantedSurvey } from './planted-survey.case.ts';

let micro: MicroHouse;
const survey = plantedSurvey(900);
const ASKED = {
  by: 'place,industry,ownership',
  measure: 'enterprises,workers',
  rule: 'minimum=3|dominance=1,0.7',
  level: '2',
};
before(async () => {
  micro = microHouse();
  const added = await micro.add(micro.file('dn.csv', survey.csv), 'dn');
  assert.deepEqual(added.refusals, []);
  assert.deepEqual([added.set?.rows, added.set?.enterprises, added.set?.geography], [900, 900, 'VN63']);
});
after(() => micro.close());

interface Row {
  readonly place: string;
  readonly industry: string;
  readonly ownership: string;
  readonly measure: string;
  readonly value: string;
  readonly status: string;
}

function rowsOf(csv: string | undefined): readonly Row[] {
  const [head = '', ...lines] = (csv ?? '').trim().split('\n');
  const names = head.split(',');
  return lines.map(
    (line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])) as unknown as Row,
  );
}

/** The sums of the survey itself, added up here by hand. */
function truth(
  place: string,
  industry: string,
  owner: string,
): { readonly enterprises: number; readonly workers: number } {
  const codes: Record<string, string> = {
    'Hà Nội': 'VN63-01',
    'Nam Định': 'VN63-36',
    'Bắc Ninh': 'VN63-27',
    'Thái Bình': 'VN63-34',
  };
  const owners: Record<string, string> = { 'Ngoài nhà nước': 'private', 'Đầu tư nước ngoài': 'foreign' };
  const own = survey.csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'))
    .filter(
      ([, , , p = '', i = '', o = '']) =>
        (place === 'VN' || codes[p] === place) &&
        (industry === 'TOTAL' || i.startsWith(industry)) &&
        (owner === 'all' || owners[o] === owner),
    );
  return { enterprises: own.length, workers: own.reduce((sum, cells) => sum + Number(cells[6]), 0) };
}

test('told cells are the sums of the survey, and no cell of fewer enterprises than the rule says is told', async () => {
  const made = await micro.tabulate('dn', ASKED);
  assert.deepEqual(made.refusals, []);
  const rows = rowsOf(made.files['table.csv']);
  assert.ok(rows.length > 100);
  let withheld = 0;
  for (const { place, industry, ownership, measure, value, status } of rows) {
    const sums = truth(place, industry, ownership);
    if (status === 'value') {
      assert.equal(Number(value), sums[measure as 'workers'], `${place} ${industry} ${ownership} ${measure}`);
      assert.ok(sums.enterprises >= 3);
    } else {
      assert.deepEqual([status, value], ['suppressed', '']);
      withheld += 1;
    }
  }
  assert.ok(withheld > 10, `${withheld} cells are withheld`);
});

test('the same request gives the same bytes and is no second output; parts of it leave freely and agree with it', async () => {
  const [one, two] = [await micro.tabulate('dn', ASKED), await micro.tabulate('dn', ASKED)];
  assert.deepEqual(two.files, one.files);
  assert.equal(two.output?.id, one.output?.id);
  const part = await micro.tabulate('dn', { ...ASKED, by: 'place,industry', measure: 'workers' });
  assert.deepEqual(part.refusals, []);
  const whole = rowsOf(one.files['table.csv']).filter(
    ({ ownership, measure }) => ownership === 'all' && measure === 'workers',
  );
  const same = ({ place, industry, value, status }: Row) => [place, industry, value, status].join(' ');
  assert.deepEqual(rowsOf(part.files['table.csv']).map(same).sort(), whole.map(same).sort());
  const outputs = await (await openZone(micro.house)).outputs();
  assert.equal(outputs.length, 2);
});

test('a table that tells more is audited together with what left, or refused with the cells and the outputs', async () => {
  const more = await micro.tabulate(
    'dn',
    { ...ASKED, by: 'place,ownership', rule: 'minimum=1', measure: 'turnover' },
    { isTrial: true },
  );
  if (more.refusals.length === 0) assert.ok((more.report?.audit.together.length ?? 0) >= 1);
  const finer = await micro.tabulate('dn', { ...ASKED, level: '4', rule: 'minimum=60' });
  assert.ok(finer.refusals.length > 0, 'cells that were told before cannot be withheld by a stricter rule now');
  const ids = (await (await openZone(micro.house)).outputs()).map(({ id }) => id);
  assert.ok(
    finer.refusals.some(({ code, said }) => code === 'would-disclose' && ids.some((id) => said.en.includes(id))),
  );
  assert.deepEqual(finer.files, {});
});

test('the ledger holds though the records are deleted and the same records come back under other names', async () => {
  assert.equal(await (await openZone(micro.house)).remove('dn'), true);
  const again = await micro.add(micro.file('renamed.csv', `${survey.csv}`), 'other');
  assert.deepEqual(again.refusals, []);
  const made = await micro.tabulate('other', ASKED, { isTrial: true });
  assert.equal(typeof made.report?.again, 'string');
  const misread = await micro.add(micro.file('x.csv', survey.csv), 'misread', { map: 'ownership=none|none=Loại hình' });
  assert.deepEqual(
    misread.refusals.map(({ code }) => code),
    ['no-such-column'],
  );
  assert.deepEqual(
    (await micro.add(micro.file('x.csv', survey.csv), 'misread', { map: 'none=Loại hình' })).refusals,
    [],
  );
  const refused = await micro.tabulate('misread', { ...ASKED, by: 'place' });
  assert.deepEqual(
    refused.refusals.map(({ code }) => code),
    ['read-another-way'],
  );
});

test('a protected table becomes a release in which a withheld cell is not known and an empty one is 0', async () => {
  const made = await micro.tabulate('other', ASKED, { release: 'dn-2023' });
  assert.deepEqual(made.refusals, []);
  const csv = readFileSync(join(micro.house.releasesFolder, 'dn-2023@1', 'observations.csv'), 'utf8');
  const [head = '', ...lines] = csv.trim().split('\n');
  assert.equal(head, 'place_id,industry_code,period,ownership,enterprises,enterprises_missing,workers,workers_missing');
  for (const line of lines) {
    const [place = '', industry = '', , owner = '', count = '', why = '', workers = '', whyWorkers = ''] =
      line.split(',');
    const sums = truth(place, industry, owner);
    if (why === 'suppressed') assert.deepEqual([count, workers, whyWorkers], ['', '', 'suppressed']);
    else assert.deepEqual([Number(count), Number(workers)], [sums.enterprises, sums.workers]);
  }
  assert.ok(lines.some((line) => line.includes(',suppressed,')) && lines.length >= 5 * 5 * 3);
  const taken = await micro.tabulate('other', ASKED, { release: 'dn-2023' });
  assert.deepEqual(
    taken.refusals.map(({ code }) => code),
    ['name-taken'],
  );
});

test('everything wrong with a request is told at once, and single enterprises are never a dimension', async () => {
  const parsed = await micro.tabulate('other', { by: 'mst,place', measure: '', rule: 'k=1', level: '9', sizes: '5,1' });
  assert.deepEqual(parsed.refusals.map(({ code }) => code).sort(), [
    'bad-option',
    'bad-option',
    'bad-option',
    'bad-rule',
    'never-by-enterprise',
  ]);
  const scope = await micro.tabulate('other', {
    by: 'place,year',
    measure: 'capital',
    rule: 'minimum=3',
    period: '2019',
    regions: 'none',
  });
  assert.deepEqual(scope.refusals.map(({ code }) => code).sort(), [
    'no-such-measure',
    'no-such-period',
    'no-such-regions',
  ]);
  assert.deepEqual(
    (await micro.tabulate('nobody', ASKED)).refusals.map(({ code }) => code),
    ['no-such-set'],
  );
});

test('the zone is shut to everybody but its owner', () => {
  const folder = join(micro.house.dataFolder, 'microdata');
  for (const path of ['.', 'sets', 'outputs', 'sets/other'])
    assert.equal(statSync(join(folder, path)).mode & 0o777, 0o700, path);
  for (const path of ['ledger.jsonl', 'sets/other/set.json', 'sets/other/columns.parquet'])
    assert.equal(statSync(join(folder, path)).mode & 0o777, 0o600, path);
});
