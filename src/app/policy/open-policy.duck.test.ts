import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { smallExperience } from '../../programme/policy.case.ts';
import { type PolicyHouse, policyHouse } from './policy-house.case.ts';

let house: PolicyHouse;
before(async () => {
  house = await policyHouse();
});
after(() => house.close());

test('every lesson of the pack has both sides, both scopes, and evidence that is led to a fact or a work', async () => {
  const { lessons, instruments } = await house.desk.library(false);
  assert.ok(lessons.length >= 10);
  for (const { id, evidence, worked, didNot, nation, region } of lessons) {
    for (const words of [worked, didNot, nation, region]) assert.ok(words.vi !== '' && words.en !== '', id);
    for (const part of ['worked', 'didNot'])
      assert.ok(
        evidence.some((each) => each.part === part),
        `${id} ${part}`,
      );
    for (const { fact, said, url } of evidence) assert.ok(said.en !== '' && said.en !== fact && url !== null, id);
  }
  assert.equal(instruments.length, 13);
  assert.equal(
    instruments.find(({ id }) => id === 'finance')?.lessons,
    lessons.filter(({ instrument, also }) => instrument === 'finance' || also.includes('finance')).length,
  );
});

test('a lesson that somebody writes stands in the library for who works here, and not for the public', async () => {
  const { told: _, ...thing } = smallExperience();
  assert.deepEqual(await house.desk.keepLesson('Lan', { thing, revision: null }), {
    ok: true,
    value: { id: 'bai-hoc' },
  });
  const inside = (await house.desk.library(true)).lessons.find(({ id }) => id === 'bai-hoc');
  assert.deepEqual([inside?.origin, inside?.revision, inside?.evidence[0]?.fact], ['own', 1, 'CTRY-001']);
  assert.match(inside?.evidence[0]?.said.en ?? '', /Industrial Complex Cluster Program/u);
  assert.equal(
    (await house.desk.library(false)).lessons.some(({ id }) => id === 'bai-hoc'),
    false,
  );
});

test('an edit names the revision that it knew; a second one on the same is told that it was overtaken', async () => {
  const { told: _, ...thing } = smallExperience({ from: 2012 });
  assert.equal((await house.desk.keepLesson('Lan', { thing, revision: 1 })).ok, true);
  const late = await house.desk.keepLesson('Minh', { thing, revision: 1 });
  assert.deepEqual(late.ok ? [] : late.refusals.map(({ code }) => code), ['overtaken']);
  const twice = await house.desk.keepLesson('Minh', { thing, revision: null });
  assert.deepEqual(twice.ok ? [] : twice.refusals.map(({ code }) => code), ['there-already']);
});

test('a lesson with one side, or on a fact that is not there, is refused by name', async () => {
  const { told: _, evidence, ...rest } = smallExperience({ id: 'khac' });
  const half = await house.desk.keepLesson('Lan', {
    thing: { ...rest, evidence: evidence.slice(0, 1) },
    revision: null,
  });
  assert.deepEqual(half.ok ? [] : half.refusals.map(({ code }) => code), ['no-evidence']);
  const lost = evidence.map((each) => ({ ...each, ...(each.fact === null ? {} : { fact: 'CTRY-999' }) }));
  const gone = await house.desk.keepLesson('Lan', { thing: { ...rest, evidence: lost }, revision: null });
  assert.deepEqual(gone.ok ? [] : gone.refusals.map(({ code }) => code), ['no-such-fact']);
});
