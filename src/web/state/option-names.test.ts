import assert from 'node:assert/strict';
import { test } from 'node:test';
import { screenSaid } from './option-names.ts';

const names = {
  options: {
    period: { vi: 'Kỳ số liệu', en: 'Period' },
    map: { vi: 'Cột', en: 'Column' },
    numbers: { vi: 'Cách viết số', en: 'Numbers' },
    replace: { vi: 'Lập bản mới', en: 'Make a newer version' },
    name: { vi: 'Tên', en: 'Name' },
    missing: { vi: 'Dấu thiếu', en: 'Marks' },
  },
  values: { place: { vi: 'Địa phương', en: 'Place' } },
};
const vi = (text: string): string => screenSaid({ vi: text, en: '' }, names).vi;

test('options are called as their controls are, with their values', () => {
  assert.equal(vi('Hãy thêm --period 2023.'), 'Hãy thêm “Kỳ số liệu: 2023”.');
  assert.equal(vi('Hãy thêm --map place="Tỉnh, thành".'), 'Hãy thêm “Tỉnh, thành → Địa phương”.');
  assert.equal(vi('Thêm --missing "x=missing" nếu là dấu.'), 'Thêm “Dấu thiếu: x=missing” nếu là dấu.');
  assert.equal(vi('--numbers vi (1.234,5) hoặc --numbers en'), '“Cách viết số: vi” (1.234,5) hoặc “Cách viết số: en”');
});

test('a flag keeps the words after it, and what is no option of ours stays as it is', () => {
  assert.equal(
    vi('Thêm --replace để lập bản mới, hoặc --name khác.'),
    'Thêm “Lập bản mới” để lập bản mới, hoặc “Tên: khác”.',
  );
  assert.equal(vi('Giá trị -- và --la 1'), 'Giá trị -- và --la 1');
});
