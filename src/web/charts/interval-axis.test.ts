import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intervalAxis } from './interval-axis.ts';

const near = (one: number, other: number): void => assert.ok(Math.abs(one - other) < 1e-9, `${one} ≠ ${other}`);

test('a double and a half lie equally far from the reference on a log axis', () => {
  const axis = intervalAxis([{ value: 4 }, { value: 0.25 }], { isLog: true, reference: 1, length: 400 });
  near(axis.place(2) - axis.place(1), axis.place(1) - axis.place(0.5));
});

test('every value and bound lies on the axis, with the reference among them', () => {
  const sizes = [{ value: 4.62, low: 3.7, high: 5.6 }, { value: 1.22, low: 0.36, high: 2.99 }, { value: null }];
  const axis = intervalAxis(sizes, { isLog: true, reference: 1.25, length: 300 });
  for (const value of [5.6, 0.36, 1.25]) assert.ok(axis.place(value) > 0 && axis.place(value) < 300);
  assert.ok(axis.ticks.every((tick) => axis.place(tick) >= 0 && axis.place(tick) <= 300));
  assert.ok(axis.ticks.length >= 3);
});

test('a bound of zero is drawn at the edge of a log axis', () => {
  const axis = intervalAxis([{ value: 2, low: 0, high: 3 }], { isLog: true, reference: 1, length: 100 });
  assert.equal(axis.place(0), 0);
});

test('a linear axis of one value still has a length', () => {
  const axis = intervalAxis([{ value: 5 }], { isLog: false, reference: 5, length: 100 });
  near(axis.place(5), 50);
});
