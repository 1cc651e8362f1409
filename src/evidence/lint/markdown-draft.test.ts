import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownDraft } from './markdown-draft.ts';

const source = `# Báo cáo

Dòng một
dòng hai.

- mục **một**
- mục hai

| a | b |
|---|---|
| 1 | 2 |

\`\`\`
mã không đọc
\`\`\`
## Phần 2
Xem [nguồn](https://example.org).`;

test('paragraphs know their line, their number and the heading above', () => {
  const { paragraphs } = markdownDraft('x.md', source);
  assert.deepEqual(
    paragraphs.map(({ number, line, text }) => [number, line, text]),
    [
      [1, 1, 'Báo cáo'],
      [2, 3, 'Dòng một dòng hai.'],
      [3, 6, '- mục một'],
      [4, 7, '- mục hai'],
      [5, 9, 'a | b'],
      [6, 11, '1 | 2'],
      [7, 16, 'Phần 2'],
      [8, 17, 'Xem nguồn (https://example.org).'],
    ],
  );
  assert.equal(paragraphs[1]?.heading, 'Báo cáo');
  assert.equal(paragraphs[7]?.heading, 'Phần 2');
});

test('decomposed letters are read as composed ones', () => {
  assert.equal(markdownDraft('x.md', 'Bắc Giang'.normalize('NFD')).paragraphs[0]?.text, 'Bắc Giang');
});
