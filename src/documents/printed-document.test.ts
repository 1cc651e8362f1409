import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PrintedDocument } from '../app/ports-print.ts';
import { printedDocx } from './docx/printed-docx.ts';
import { letterSize, paragraphWith, part, textOf, wordParts } from './docx/word-form.case.ts';
import { printedPage } from './html/printed-page.ts';
import { readDraft } from './read-draft.ts';

const table = (columns: number) => ({
  title: `bảng ${columns} cột`,
  heads: Array.from({ length: columns }, (_, place) => `Cột ${place}`),
  rows: [Array.from({ length: columns }, (_, place) => (place === 1 ? 'dòng một\ndòng <hai> & "ba"' : `ô ${place}`))],
});
const printed: PrintedDocument = {
  title: { vi: 'Tiếp thu, giải trình', en: 'Absorbed' },
  subtitle: { vi: 'Nhiệm vụ <thử>', en: 'A task' },
  body: 'Viện A',
  parentBody: 'Bộ B',
  dated: '2026-11-05',
  parts: [{ paragraph: 'Tổng số 40 góp ý.' }, { heading: 'Bài học' }, { table: table(7) }, { table: table(3) }],
};

test('the Word file has the head and foot of the form, wide tables on pages that lie, and every cell', async () => {
  const bytes = await printedDocx(printed, 'vi', 'lienket 0');
  const parts = wordParts(bytes);
  const xml = part(parts, 'word/document.xml');
  const text = textOf(xml);
  for (const words of [
    'BỘ B',
    'VIỆN A',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'ngày 05 tháng 11 năm 2026',
    'Tiếp thu, giải trình',
    'Nơi nhận',
  ])
    assert.ok(text.includes(words), words);
  assert.equal(xml.match(/<w:sectPr/g)?.length, 2);
  assert.match(xml, /w:orient="landscape"/);
  assert.ok(xml.indexOf('bảng 3 cột') < xml.indexOf('Nơi nhận') && xml.indexOf('Nơi nhận') < xml.indexOf('bảng 7 cột'));
  const draft = readDraft(bytes, 'x.docx');
  assert.ok(draft.ok);
  const rows = draft.value.draft.paragraphs.filter(({ isInTable }) => isInTable === true).map((each) => each.text);
  assert.ok(
    rows.some((row) => row.startsWith('ô 0 | dòng một\ndòng <hai> & "ba" | ô 2')),
    rows.join('\n'),
  );
  assert.equal(letterSize(parts, paragraphWith(xml, /^BÁO CÁO$/u)), 14);
});

test('the same document gives the same bytes', async () => {
  assert.deepEqual(await printedDocx(printed, 'en', 'lienket 0'), await printedDocx(printed, 'en', 'lienket 0'));
});

test('a document of upright tables alone has one section, and the page escapes what was written', async () => {
  const narrow = {
    ...printed,
    parts: printed.parts.filter((each) => !('table' in each) || each.table.heads.length < 7),
  };
  const xml = part(wordParts(await printedDocx(narrow, 'vi', 'lienket 0')), 'word/document.xml');
  assert.equal(xml.match(/<w:sectPr/g)?.length, 1);
  const page = await printedPage(printed, 'vi', 'lienket 0');
  assert.ok(page.includes('dòng một<br>dòng &lt;hai&gt; &amp; ') && page.includes('Nhiệm vụ &lt;thử&gt;'));
  assert.equal(page.match(/<table>/g)?.length, 2);
});

test('minutes are called minutes and numbered as such, and their title is what was held', async () => {
  const minutes: PrintedDocument = { ...printed, kind: 'minutes' };
  const text = textOf(part(wordParts(await printedDocx(minutes, 'vi', 'lienket 0')), 'word/document.xml'));
  assert.match(text, /BIÊN BẢN/u);
  assert.match(text, /…\/BB-…/u);
  assert.doesNotMatch(text, /BÁO CÁO|\/BC-/u);
  assert.ok(text.includes(printed.subtitle.vi));
  assert.ok(!text.includes(printed.title.vi));
});
