import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Claim, Recipe } from '../../http/contract/recipe-contract.ts';
import {
  claimOf,
  draftOf,
  newClaimId,
  quoted,
  unevenQuotes,
  withClaim,
  withMovedClaims,
  withoutClaim,
} from './claim-edits.ts';

const claim = (id: string, section = 'ladder', text = id): Claim => ({
  id,
  section,
  text: { vi: text, en: text },
  figures: [],
  facts: [],
});
const recipe = (...claims: readonly Claim[]): Recipe => ({ asOf: ['2023-09-18'], claims }) as unknown as Recipe;

test('what a claim quotes becomes its ground, beside what was picked', () => {
  const made = claimOf({
    id: 'a',
    section: 'ladder',
    vi: 'Có {figure:2023-09-18/x} theo {fact:DET-001}.',
    en: 'There are {figure:2023-09-18/x} by {fact:DET-001}.',
    figures: ['2023-09-18/y'],
    facts: ['DET-001'],
  });
  assert.deepEqual(made.figures, ['2023-09-18/x', '2023-09-18/y']);
  assert.deepEqual(made.facts, ['DET-001']);
  assert.deepEqual(draftOf(made).figures, ['2023-09-18/y']);
});

test('opening a claim and keeping it unchanged gives the same claim', () => {
  const names = fc.constantFrom('{figure:2023-09-18/a}', '{fact:F-1}', 'lời ', '; ');
  fc.assert(
    fc.property(fc.array(names), fc.array(fc.constantFrom('2023-09-18/b', '2024-01-01/c')), (parts, figures) => {
      const text = `x${parts.join('')}`;
      const made = claimOf({ id: 'i', section: 's', vi: text, en: text, figures, facts: [] });
      assert.deepEqual(claimOf(draftOf(made)), made);
    }),
  );
});

test('a mark that stands in one language only is named', () => {
  assert.deepEqual(unevenQuotes({ vi: 'có {figure:a}', en: 'there is' }), ['{figure:a}']);
  assert.deepEqual(unevenQuotes({ vi: '{fact:x} {figure:a}', en: '{figure:a} {fact:x}' }), []);
});

test('a claim on a figure of another day adds that day, in order of time', () => {
  const made = withClaim(recipe(), { ...claim('a'), figures: ['2020-01-01/x', '2025-12-01/y', 'change/z/total'] });
  assert.deepEqual(made.asOf, ['2020-01-01', '2023-09-18', '2025-12-01']);
});

test('editing replaces in place, adding goes to the end, taking away leaves the others', () => {
  const two = recipe(claim('a'), claim('b'));
  assert.deepEqual(
    withClaim(two, claim('a', 'legal-test')).claims.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.deepEqual(
    withClaim(two, claim('c')).claims.map(({ id }) => id),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(
    withoutClaim(two, 'a').claims.map(({ id }) => id),
    ['b'],
  );
});

test('moving claims loses none, repeats none, and sets them where they were dropped', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const place = fc.record({
    section: fc.constantFrom('one', 'two'),
    beside: fc.constantFrom(...ids, 'nowhere'),
    where: fc.constantFrom('before' as const, 'after' as const),
  });
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids)), place, (moved, to) => {
      const before = recipe(...ids.map((id) => claim(id, 'one')));
      const after = withMovedClaims(before, moved, to);
      assert.deepEqual(after.claims.map(({ id }) => id).sort(), ids);
      for (const each of after.claims) assert.equal(each.section, moved.includes(each.id) ? to.section : 'one');
      const order = after.claims.map(({ id }) => id);
      if (moved.length === 0 || !ids.includes(to.beside) || moved.includes(to.beside)) return;
      const at = order.indexOf(to.beside);
      assert.equal(
        to.where === 'before' ? order[at - 1] : order[at + 1],
        to.where === 'before' ? moved.at(-1) : moved[0],
      );
    }),
  );
});

test('a new id comes from the words, without marks, and is nobody else’s', () => {
  const there = recipe(claim('dien-tu-tap-trung'));
  assert.equal(newClaimId(there, 'Điện tử tập trung'), 'dien-tu-tap-trung-2');
  assert.equal(newClaimId(there, '{figure:x} !'), 'claim');
  assert.deepEqual(quoted('{figure:a}{figure:a}{fact:b}', 'figure'), ['a']);
});
