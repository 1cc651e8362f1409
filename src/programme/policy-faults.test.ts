import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseThings } from './parse-things.ts';
import { smallExperience, smallFit, smallTally, wholeSolution } from './policy.case.ts';
import { policyFaults } from './policy-faults.ts';

const codes = (book: Partial<Parameters<typeof policyFaults>[0]>): readonly string[] =>
  policyFaults({ solution: [], tally: [], fit: [], experience: [], ...book }).map(
    ({ code, column }) => `${column} ${code}`,
  );

test('whole things of policy have no fault, and a file of them is read back as it was written', () => {
  const things = {
    solution: [wholeSolution('g')],
    tally: [smallTally(8)],
    fit: [smallFit()],
    experience: [smallExperience()],
  };
  assert.deepEqual(codes(things), []);
  const read = parseThings(JSON.stringify({ lienket: 'tasks@1', ...things }), 'x.json');
  assert.ok(read.ok);
  for (const kind of ['solution', 'tally', 'fit', 'experience'] as const)
    assert.deepEqual(JSON.parse(JSON.stringify(read.value.things[kind])), things[kind]);
});

test('a lesson without evidence on one of its two sides is refused', () => {
  const { evidence } = smallExperience();
  assert.deepEqual(codes({ experience: [smallExperience({ evidence: evidence.slice(0, 1) })] }), [
    'experience[0] no-evidence',
  ]);
  assert.deepEqual(codes({ experience: [smallExperience({ country: 'Korea', to: 2000 })] }), [
    'experience[0] bad-country',
    'experience[0] ends-before',
  ]);
  const unsure = { part: 'worked', fact: null, source: null, strength: 'weak' } as const;
  assert.deepEqual(codes({ experience: [smallExperience({ evidence: [...evidence, unsure] })] }), [
    'experience[0] fact-or-source',
  ]);
});

test('a criterion or a country that stands twice, and a mark for no criterion, are faults', () => {
  const { criteria, options } = smallFit();
  assert.deepEqual(codes({ fit: [smallFit({ criteria: [...criteria, ...criteria.slice(0, 1)] })] }), [
    'fit[0] criterion-twice',
  ]);
  assert.deepEqual(codes({ fit: [smallFit({ options: [...options, ...options.slice(0, 1)] })] }), [
    'fit[0] country-twice',
  ]);
  assert.deepEqual(codes({ fit: [smallFit({ criteria: criteria.slice(1) })] }), [
    'fit[0] no-such-criterion',
    'fit[0] no-such-criterion',
  ]);
  const { milestones } = wholeSolution('g');
  assert.deepEqual(codes({ solution: [wholeSolution('g', { milestones: [...milestones, ...milestones] })] }), [
    'solution[0] milestone-twice',
  ]);
});
