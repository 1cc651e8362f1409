// The page of security items: each names a test that is there, or says why it is not met.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const rows = readFileSync(join(root, 'doc/security/asvs.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return /^\d+(\.\d+)*$/.test(cells[1] ?? '') ? [{ item: cells[1] ?? '', shown: cells[3] ?? '' }] : [];
  });
const named = rows.flatMap(({ item, shown }) =>
  [...shown.matchAll(/`([^`]+\.(?:test|case)\.ts)`(?:: ([^`]+))?/g)].map(([, file = '', title]) => ({
    item,
    file,
    title,
  })),
);

test('every item names a test, a page or a file that is there, or says that it is not met or does not apply, and why', () => {
  assert.ok(rows.length > 60);
  const silent = rows.filter(
    ({ shown }) => !/`[^`]+`/.test(shown) && !/^(not met[^:]*: .{20}|does not apply|decision \d{4})/.test(shown),
  );
  assert.deepEqual(
    silent.map(({ item }) => item),
    [],
  );
});

test('every test that is named exists, word for word', () => {
  const missing = named.filter(({ file, title }) => {
    if (!existsSync(join(root, file))) return true;
    const text = readFileSync(join(root, file), 'utf8');
    return title !== undefined && !text.includes(title.trim());
  });
  assert.deepEqual(missing, []);
});

test('items come in order, each once', () => {
  const order = rows.map(({ item }) => item.split('.').map(Number));
  const sorted = [...order].sort((one, other) => {
    const at = one.findIndex((part, place) => part !== other[place]);
    return (one[at] ?? 0) - (other[at] ?? 0);
  });
  assert.deepEqual(order, sorted);
  assert.equal(new Set(rows.map(({ item }) => item)).size, rows.length);
});
