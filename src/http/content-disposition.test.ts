import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachment } from './content-disposition.ts';

test('a Vietnamese name is kept in full beside a plain one', () => {
  assert.equal(
    attachment('Hồ sơ Đ.docx'),
    `attachment; filename="Ho so D.docx"; filename*=UTF-8''H%E1%BB%93%20s%C6%A1%20%C4%90.docx`,
  );
});

test('quotes, folders and line ends can not leave the header', () => {
  const header = attachment('../a"b\r\nSet-Cookie: x');
  assert.doesNotMatch(header, /[\r\n]/);
  assert.match(header, /^attachment; filename="\.\.-a_b__Set-Cookie: x"; filename\*=UTF-8''[\w.%~-]+$/);
});
