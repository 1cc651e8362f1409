import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longTable } from '../../methods/registry/long-table.ts';
import { methodDescriptions } from '../../methods/registry/method-descriptions.ts';
import { shownPart } from './shown-part.ts';

const method = methodDescriptions().find(({ id }) => id === 'location-quotient');
const lq = longTable({
  place: ['a', 'a', 'b', 'b', 'c'],
  industry: ['x', 'y', 'x', 'y', 'x'],
  lq: [0.5, Number.NaN, 2, 1, 2],
});

function part(shown: object) {
  assert.ok(method !== undefined);
  return shownPart(method, { output: 'lq', rows: 100, ...shown }, { lq });
}

const rowsOf = (shown: object): readonly string[] => {
  const made = part(shown);
  assert.ok(made.ok);
  return made.value.rows.map(({ place, industry, lq: value }) => `${place}${industry} ${value}`);
};

test('without a choice the whole result is shown in the order of the method', () => {
  const made = part({});
  assert.ok(made.ok);
  const { keys, columns, matched } = made.value;
  assert.deepEqual(
    [keys.map(({ name }) => name), columns.map(({ name }) => name), matched],
    [['place', 'industry'], ['lq'], 5],
  );
  assert.deepEqual(rowsOf({}), ['ax 0.5', 'ay NaN', 'bx 2', 'by 1', 'cx 2']);
});

test('rows fall or rise by a column; equals keep their order and what is not defined comes last either way', () => {
  assert.deepEqual(rowsOf({ order: '-lq' }), ['bx 2', 'cx 2', 'by 1', 'ax 0.5', 'ay NaN']);
  assert.deepEqual(rowsOf({ order: 'lq' }), ['ax 0.5', 'by 1', 'bx 2', 'cx 2', 'ay NaN']);
  assert.deepEqual(rowsOf({ order: '-place' }), ['cx 2', 'bx 2', 'by 1', 'ax 0.5', 'ay NaN']);
});

test('rows are chosen before they are cut, and all that were chosen are counted', () => {
  assert.deepEqual(rowsOf({ where: { industry: ['x'] }, order: '-lq', rows: 2 }), ['bx 2', 'cx 2']);
  const made = part({ where: { industry: ['x'] }, rows: 2 });
  assert.equal(made.ok && made.value.matched, 3);
});

test('only the columns that are asked for are shown, with the keys', () => {
  const made = part({ columns: [] });
  assert.ok(made.ok);
  assert.deepEqual([made.value.keys.length, made.value.columns.length], [2, 0]);
});

test('a table or column that the method does not give is refused with those that it gives', () => {
  const table = part({ output: 'quotients' });
  const column = part({ columns: ['low'], where: { region: ['x'] }, order: '-high' });
  assert.ok(!table.ok && !column.ok);
  assert.match(table.refusals[0]?.said.en ?? '', /no table "quotients"; there are: lq$/);
  assert.match(column.refusals[0]?.said.en ?? '', /no column low, region, high; there are: place, industry, lq$/);
});
