import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<string, string>>;

function table(name: string): readonly Row[] {
  const path = new URL(`../../packs/vn-industries/${name}.csv`, import.meta.url);
  return parse(readFileSync(path), { columns: true }) as Row[];
}

const industries = table('industries');
const conversions = table('conversions');
const members = table('group_members');
const byCode = new Map(industries.map((row) => [`${row.classification} ${row.code}`, row]));

function countsByLevel(classification: string): readonly number[] {
  return ['1', '2', '3', '4', '5'].map(
    (level) => industries.filter((row) => row.classification === classification && row.level === level).length,
  );
}

test('VSIC has its number of codes at each level', () => {
  assert.deepEqual(countsByLevel('vsic2018'), [21, 88, 242, 464, 734]);
  assert.deepEqual(countsByLevel('vsic2025'), [22, 87, 259, 495, 743]);
});

test('2610 of 2018 became 2611 and 2619 of 2025, both in part', () => {
  const pairs = conversions.filter(
    (row) => row.from_classification === 'vsic2018' && row.from_code === '2610' && row.to_classification === 'vsic2025',
  );
  assert.deepEqual(
    pairs.map((row) => `${row.to_code} ${row.partial} ${row.relationship}`),
    ['2611 true one_to_many', '2619 true one_to_many'],
  );
});

test('every parent is a code of the same classification, and divisions hang under their section', () => {
  for (const row of industries)
    assert.ok(row.parent_code === '' || byCode.has(`${row.classification} ${row.parent_code}`));
  assert.equal(byCode.get('vsic2018 62')?.parent_code, 'J');
  assert.equal(byCode.get('vsic2025 62')?.parent_code, 'K');
});

test('codes that changed their meaning are listed, codes that did not are not', () => {
  const kinds = new Map(table('reused_codes').map((row) => [row.code, row.kind]));
  assert.equal(kinds.get('35111'), 'other-meaning');
  assert.equal(kinds.get('K'), 'other-meaning');
  assert.equal(kinds.get('4721'), 'annex-gap');
  assert.equal(kinds.get('2520'), 'changed-content');
  assert.equal(kinds.has('2620'), false);
});

test('the weights of a product sum to one within the rounding of the source', () => {
  const products = Map.groupBy(
    conversions.filter((row) => row.from_classification?.startsWith('hs')),
    (row) => `${row.from_classification} ${row.from_code}`,
  );
  for (const rows of products.values())
    assert.ok(Math.abs(rows.reduce((sum, row) => sum + Number(row.weight), 0) - 1) < 0.0011);
});

test('every member of a group is a code that exists, argued in both languages', () => {
  for (const row of members) {
    assert.ok(byCode.has(`${row.classification} ${row.code}`));
    assert.ok(row.reason_vi !== '' && row.reason_en !== '');
  }
});

test('each group can be read in both VSIC editions, and the new industries are the union of the five', () => {
  for (const group of table('groups')) {
    for (const classification of ['vsic2018', 'vsic2025']) {
      assert.ok(members.some((row) => row.group_id === group.group_id && row.classification === classification));
    }
  }
  const five = ['semiconductors', 'robots', 'environmental-industry', 'renewable-energy', 'new-materials'];
  const codes = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(
      members.filter((row) => ids.includes(row.group_id ?? '')).map((row) => `${row.classification} ${row.code}`),
    );
  assert.deepEqual(codes(['new-industries']), codes(five));
});

test('a group does not hold a code twice through a parent of the same strength', () => {
  const vsic = members.filter((row) => row.classification?.startsWith('vsic'));
  const keys = new Set(vsic.map((row) => `${row.group_id} ${row.classification} ${row.code}`));
  for (const row of vsic.filter((each) => each.group_id !== 'new-industries')) {
    const code = row.code ?? '';
    const parents = [...code].map((_, index) => code.slice(0, index)).filter((parent) => parent.length >= 2);
    for (const parent of parents)
      assert.ok(!keys.has(`${row.group_id} ${row.classification} ${parent}`), `${row.group_id} ${code} in ${parent}`);
  }
});
