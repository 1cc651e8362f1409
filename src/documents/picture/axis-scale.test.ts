import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisScale } from './axis-scale.ts';

const linear = { isLog: false, from: 100, to: 500 };
const log = { isLog: true, from: 100, to: 500 };

test('a linear axis holds every value and zero, between round ticks', () => {
  const scale = axisScale([768, 1900, -118], linear);
  assert.ok(scale.least <= -118 && scale.most >= 1900);
  assert.ok(scale.ticks.includes(0));
  assert.equal(scale.place(scale.least), 100);
  assert.equal(scale.place(scale.most), 500);
});

test('on a log axis equal ratios are equally far apart', () => {
  const scale = axisScale([0.5, 1, 2], log);
  assert.ok(Math.abs(scale.place(1) - scale.place(0.5) - (scale.place(2) - scale.place(1))) < 1e-9);
});

test('a log axis leaves aside what is not above zero and is not flattened by a bound near zero', () => {
  const scale = axisScale([0, -1, 1e-9, 1.25, 4], log);
  assert.ok(scale.least > 0 && scale.least >= 0.002);
  assert.equal(scale.place(1e-9), 100);
});

test('no values, or all the same, still give an axis of finite places', () => {
  for (const asked of [linear, log]) {
    for (const values of [[], [0], [3, 3]]) {
      const scale = axisScale(values, asked);
      assert.ok(Number.isFinite(scale.place(3)), `${asked.isLog} ${values}`);
      assert.ok(scale.ticks.every(Number.isFinite));
    }
  }
});

test('infinite values do not stretch the axis', () => {
  assert.ok(axisScale([1, Number.POSITIVE_INFINITY], linear).most < 10);
  assert.ok(axisScale([1, Number.POSITIVE_INFINITY], log).most < 10);
});
