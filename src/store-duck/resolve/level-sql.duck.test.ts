import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { levelNames } from '../../matching/compare/comparison.ts';
import { letterPieces } from '../../matching/compare/letter-pieces.ts';
import { levelOf } from '../../matching/compare/level-of.ts';
import { tokenWeights } from '../../matching/compare/token-weights.ts';
import { FIELD_ROLES, placedAddress } from '../../matching/roles/field-role.ts';
import { matchPlan } from '../../matching/roles/match-plan.ts';
import { random } from '../../methods/random.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { resultColumns } from '../result-columns.ts';
import { levelsSql } from './level-sql.ts';
import { type LoadedTable, loadedTable } from './loaded-table.case.ts';

// Short texts over few words, so that every level is reached: the pure definition is the oracle of the SQL.
const WORDS =
  'An Khang Anh Khan Hòa Phát Hoa Phat Vina Samsung 2 II 3 12 TNHH Trading Garment Steel Công-ty 0100112437 0100112438 1971-06-24 1971-06-42 1971-05-24 a@b.vn a@c.vn 0901111111 01691111111 4011 4101'.split(
    ' ',
  );
const roles = FIELD_ROLES.filter(({ name }) => !['given', 'family'].includes(name));
/** Places without a gazetteer: each word of a cell stands for a level of a place. */
const where = placedAddress((cell) => {
  const words = cell.split(' ').filter(Boolean);
  const id = (level: string, at: number): string => {
    const place = WORDS.indexOf(words[at] ?? '') % 3;
    return place < 0 ? '' : `${level}-0${place + 1}`;
  };
  const place = { province: id('P', 0), former: id('F', 1), district: '', communes: [id('C', 2), id('C', 1)] };
  const district = words.length % 2 === 0 ? '' : id('D', 1);
  return {
    place: { ...place, district, communes: place.communes.filter(Boolean) },
    park: foldedWords(cell).split(' ').filter(Boolean),
    rest: cell,
  };
}, 'site');
const columns = [...FIELD_ROLES.filter(({ name }) => ['given', 'family'].includes(name)), ...roles, where];
const plan = matchPlan(columns.map((role, at) => ({ column: `${role.name} ${at}`, role })));
const RECORDS = 150;

let loaded: LoadedTable;
let rows: readonly (readonly string[])[];
before(async () => {
  const chance = random(20_250_701);
  const cell = (): string =>
    Array.from({ length: chance.below(4) }, () => WORDS[chance.below(WORDS.length)] ?? '').join(
      chance.below(6) === 0 ? '' : ' ',
    );
  rows = Array.from({ length: RECORDS }, () => columns.map(cell));
  loaded = await loadedTable(plan, rows);
});
after(() => loaded.close());

test('levels in SQL are those of the plain definition, for every role and level', async () => {
  const { engine } = loaded;
  await engine.run(
    'CREATE TABLE every_pair AS SELECT a.id AS l, b.id AS r FROM records a JOIN records b ON a.id < b.id',
  );
  await engine.run(`CREATE TABLE asked AS ${levelsSql(plan, 'every_pair')}`);
  const normal = rows.map((row) => columns.flatMap((role, at) => role.normal(row[at] ?? '')));
  for (const [at, { comparison, partner, name, hasTokens }] of plan.facets.entries()) {
    const tokens = normal.map((record) => (hasTokens ? (record[at]?.tokens ?? []) : []));
    const weights = { tokens: tokenWeights(tokens), pieces: tokenWeights(tokens.map(letterPieces)) };
    const value = (record: number) => {
      const own = normal[record]?.[at];
      const other = partner === undefined ? undefined : normal[record]?.[partner];
      assert.ok(own !== undefined);
      return other === undefined ? { own } : { own, partner: other };
    };
    const [left = [], right = [], level = []] = await resultColumns(
      await engine.run(`SELECT CAST(l AS DOUBLE), CAST(r AS DOUBLE), CAST(g${at} AS DOUBLE) FROM asked ORDER BY l, r`),
    );
    const seen = new Set<number>();
    for (const [pair, found] of level.entries()) {
      const [l, r] = [Number(left[pair]), Number(right[pair])];
      const expected = levelOf(comparison, [value(l), value(r)], weights);
      assert.equal(Number(found), expected, `${name}: ${JSON.stringify([value(l), value(r)])}`);
      seen.add(expected);
    }
    assert.ok(seen.size > 1, `${name} reached only ${[...seen].map((one) => levelNames(comparison)[one])}`);
  }
});
