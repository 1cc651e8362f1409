import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMapFile } from './map-file.ts';

test('a field may have one column or several, and every fault is told', () => {
  assert.deepEqual(parseMapFile('{"name":"Tên","products":["A","B"]}', 'm'), {
    ok: true,
    value: [
      { as: 'name', column: 'Tên' },
      { as: 'products', column: 'A' },
      { as: 'products', column: 'B' },
    ],
  });
  for (const text of ['{', '[]', 'null']) assert.equal(parseMapFile(text, 'm').ok, false);
  const bad = parseMapFile('{"name":1,"code":{}}', 'm');
  assert.equal(bad.ok ? 0 : bad.refusals.length, 2);
});
