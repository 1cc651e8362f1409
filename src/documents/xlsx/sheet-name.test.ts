import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetNamer } from './sheet-name.ts';

test('names are at most 31 letters, without forbidden marks, and never the same', () => {
  const nameOf = sheetNamer();
  const names = [
    'a/b:c?',
    'A B C',
    "'it's quoted'",
    '',
    'History',
    'Dẫn liệu từ báo chí, doanh nghiệp và học thuật',
    'Dẫn liệu từ báo chí, doanh nghiệp và nghiên cứu',
  ].map(nameOf);
  assert.ok(names.every((name) => name.length > 0 && name.length <= 31 && !/[[\]:*?/\\']/.test(name)));
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
});
