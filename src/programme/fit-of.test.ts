import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitLacks, fitRank } from './fit-of.ts';
import { smallFit } from './policy.case.ts';

const said = (fit: Parameters<typeof fitLacks>[0]): readonly string[] => fitLacks(fit).map(({ said: { en } }) => en);

test('a fit of marked and argued countries lacks nothing, and its first country is the one with the better marks', () => {
  assert.deepEqual(said(smallFit()), []);
  assert.equal(fitRank(smallFit()).first, 'MYS');
});

test('no fit, one country, no weight, no argument and no reason are each named', () => {
  const fit = smallFit();
  const [korea, malaysia] = fit.options;
  assert.ok(korea && malaysia);
  assert.match(said(undefined)[0] ?? '', /no ranking/u);
  assert.match(said(smallFit({ options: [korea] }))[0] ?? '', /two countries/u);
  const weightless = fit.criteria.map((each) => ({ ...each, weight: 0 }));
  assert.match(said(smallFit({ criteria: weightless }))[0] ?? '', /no criterion has a weight/u);
  assert.deepEqual(said(smallFit({ options: [{ ...korea, argument: null }, malaysia] })), ['KOR: no argument']);
  const unsaid = korea.marks.map((each) => ({ ...each, why: null }));
  assert.equal(said(smallFit({ options: [{ ...korea, marks: unsaid }, malaysia] })).length, 2);
  assert.deepEqual(said(smallFit({ options: [{ ...korea, marks: korea.marks.slice(1) }, malaysia] })), [
    'KOR: “Điểm xuất phát” is not marked',
  ]);
});

test('two countries that are level are no ranking', () => {
  const { options } = smallFit();
  const marks = options[0]?.marks ?? [];
  assert.match(said(smallFit({ options: options.map((each) => ({ ...each, marks })) }))[0] ?? '', /level/u);
});
