import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fieldRole } from '../../matching/roles/field-role.ts';
import { type MappedColumn, matchPlan } from '../../matching/roles/match-plan.ts';
import { random } from '../../methods/random.ts';
import { resultColumns } from '../result-columns.ts';
import { keySql, keyTable, ruleCountSql, rulePairsSql } from './key-sql.ts';
import { type LoadedTable, loadedTable } from './loaded-table.case.ts';

const mapped = (...names: readonly string[]): readonly MappedColumn[] =>
  names.map((name) => {
    const role = fieldRole(name);
    assert.ok(role !== undefined);
    return { column: name, role };
  });
const plan = matchPlan(mapped('name', 'phone', 'given', 'family'));
const NAMES = ['An Khang', 'An Phát', 'Khang Phát', 'Hòa', 'Hoà'];
const PHONES = ['', '0901111111', '0912222222', '0241111111'];
const GIVEN = ['minh', 'lan', 'tran', ''];

let loaded: LoadedTable;
let rows: readonly (readonly string[])[];
before(async () => {
  const chance = random(9);
  const one = (list: readonly string[]): string => list[chance.below(list.length)] ?? '';
  rows = Array.from({ length: 60 }, () => [one(NAMES), one(PHONES), one(GIVEN), one(GIVEN)]);
  loaded = await loadedTable(plan, rows);
  for (const [at, key] of plan.keys.entries())
    await loaded.engine.run(`CREATE TABLE ${keyTable(at)} AS ${keySql(plan, key)}`);
});
after(() => loaded.close());

const keyAt = (name: string): number => plan.keys.findIndex((key) => key.name === name);
async function pairsOf(keys: readonly number[], mostInBlock = 1000): Promise<readonly string[]> {
  const [left = [], right = []] = await resultColumns(
    await loaded.engine.run(
      `SELECT DISTINCT CAST(l AS DOUBLE), CAST(r AS DOUBLE) FROM (${rulePairsSql({ keys }, mostInBlock, false)}) ORDER BY 1, 2`,
    ),
  );
  return left.map((each, at) => `${each}-${right[at]}`);
}
function expected(agree: (one: readonly string[], other: readonly string[]) => boolean): readonly string[] {
  return rows.flatMap((one, l) => rows.flatMap((other, r) => (l < r && agree(one, other) ? [`${l}-${r}`] : [])));
}

test('records meet where a key agrees, and an empty value meets nothing', async () => {
  assert.deepEqual(
    [...(await pairsOf([keyAt('phone')]))].sort(),
    [...expected((a, b) => a[1] !== '' && a[1] === b[1])].sort(),
  );
});

test('a rule of two keys asks for both', async () => {
  const words = (row: readonly string[]): readonly string[] =>
    (row[0] ?? '').replace('à', 'a').replace('ò', 'o').split(' ');
  const found = await pairsOf([keyAt('name:tokens'), keyAt('phone')]);
  const wanted = expected((a, b) => a[1] !== '' && a[1] === b[1] && words(a).some((word) => words(b).includes(word)));
  assert.deepEqual([...found].sort(), [...wanted].sort());
});

test('names that were swapped meet', async () => {
  const found = await pairsOf([keyAt('family:with-partner')]);
  const sorted = (row: readonly string[]): string => [row[2], row[3]].toSorted().join(' ');
  const wanted = expected((a, b) => !sorted(a).startsWith(' ') && sorted(a) === sorted(b));
  assert.deepEqual([...found].sort(), [...wanted].sort());
});

test('the count of a rule is the pairs it makes, and blocks that are too large are cut and told', async () => {
  for (const mostInBlock of [2, 15, 1000]) {
    const keys = [keyAt('phone')];
    const [[count] = [], [cut] = []] = await resultColumns(
      await loaded.engine.run(ruleCountSql({ keys }, mostInBlock)),
    );
    assert.equal(Number(count), (await pairsOf(keys, mostInBlock)).length);
    assert.equal(
      Number(cut) > 0,
      mostInBlock < 1000 && (await pairsOf(keys, mostInBlock)).length < (await pairsOf(keys)).length,
    );
  }
});
