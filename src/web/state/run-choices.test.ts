import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedTables, choicesOf, parseRunAddress, type RunChoices, searchOf } from './run-choices.ts';

const CHOICES: RunChoices = {
  tables: {
    x: {
      release: 'us-states',
      version: '1',
      table: 'employment',
      as: { place: 'place_id' },
      where: { year: ['2016'] },
    },
  },
  isExample: false,
  parameters: { groups: '10,15' },
};

test('an address leads back to the very choices, and to nothing else', () => {
  assert.deepEqual(choicesOf(parseRunAddress(JSON.parse(JSON.stringify(searchOf(CHOICES))))), CHOICES);
  const example = { tables: {}, isExample: true, parameters: {} };
  assert.deepEqual(choicesOf(parseRunAddress({ ...searchOf(example) })), example);
  assert.equal(choicesOf(parseRunAddress({})), undefined);
});

test('parameters that were left empty are not stated', () => {
  assert.deepEqual(searchOf({ ...CHOICES, parameters: { groups: ' ', seed: '7' } }).parameters, { seed: '7' });
  assert.equal('parameters' in searchOf({ ...CHOICES, parameters: { groups: '' } }), false);
});

test('what has not its form in an address is left out; numbers in it are read as texts', () => {
  const read = parseRunAddress({
    tables: {
      x: { release: 'r', version: 2, table: 't', as: 7, where: { year: [2016], place: 'one' } },
      y: 'no',
      z: {},
    },
    parameters: { level: 0.9 },
    example: 'yes',
    dossier: 7,
  });
  assert.deepEqual(read, {
    tables: { x: { release: 'r', version: '2', table: 't', as: {}, where: { year: ['2016'] } } },
    parameters: { level: '0.9' },
  });
  assert.deepEqual(parseRunAddress({ tables: [], parameters: 'x' }), {});
});

test('the server is asked for the release by name and version', () => {
  assert.deepEqual(askedTables(CHOICES.tables), {
    x: {
      release: { name: 'us-states', version: '1' },
      table: 'employment',
      as: { place: 'place_id' },
      where: { year: ['2016'] },
    },
  });
});
