import type { Paragraph } from 'docx';
import type { PrintedDocument, PrintedPart, PrintedPicture, PrintedTable } from '../../app/ports-print.ts';
import type { Report } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import { inlineReader } from '../outline/inline-pieces.ts';
import { reportOutline } from '../outline/report-outline.ts';
import { caption } from './caption.ts';
import { decreeForm, halfPoints, textWidth } from './decree-form.ts';
import { documentFoot, signatureWithText } from './document-foot.ts';
import { documentHead } from './document-head.ts';
import type { Child, DocxScene } from './docx-scene.ts';
import { gridTable } from './grid-table.ts';
import { noteBook } from './note-book.ts';
import { pageNumberHeader, pageProperties } from './page-form.ts';
import { datedProperties, sortedZip } from './sorted-zip.ts';
import { steadyBookmarks } from './steady-ids.ts';
import { documentStyles } from './styles.ts';

/** A table of more columns is printed on pages that lie, after the signature. */
const MOST_UPRIGHT_COLUMNS = 6;

/** A document of paragraphs and tables as a Word file in the form of Decree 30/2020; the same document gives the same bytes. */
export async function printedDocx(printed: PrintedDocument, language: Language, program: string): Promise<Uint8Array> {
  const docx = await import('docx');
  const report = bareReport(printed, program);
  const outline = reportOutline(report);
  const origin = { report, outline, language };
  const notes = noteBook(docx, origin);
  const scene: DocxScene = {
    ...origin,
    docx,
    notes,
    drawings: new Map(),
    kind: printed.kind ?? 'report',
    reader: inlineReader(report, outline, language),
  };
  const tables = printed.parts.flatMap((part) => ('table' in part ? [part.table] : []));
  const numberOf = (table: PrintedTable): number => tables.indexOf(table) + 1;
  const upright = printed.parts
    .filter((part) => !isLying(part))
    .flatMap((part) => partChildren(part, { scene, numberOf, isLandscape: false }));
  const lying = printed.parts
    .filter(isLying)
    .flatMap((part) => partChildren(part, { scene, numberOf, isLandscape: true }));
  const header = pageNumberHeader(docx);
  const section = (children: readonly Child[], isLandscape: boolean) => ({
    properties: pageProperties(docx, isLandscape),
    headers: { default: header, first: new docx.Header({ children: [new docx.Paragraph({ style: 'Plain' })] }) },
    children: [...children],
  });
  const file = new docx.Document({
    title: printed.title[language],
    subject: printed.subtitle[language],
    creator: printed.body ?? program,
    lastModifiedBy: program,
    customProperties: Object.entries(printed.properties ?? {}).map(([name, value]) => ({ name, value })),
    styles: documentStyles(docx, language),
    sections: [
      section([...documentHead(scene), ...upright, ...documentFoot(scene)], false),
      ...(lying.length === 0 ? [] : [section(lying, true)]),
    ],
  });
  return sortedZip(await docx.Packer.pack(file, 'uint8array'), {
    'word/document.xml': (xml) => signatureWithText(steadyBookmarks(xml)),
    'docProps/core.xml': datedProperties(printed.dated),
  });
}

const isLying = (part: PrintedPart): boolean => 'table' in part && part.table.heads.length > MOST_UPRIGHT_COLUMNS;

/** What the head and the foot of the form are made from. */
function bareReport({ kind, title, subtitle, body, parentBody, dated }: PrintedDocument, program: string): Report {
  return {
    id: 'printed',
    // The type above the title says already that these are minutes.
    ...(kind === 'minutes' ? { title: subtitle, subtitle: { vi: '', en: '' } } : { title, subtitle }),
    asOf: [dated],
    dated,
    head: { date: dated, ...(body === null ? {} : { body }), ...(parentBody === null ? {} : { parentBody }) },
    legalBases: [],
    summary: [],
    sections: [],
    figures: {},
    facts: {},
    acts: {},
    releases: [],
    seal: { recipe: '', figures: '', program },
  };
}

function partChildren(part: PrintedPart, to: PartPlace): readonly Child[] {
  const { docx } = to.scene;
  if ('paragraph' in part)
    return [new docx.Paragraph({ style: 'BodyText', children: [new docx.TextRun(part.paragraph)] })];
  if ('bullet' in part)
    return [new docx.Paragraph({ style: 'ListItem', children: [new docx.TextRun(`– ${part.bullet}`)] })];
  if ('heading' in part) {
    const style = part.level === undefined ? 'FrontHeading' : `Heading${part.level}`;
    return [new docx.Paragraph({ style, children: [new docx.TextRun(part.heading)] })];
  }
  return 'picture' in part ? pictureChildren(part.picture, to) : tableChildren(part.table, to);
}

interface PartPlace {
  readonly scene: DocxScene;
  readonly numberOf: (table: PrintedTable) => number;
  readonly isLandscape: boolean;
}

/** Widest and highest that a picture is printed, in pixels of a screen. */
const PICTURE_WIDTH = 520;
const PICTURE_HEIGHT = 420;

function pictureChildren(picture: PrintedPicture, { scene: { docx } }: PartPlace): readonly Child[] {
  const { bytes, kind, width, height, caption: words } = picture;
  const scale = Math.min(1, PICTURE_WIDTH / width, PICTURE_HEIGHT / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: words, title: words, description: words };
  return [
    new docx.Paragraph({
      style: 'Picture',
      children: [new docx.ImageRun({ type: kind, data: bytes, transformation, altText })],
    }),
    new docx.Paragraph({
      style: 'TableNote',
      alignment: docx.AlignmentType.CENTER,
      children: [new docx.TextRun(words)],
    }),
  ];
}

function tableChildren(table: PrintedTable, { scene, numberOf, isLandscape }: PartPlace): readonly Child[] {
  const { docx } = scene;
  const size = halfPoints(decreeForm.table);
  const rows = table.rows.map((row) =>
    row.map((text) => ({
      text: text.split('\n').toSorted((one, other) => other.length - one.length)[0] ?? '',
      runs: text
        .split('\n')
        .map((line, place) => new docx.TextRun({ text: line, size, ...(place === 0 ? {} : { break: 1 }) })),
    })),
  );
  const after: Paragraph = new docx.Paragraph({ style: 'TableNote' });
  return [
    caption(scene, { kind: 'table', number: numberOf(table), title: table.title }),
    gridTable(docx, { heads: table.heads.map((text) => ({ text })), rows, width: textWidth(isLandscape) }),
    after,
  ];
}
