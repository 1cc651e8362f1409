import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forceText, kilonewtons, parseForce } from './force.ts';

test('a force is named in tonnes or kilonewtons, and one in tonnes weighs 9.80665 kilonewtons each', () => {
  assert.deepEqual(parseForce('250 tấn', 'vi'), { value: 250, unit: 't' });
  assert.deepEqual(parseForce('250', 'vi', 'Lực ép (tấn)'), { value: 250, unit: 't' });
  assert.deepEqual(parseForce('2.500 kN', 'vi'), { value: 2500, unit: 'kN' });
  assert.ok(Math.abs(kilonewtons({ value: 100, unit: 't' }) - 980.665) < 1e-9);
  assert.equal(kilonewtons({ value: 100, unit: 'kN' }), 100);
});

test('a force without a unit or of nothing is none; one as lines write it is read back', () => {
  for (const text of ['250', '0 t', 'mạnh', '-5 t', '250 kg']) assert.equal(parseForce(text, 'vi'), undefined, text);
  assert.deepEqual(parseForce(forceText({ value: 12.5, unit: 't' }), 'en'), { value: 12.5, unit: 't' });
});
