import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linearProgramme } from '../../methods/linear-programme.ts';
import { linkedIntervals } from '../../methods/linked-intervals.ts';
import { cellStatus } from './cell-facts.ts';
import { knownBounds } from './known-bounds.ts';
import { scopeCells, scopeKey } from './output-scope.ts';
import { protectionNeed } from './protection-needs.ts';
import { allTotals, protectedCase, randomCrossing, SCOPE } from './random-microdata.case.ts';

type Case = ReturnType<typeof protectedCase>;

/** What an attacker knows who solves the whole system of everything told: bounds of every cell, by linear programmes. */
function attackerBounds({ request }: Case, at: number, told: Uint8Array) {
  const { table, facts } = request;
  const values = at < 0 ? facts.units : (facts.sums[at] ?? new Float64Array());
  const isKnown = (cell: number): boolean => told[cell] === 1 || facts.counts[cell] === 0;
  return linkedIntervals(
    { values, totals: allTotals(table), tolerance: 1e-12 },
    {
      hidden: values.map((_, cell) => (isKnown(cell) ? 0 : 1)),
      ...knownBounds(table, facts, { measure: at, workers: 0 }),
      solve: linearProgramme,
    },
  );
}

/** Asserts that nobody can bound a sensitive cell closer than its protection, from everything told. */
function assertProtected(made: Case, told: readonly Uint8Array[], rules = SCOPE.rules): number {
  const { request } = made;
  let checked = 0;
  for (const [k, measure] of request.measures.entries()) {
    const flags = told[k] ?? new Uint8Array();
    const { lower, upper } = attackerBounds(made, measure.at, flags);
    const bounds = knownBounds(request.table, request.facts, { measure: measure.at, workers: 0 });
    for (let cell = 0; cell < request.table.cells; cell += 1) {
      const need = protectionNeed(request.facts, cell, { rules, measure: measure.at, isWhole: true, ...bounds });
      if (need === undefined) continue;
      const value = (measure.at < 0 ? request.facts.units : request.facts.sums[measure.at])?.[cell] ?? 0;
      assert.equal(flags[cell], 0, 'a sensitive cell is not told');
      assert.ok((upper[cell] ?? 0) >= value + need.above - 1e-6, `cell ${cell} of ${measure.name} from above`);
      assert.ok((lower[cell] ?? 0) <= value - need.below + 1e-6, `cell ${cell} of ${measure.name} from below`);
      checked += 1;
    }
  }
  return checked;
}

const toldBy = ({ request, found }: Case): readonly Uint8Array[] =>
  request.measures.map(({ at }) =>
    found.scope.map((is, cell) =>
      is === 1 && found.hidden[cell] === 0 && (at < 0 || cellStatus(request.facts, at, cell) === 'value') ? 1 : 0,
    ),
  );

test('whoever solves the linear programme over everything told cannot bound a sensitive cell closer than its protection', () => {
  let checked = 0;
  for (let seed = 1; seed <= 12; seed += 1) {
    const made = protectedCase(randomCrossing(seed, 30 + seed * 6), { now: SCOPE, earlier: [] });
    assert.deepEqual(made.found.exposed, []);
    checked += assertProtected(made, toldBy(made));
  }
  assert.ok(checked > 200, `${checked} sensitive cells were looked at`);
});

test('a second tabulation of the same microdata is protected together with the first, in the cells of both', () => {
  let audited = 0;
  for (let seed = 21; seed <= 28; seed += 1) {
    const crossing = randomCrossing(seed, 80);
    const one = { ...SCOPE, by: ['place', 'industry'] as const, levels: [2] };
    const first = protectedCase(crossing, { now: one, earlier: [] });
    const { table } = first.request;
    const keys = Array.from(first.found.hidden.keys()).filter((cell) => first.found.hidden[cell] === 1);
    const hidden = { '2023': keys.map((cell) => scopeKey(table, one, cell)) };
    const second = protectedCase(crossing, { now: SCOPE, earlier: [{ ...one, hidden }] });
    // Where the first tabulation leaves no way, the second is refused: its cells are named.
    if (second.found.exposed.length > 0) continue;
    audited += 1;
    const both = toldBy(second).map((told, k) =>
      told.map((is, cell) => (is === 1 || toldBy(first)[k]?.[cell] === 1 ? 1 : 0)),
    );
    assertProtected(second, both);
  }
  assert.ok(audited > 0, `${audited} unions were audited`);
});

test('a cell told before under weaker rules is named as exposed, not passed over', () => {
  const crossing = randomCrossing(5, 60);
  const weak = { ...SCOPE, rules: { minimumFrequency: 2, protect: 0.1 } };
  const first = protectedCase(crossing, { now: weak, earlier: [] });
  const { table } = first.request;
  const keys = Array.from(first.found.hidden.keys()).filter((cell) => first.found.hidden[cell] === 1);
  const earlier = [{ ...weak, hidden: { '2023': keys.map((cell) => scopeKey(table, weak, cell)) } }];
  const second = protectedCase(crossing, { now: SCOPE, earlier });
  const told = toldBy(first)[1] ?? new Uint8Array();
  const sensitive = toldBy(first)[1]?.findIndex(
    (is, cell) =>
      is === 1 && second.found.hidden[cell] === 1 && second.found.exposed.some((each) => each.cell === cell),
  );
  assert.ok(sensitive !== undefined && sensitive >= 0 && told[sensitive] === 1);
});

test('one more enterprise never takes protection away silently: the table with it is protected again or refused', () => {
  for (let seed = 41; seed <= 46; seed += 1) {
    const more = randomCrossing(seed, 71);
    const { enterprise, leaves, values, gaps } = more.records;
    const fewer = {
      table: more.table,
      records: {
        enterprise: enterprise.slice(0, -1),
        leaves: leaves.map((column) => column.slice(0, -1)),
        values: values.map((column) => column.slice(0, -1)),
        gaps: gaps.map((column) => column.slice(0, -1)),
      },
    };
    for (const crossing of [fewer, more]) {
      const made = protectedCase(crossing, { now: SCOPE, earlier: [] });
      assert.deepEqual(made.found.exposed, []);
      assertProtected(made, toldBy(made));
    }
  }
});

test('only cells of the tabulation are suppressed, and everything else of it is told', () => {
  const { request, found } = protectedCase(randomCrossing(3, 200), { now: { ...SCOPE, levels: [2] }, earlier: [] });
  const scope = scopeCells(request.table, { ...SCOPE, levels: [2] });
  assert.deepEqual(found.scope, scope);
  assert.ok(found.hidden.every((is, cell) => is === 0 || scope[cell] === 1));
  assert.ok(found.primary > 0 && found.primary + found.secondary < scope.reduce((sum, is) => sum + is, 0));
});
