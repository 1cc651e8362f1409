import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SizeFacts, type SizeRule, sizeClass } from './size-class.ts';

/** Decree 80/2021, Article 5, as the law pack carries it. */
const RULE: SizeRule = {
  id: 'sme-size',
  industry: {
    micro: { workers: 10, turnover: 3, capital: 3 },
    small: { workers: 100, turnover: 50, capital: 20 },
    medium: { workers: 200, turnover: 200, capital: 100 },
  },
  tradeAndServices: {
    micro: { workers: 10, turnover: 10, capital: 3 },
    small: { workers: 50, turnover: 100, capital: 50 },
    medium: { workers: 100, turnover: 300, capital: 100 },
  },
};
const facts = (workers: number | undefined, turnover?: number, isIndustry: boolean | undefined = true): SizeFacts => ({
  workers,
  turnoverVnd: turnover === undefined ? undefined : turnover * 1e9,
  capitalVnd: undefined,
  isIndustry,
});

test('workers and turnover together decide, each limit included', () => {
  assert.equal(sizeClass({ ...facts(10, 3), capitalVnd: 9e9 }, RULE), 'micro');
  assert.equal(sizeClass(facts(11, 3), RULE), 'small');
  assert.equal(sizeClass(facts(100, 50), RULE), 'small');
  assert.equal(sizeClass(facts(150, 60), RULE), 'medium');
  assert.equal(sizeClass(facts(201), RULE), 'large');
  assert.equal(sizeClass({ ...facts(150, 500), capitalVnd: 500e9 }, RULE), 'large');
});

test('what is not known is not guessed', () => {
  assert.equal(sizeClass(facts(undefined, 3), RULE), undefined);
  assert.equal(sizeClass(facts(50), RULE), undefined);
  assert.equal(sizeClass(facts(150, 500), RULE), undefined, 'the capital could still be within');
});

test('an unknown block of sectors answers only where both blocks agree', () => {
  assert.equal(sizeClass({ ...facts(5, 1), isIndustry: undefined }, RULE), 'micro');
  assert.equal(sizeClass({ ...facts(80, 40), isIndustry: undefined }, RULE), undefined);
  assert.equal(sizeClass({ ...facts(500), isIndustry: undefined }, RULE), 'large');
});
