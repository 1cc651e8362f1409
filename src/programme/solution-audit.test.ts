import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTally, wholeSolution } from './policy.case.ts';
import type { Solution } from './policy-things.ts';
import { SOLUTION_PARTS, type SolutionPart, solutionAudit, solutionLacks, solutionsByClass } from './solution-audit.ts';

const EMPTY: Readonly<Record<SolutionPart, Partial<Solution>>> = {
  organisation: { organisation: null },
  person: { person: null },
  instrument: { instrument: null },
  resources: { resources: [] },
  milestones: { milestones: [] },
  evidence: { evidence: [] },
};
const eight = Array.from({ length: 8 }, (_, at) => wholeSolution(`g${at + 1}`));

test('a solution lacks exactly the part that was taken from it', () => {
  assert.deepEqual(solutionLacks(wholeSolution('g')), []);
  for (const part of SOLUTION_PARTS) assert.deepEqual(solutionLacks(wholeSolution('g', EMPTY[part])), [part]);
});

test('an amount that comes from nowhere is no resource', () => {
  const solution = wholeSolution('g', { resources: [{ amount: '2 tỷ đồng', source: null }] });
  assert.deepEqual(solutionLacks(solution), ['resources']);
});

test('eight solutions are a list of eight owned things: one that lacks its evidence is named, and the list is not whole', () => {
  assert.equal(solutionAudit(eight, [smallTally(8)]).isWhole, true);
  const audit = solutionAudit([...eight.slice(1), wholeSolution('g1', EMPTY.evidence)], [smallTally(8)]);
  assert.deepEqual([audit.entered, audit.owned, audit.isWhole], [8, 7, false]);
  assert.deepEqual(
    audit.lacking.map(({ id, lacks }) => [id, lacks]),
    [['g1', ['evidence']]],
  );
});

test('the count audits itself: fewer are missing, more are a fault, one twice is a fault', () => {
  assert.deepEqual(
    [solutionAudit(eight.slice(3), [smallTally(8)]).missing, solutionAudit([], [smallTally(8)]).missing],
    [3, 8],
  );
  assert.match(solutionAudit(eight, [smallTally(7)]).faults[0]?.en ?? '', /states 7 solutions, 8 were entered/u);
  const twin = wholeSolution('g9', { title: eight[0]?.title ?? { vi: '', en: '' } });
  assert.equal(solutionAudit([...eight.slice(1), eight[0] ?? twin, twin], []).faults.length, 1);
  assert.equal(solutionAudit([], []).isWhole, false);
});

test('a solution that was taken back stands in no count and covers no class', () => {
  const back = wholeSolution('g9', { withdrawn: 'trùng', instrument: 'data' });
  const audit = solutionAudit([...eight, back], [smallTally(8)]);
  assert.deepEqual([audit.entered, audit.withdrawn, audit.isWhole], [8, 1, true]);
  assert.deepEqual(solutionsByClass([back]).get('data'), []);
  assert.equal(solutionsByClass(eight).get('finance')?.length, 8);
});
