// A report that another program wrote: forty comments by four readers, one answered, and two tracked changes.
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
  TextRun,
} from 'docx';

const SAID = new Date('2026-11-20T08:00:00Z');
const TOPICS = ['số liệu', 'Nghị định', 'lỗi chính tả', 'công thức', 'kinh nghiệm'];

/** The bytes of a Word file with so many comments. */
export async function commentedDocx(count = 40): Promise<Uint8Array> {
  const comments = Array.from({ length: count }, (_, id) => ({
    id,
    author: `Người đọc ${id % 4}`,
    initials: 'N',
    date: SAID,
    children: [new Paragraph(`Góp ý ${id} về ${TOPICS[id % TOPICS.length]} & <ý>`), new Paragraph('Dòng hai.')],
  }));
  const commented = (id: number): Paragraph =>
    new Paragraph({
      children: [
        new TextRun('Trước '),
        new CommentRangeStart(id),
        new TextRun(`điều ${id}`),
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ],
    });
  const changed = new Paragraph({
    children: [
      new TextRun('Giữ '),
      new DeletedTextRun({ text: 'bỏ đi', id: 900, author: 'Người sửa', date: SAID.toISOString() }),
      new InsertedTextRun({ text: 'thêm vào', id: 901, author: 'Người sửa', date: SAID.toISOString() }),
    ],
  });
  const heading = new Paragraph({ text: 'Phần I. Thực trạng', heading: HeadingLevel.HEADING_1 });
  const body = Array.from({ length: count }, (_, id) => commented(id));
  const file = new Document({
    comments: { children: comments },
    sections: [{ children: [heading, ...body, changed] }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
