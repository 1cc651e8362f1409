import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bitsOf,
  isWorthALook,
  JOIN_FROM,
  MOST_ROWS,
  mayJoin,
  probabilityOf,
  QUEUE_FROM,
  type ScoredRecord,
} from './join-rules.ts';

type Levels = Readonly<Record<string, string>>;
const record = (weight: number, levels: Levels, more: Partial<ScoredRecord> = {}): ScoredRecord => ({
  best: {
    weight,
    prior: -10,
    levels: Object.entries(levels).map(([field, level]) => ({ field, level, weight: 0 })),
  },
  mean: weight,
  rows: 1,
  hasCode: false,
  ...more,
});
const SURE = 20;
const NAMED = { name: 'same' };

test('bits and probabilities are one another’s inverse', () => {
  for (const chance of [0.01, 0.25, 0.5, 0.99]) assert.ok(Math.abs(probabilityOf(bitsOf(chance)) - chance) < 1e-12);
});

test('only a high chance joins, and only a fair one waits for a person', () => {
  assert.ok(mayJoin(record(bitsOf(JOIN_FROM) + 0.01, NAMED), undefined));
  assert.ok(!mayJoin(record(bitsOf(JOIN_FROM) - 0.01, NAMED), undefined));
  assert.ok(isWorthALook(record(bitsOf(QUEUE_FROM) + 0.01, NAMED).best));
  assert.ok(!isWorthALook(record(bitsOf(QUEUE_FROM) - 0.01, NAMED).best));
});

test('strange names, another legal form without more, a large record or a row that speaks against it wait', () => {
  assert.ok(!mayJoin(record(SURE, { name: 'little', phone: 'same' }), undefined));
  assert.ok(!mayJoin(record(SURE, { phone: 'same' }), undefined));
  assert.ok(!mayJoin(record(SURE, { ...NAMED, 'name.form': 'differ' }), undefined));
  assert.ok(mayJoin(record(SURE, { ...NAMED, 'name.form': 'differ', phone: 'same' }), undefined));
  assert.ok(!mayJoin(record(SURE, { ...NAMED, 'name.numbers': 'differ' }), undefined));
  assert.ok(!mayJoin(record(SURE, NAMED, { rows: MOST_ROWS }), undefined));
  assert.ok(!mayJoin(record(SURE, NAMED, { mean: -9 }), undefined));
});

test('where two enterprises with codes are nearly as likely, neither is joined', () => {
  const coded = { hasCode: true };
  assert.ok(!mayJoin(record(SURE, NAMED, coded), record(SURE - 2, NAMED, coded)));
  assert.ok(mayJoin(record(SURE, NAMED, coded), record(SURE - 8, NAMED, coded)));
  assert.ok(mayJoin(record(SURE, NAMED, coded), record(SURE - 2, NAMED)));
});
