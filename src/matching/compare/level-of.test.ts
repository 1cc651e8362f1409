import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textValue, tokenValue } from '../normalise/normal-value.ts';
import { FACETS } from '../roles/facet.ts';
import { levelNames, MISSING_LEVEL } from './comparison.ts';
import { levelOf } from './level-of.ts';
import { tokenWeights } from './token-weights.ts';

const none = { tokens: new Map(), pieces: new Map() };
const level = (facet: keyof typeof FACETS, a: string, b: string): string => {
  const found = levelOf(FACETS[facet].comparison, [{ own: textValue(a) }, { own: textValue(b) }], none);
  return found === MISSING_LEVEL ? 'missing' : (levelNames(FACETS[facet].comparison)[found] ?? '');
};

test('a missing value is neither agreement nor difference', () => {
  assert.equal(level('date', '', '19710624'), 'missing');
});

test('the levels of dates, codes and telephones are what their names say', () => {
  assert.equal(level('date', '19710624', '19710624'), 'same');
  assert.equal(level('date', '19710624', '19710642'), 'nearly');
  assert.equal(level('date', '19710624', '19710531'), 'year');
  assert.equal(level('date', '19710624', '19811224'), 'differ');
  assert.equal(level('phone', '0901111111', '01691111111'), 'last-seven');
  assert.equal(level('email', 'a.b@c.vn', 'a.b@d.vn'), 'same-user');
});

test('names that were swapped agree when the other column is known', () => {
  const a = { own: textValue('minh'), partner: textValue('tran') };
  const b = { own: textValue('tran'), partner: textValue('minh') };
  const found = levelOf(FACETS.personName.comparison, [a, b], none);
  assert.equal(levelNames(FACETS.personName.comparison)[found], 'crossed');
});

test('the level is the same from either side', () => {
  const words = fc.array(fc.constantFrom('an', 'khang', 'phat', 'hoa', 'samsung', 'vina'), { maxLength: 4 });
  const weights = tokenWeights([['an', 'khang'], ['hoa', 'phat'], ['an'], ['samsung', 'vina'], ['an', 'phat']]);
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [{ own: tokenValue(one) }, { own: tokenValue(other) }];
      const both = { tokens: weights, pieces: weights };
      for (const { comparison } of [FACETS.nameWords, FACETS.words, FACETS.numbers])
        assert.equal(levelOf(comparison, [a, b], both), levelOf(comparison, [b, a], both));
    }),
  );
});
