import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnWidths } from './column-widths.ts';

test('columns fill the width exactly and a date is never broken', () => {
  const columns = [
    ['Ngày', '18/09/2023'],
    ['Nội dung', 'chữ '.repeat(60)],
    ['Nguồn', 'Báo'],
  ];
  const widths = columnWidths({ columns, width: 9071, points: 11 });
  assert.equal(
    widths.reduce((sum, width) => sum + width, 0),
    9071,
  );
  assert.ok((widths[0] ?? 0) > 10 * 5.3 * 20);
  assert.ok((widths[1] ?? 0) > (widths[0] ?? 0));
});

test('many columns that do not fit are narrowed together', () => {
  const columns = Array.from({ length: 20 }, () => ['MộtTừRấtDàiKhôngCóDấuCách']);
  const widths = columnWidths({ columns, width: 9071, points: 11 });
  assert.equal(
    widths.reduce((sum, width) => sum + width, 0),
    9071,
  );
  assert.ok(widths.every((width) => width > 0));
});
