import type { Picture, Report } from '../../evidence/report.ts';
import { documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import { inlineReader } from '../outline/inline-pieces.ts';
import { reportOutline } from '../outline/report-outline.ts';
import { appendix } from './appendix.ts';
import { blockChildren } from './blocks.ts';
import { documentFoot, signatureWithText } from './document-foot.ts';
import { documentHead } from './document-head.ts';
import type { Child, DocxScene } from './docx-scene.ts';
import { noteBook } from './note-book.ts';
import { pageNumberHeader, pageProperties } from './page-form.ts';
import { sectionChildren } from './sections.ts';
import { datedProperties, sortedZip } from './sorted-zip.ts';
import { steadyBookmarks } from './steady-ids.ts';
import { documentStyles } from './styles.ts';

/** How notes are read; their first mark is the one that every other format prints. */
const NOTES_LEGEND: Bilingual = {
  vi: 'Số nhỏ sau mỗi số liệu dẫn tới chú thích cuối trang. Mỗi chú thích mở đầu bằng ký hiệu dùng chung cho mọi định dạng của báo cáo: S là số liệu được tính, D là dẫn liệu có nguồn, L là văn bản pháp luật.',
  en: 'The small number after each value leads to a footnote. Each note opens with the mark that all formats of this report share: S for a computed figure, D for a cited fact, L for a legal act.',
};

/** Draws a picture as PNG; undefined when its boundaries are not at hand. */
export type DrawPng = (picture: Picture) => Promise<Uint8Array | undefined>;

/** A report as a Word file in the form of Decree 30/2020; the same report gives the same bytes. */
export async function reportDocx(report: Report, language: Language, drawPicture: DrawPng): Promise<Uint8Array> {
  const outline = reportOutline(report);
  const [docx, drawings] = await Promise.all([
    import('docx'),
    drawnPictures([...outline.pictureNumbers.keys()], drawPicture),
  ]);
  const origin = { report, outline, language };
  const notes = noteBook(docx, origin);
  const scene: DocxScene = { ...origin, docx, notes, drawings, reader: inlineReader(report, outline, language) };
  const header = pageNumberHeader(docx);
  const section = (children: readonly Child[], isLandscape: boolean) => ({
    properties: pageProperties(docx, isLandscape),
    headers: { default: header, first: new docx.Header({ children: [new docx.Paragraph({ style: 'Plain' })] }) },
    children: [...children],
  });
  const sections = [section(bodyChildren(scene), false), section(appendix(scene), true)];
  const seal = `${report.seal.recipe} ${report.seal.figures}`;
  const file = new docx.Document({
    title: report.title[language],
    subject: report.subtitle[language],
    creator: report.head.body ?? report.seal.program,
    lastModifiedBy: report.seal.program,
    keywords: seal,
    styles: documentStyles(docx, language),
    footnotes: notes.footnotes(),
    sections,
  });
  const packed = await docx.Packer.pack(file, 'uint8array');
  return sortedZip(packed, {
    'word/document.xml': (xml) => signatureWithText(steadyBookmarks(xml)),
    'docProps/core.xml': datedProperties(report.dated),
  });
}

async function drawnPictures(pictures: readonly Picture[], draw: DrawPng): Promise<ReadonlyMap<Picture, Uint8Array>> {
  const drawn = await Promise.all(pictures.map(async (picture) => [picture, await draw(picture)] as const));
  return new Map(drawn.flatMap(([picture, png]) => (png === undefined ? [] : [[picture, png] as const])));
}

function bodyChildren(scene: DocxScene): readonly Child[] {
  const { docx, language, report } = scene;
  const front = (words: string): Child =>
    new docx.Paragraph({ style: 'FrontHeading', children: [new docx.TextRun(words.toLocaleUpperCase(language))] });
  const plain = (words: string, italics: boolean): Child =>
    new docx.Paragraph({ style: 'BodyText', children: [new docx.TextRun({ text: words, italics })] });
  const dates = report.asOf.map((date) => formatDate(date, language)).join(', ');
  return [
    ...documentHead(scene),
    front(documentWords('form.summary')[language]),
    plain(filledWords('form.asOf', { dates })[language], false),
    ...report.summary.flatMap((block) => blockChildren(block, scene)),
    plain(NOTES_LEGEND[language], true),
    front(documentWords('sheet.contents')[language]),
    new docx.TableOfContents(documentWords('sheet.contents')[language], { hyperlink: true, headingStyleRange: '1-3' }),
    ...report.sections.flatMap((section, place) => sectionChildren(section, [place + 1], scene)),
    ...documentFoot(scene),
  ];
}
