import assert from 'node:assert/strict';
import { test } from 'node:test';
import { besideUnit } from './beside-unit.ts';

const units = [
  { id: 'west', x: 0, y: 5 },
  { id: 'middle', x: 5, y: 5 },
  { id: 'east', x: 10, y: 6 },
  { id: 'north', x: 6, y: 0 },
];

test('an arrow key goes to the nearest unit on that side', () => {
  assert.equal(besideUnit(units, 'middle', 'right'), 'east');
  assert.equal(besideUnit(units, 'middle', 'left'), 'west');
  assert.equal(besideUnit(units, 'middle', 'up'), 'north');
});

test('an arrow key stays where nothing lies on that side, and starts at the first unit', () => {
  assert.equal(besideUnit(units, 'west', 'left'), 'west');
  assert.equal(besideUnit(units, 'nowhere', 'left'), 'west');
});
