import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unitTitle } from './unit-words.ts';

const FILE = fileURLToPath(new URL('../../../packs/world-indicators/indicators.csv', import.meta.url));

test('every unit of the world indicators has Vietnamese words', () => {
  const units = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => /,("(?:[^"]*)"|[^,]*)\r?$/.exec(row)?.[1]?.replaceAll('"', '') ?? '');
  assert.ok(units.length > 60);
  const same = units.filter((unit) => unitTitle(unit, 'vi') === unit);
  assert.deepEqual([...new Set(same)].sort(), ['%', 'kWh']);
});
