import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountClasses, aroundClasses, classOf, roundBound } from './value-classes.ts';

test('classes cover every value without a gap and grow darker', () => {
  const values = Array.from({ length: 34 }, (_, place) => (place + 1) ** 3);
  const classes = amountClasses(values);
  assert.equal(classes.length, 6);
  for (const value of values) assert.ok(classOf(classes, { value }), String(value));
  classes.slice(1).forEach((one, place) => {
    assert.equal(one.from, classes[place]?.to);
  });
  assert.deepEqual([classes[0]?.look, classes.at(-1)?.look], ['amount-1', 'amount-6']);
});

test('equal values make one class, and no values make none', () => {
  assert.equal(amountClasses([7, 7]).length, 1);
  assert.ok(classOf(amountClasses([7, 7]), { value: 7 }));
  assert.deepEqual(amountClasses([]), []);
});

test('a value that is known within bounds has a class only where both ends lie in it', () => {
  const classes = [
    { look: 'amount-1', from: 0, to: 10 },
    { look: 'amount-6', from: 10, to: 20 },
  ];
  assert.equal(classOf(classes, { value: null, low: 2, high: 9 })?.look, 'amount-1');
  assert.equal(classOf(classes, { value: null, low: 2, high: 11 }), undefined);
  assert.equal(classOf(classes, { value: null }), undefined);
});

test('an index is classed alike on both sides of its middle', () => {
  const classes = aroundClasses([93, 100, 104], 100);
  assert.equal(classOf(classes, { value: 100 })?.look, 'around');
  assert.equal(classOf(classes, { value: 104 })?.look, 'above-2');
  assert.equal(classOf(classes, { value: 93 })?.look, 'below-3');
});

test('bounds have two leading digits', () => {
  assert.deepEqual([1234, 0.0567, 0, 99.6].map(roundBound), [1200, 0.057, 0, 100]);
});
