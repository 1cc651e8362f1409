import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReadDraft } from './read-draft.ts';
import { readDraft } from './read-draft.ts';

const COMMENTS = 40;

/** A report that another program wrote: headings, a table, forty comments by four readers and two tracked changes. */
async function reviewed(): Promise<Uint8Array> {
  const date = new Date('2026-11-20T08:00:00Z');
  const comments = Array.from({ length: COMMENTS }, (_, id) => ({
    id,
    author: `Người đọc ${id % 4}`,
    initials: `N${id % 4}`,
    date,
    children: [new Paragraph(`Góp ý số ${id} & <ý>`), new Paragraph('Dòng hai.')],
  }));
  const commented = (id: number): Paragraph =>
    new Paragraph({
      children: [
        new TextRun('Trước '),
        new CommentRangeStart(id),
        new TextRun(`điều ${id}`),
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
        new TextRun(' sau.'),
      ],
    });
  const cell = (...children: Paragraph[]): TableCell => new TableCell({ children });
  const table = new Table({ rows: [new TableRow({ children: [cell(new Paragraph('A')), cell(commented(39))] })] });
  const changed = new Paragraph({
    children: [
      new TextRun('Giữ '),
      new DeletedTextRun({ text: 'bỏ đi', id: 900, author: 'Người sửa', date: date.toISOString() }),
      new InsertedTextRun({ text: 'thêm vào', id: 901, author: 'Người sửa', date: date.toISOString() }),
      new TextRun({ text: ' cuối', size: 28, bold: true }),
    ],
  });
  const body = Array.from({ length: COMMENTS - 1 }, (_, id) => commented(id));
  const heading = new Paragraph({ text: 'Phần I. Thực trạng', heading: HeadingLevel.HEADING_1 });
  const children = [heading, new Paragraph(''), ...body, table, changed];
  const bytes = await Packer.toBuffer(new Document({ comments: { children: comments }, sections: [{ children }] }));
  return new Uint8Array(bytes);
}

function read(bytes: Uint8Array, name = 'x.docx'): ReadDraft {
  const made = readDraft(bytes, name);
  assert.ok(made.ok, JSON.stringify(made));
  return made.value;
}

const codes = (bytes: Uint8Array): readonly string[] => {
  const made = readDraft(bytes, 'x.docx');
  return made.ok ? [] : made.refusals.map(({ code }) => code);
};

/** The file with one of its parts written anew. */
function rewritten(bytes: Uint8Array, part: string, write: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [part]: strToU8(write(strFromU8(files[part] ?? new Uint8Array()))) });
}

test('none of forty comments is lost: each has its author, day, words, the words it hangs on and its paragraph', async () => {
  const { draft, marks } = read(await reviewed());
  assert.equal(marks.comments.length, COMMENTS);
  for (const [id, comment] of marks.comments.entries()) {
    assert.deepEqual(
      [comment.id, comment.author, comment.text, comment.quote],
      [String(id), `Người đọc ${id % 4}`, `Góp ý số ${id} & <ý>\nDòng hai.`, `điều ${id}`],
    );
    assert.equal(comment.date?.slice(0, 10), '2026-11-20');
    const at = draft.paragraphs.find(({ number }) => number === comment.at.paragraph);
    assert.ok(at?.text.includes(`điều ${id}`), `${id}: ${at?.text}`);
    assert.equal(comment.at.heading, 'Phần I. Thực trạng');
  }
});

test('tracked changes are told with who made them, and the text reads as if all were accepted', async () => {
  const { draft, marks } = read(await reviewed());
  assert.deepEqual(
    marks.changes.map(({ kind, text, author, isMove }) => [kind, text, author, isMove]),
    [
      ['deleted', 'bỏ đi', 'Người sửa', false],
      ['inserted', 'thêm vào', 'Người sửa', false],
    ],
  );
  assert.equal(draft.paragraphs.at(-1)?.text, 'Giữ thêm vào cuối');
  assert.deepEqual(draft.paragraphs.at(-1)?.form?.sizesPt, [14]);
});

test('headings, rows of tables and paper are read; empty paragraphs are not counted', async () => {
  const { draft } = read(await reviewed());
  const [first, second] = draft.paragraphs;
  assert.deepEqual([first?.isHeading, first?.text, first?.number], [true, 'Phần I. Thực trạng', 1]);
  assert.deepEqual([second?.isHeading, second?.heading, second?.number], [false, 'Phần I. Thực trạng', 2]);
  const row = draft.paragraphs.find(({ isInTable }) => isInTable === true);
  assert.equal(row?.text, 'A | Trước điều 39 sau.');
  assert.ok(draft.page !== undefined && draft.page.widthMm > 200);
});

test('a comment that hangs on nothing is kept, without a place', async () => {
  const bytes = rewritten(await reviewed(), 'word/document.xml', (xml) =>
    xml.replace(
      /<w:commentRangeStart w:id="7"\/>|<w:commentRangeEnd w:id="7"\/>|<w:commentReference w:id="7"\/>/gu,
      '',
    ),
  );
  const seventh = read(bytes).marks.comments[7];
  assert.deepEqual([seventh?.id, seventh?.at, seventh?.quote], ['7', { paragraph: null }, '']);
});

test('a file that declares entities, is damaged, swells, or is no Word file is refused by code', async () => {
  const good = await reviewed();
  const entity = rewritten(good, 'word/document.xml', (xml) =>
    xml.replace('<w:document', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document'),
  );
  assert.deepEqual(codes(entity), ['damaged-file']);
  assert.deepEqual(codes(rewritten(good, 'word/comments.xml', (xml) => xml.slice(0, -40))), ['damaged-file']);
  assert.deepEqual(codes(rewritten(good, 'word/document.xml', (xml) => xml + ' '.repeat(70 * 1024 * 1024))), [
    'file-too-large',
  ]);
  assert.deepEqual(codes(good.slice(0, 500)), ['not-a-word-file']);
  assert.deepEqual(codes(zipSync({ 'a.txt': strToU8('a') })), ['not-a-word-file']);
  assert.deepEqual(codes(Uint8Array.from([0xff, 0xfe, 0x00, 0x41])), ['not-a-text']);
});

test('a text in UTF-8 is read whatever its name says', () => {
  const { draft, marks } = read(new TextEncoder().encode('# Phần I\n\nMột đoạn.\n'), 'x.docx');
  assert.deepEqual([draft.format, draft.paragraphs.length, marks.comments.length], ['md', 2, 0]);
});
