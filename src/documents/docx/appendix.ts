import type { Paragraph } from 'docx';
import type { DocumentKey } from '../../evidence/wording/catalogue-document.ts';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import { figureReadingWithUnit } from '../../evidence/wording/figure-reading.ts';
import { formatDate, formatPlaceAndDate } from '../../model/format-date.ts';
import { citedFully } from '../outline/act-citation.ts';
import { figureLabel, figureSource, statusWords } from '../outline/provenance.ts';
import { decreeForm, textWidth } from './decree-form.ts';
import { reportNumber } from './document-head.ts';
import type { Child, DocxScene } from './docx-scene.ts';
import { type GridTable, gridTable } from './grid-table.ts';

/** What a person types to have a dossier computed again. */
const VERIFY_COMMAND = './lienket dossier verify FILE';

/** The appendix, on pages that lie: every figure, act and release that the report rests on, and its seal. */
export function appendix(scene: DocxScene): readonly Child[] {
  const { docx, language, report } = scene;
  const tables: readonly (readonly [DocumentKey, GridTable])[] = [
    ['appendix.figures', figuresTable(scene)],
    ['appendix.acts', actsTable(scene)],
    ['appendix.releases', releasesTable(scene)],
  ];
  const filled = tables.filter(([, table]) => table.rows.length > 0);
  const heading = (key: DocumentKey, place: number): Paragraph =>
    new docx.Paragraph({
      style: 'Heading2',
      children: [new docx.TextRun(`${place + 1}. ${documentWords(key)[language]}`)],
    });
  const seal: readonly (readonly [DocumentKey, string])[] = [
    ['appendix.seal.recipe', report.seal.recipe],
    ['appendix.seal.figures', report.seal.figures],
    ['appendix.seal.program', report.seal.program],
    ['appendix.dated', formatDate(report.dated, language)],
  ];
  return [
    ...appendixTitle(scene),
    ...filled.flatMap(([key, table], place) => [heading(key, place), gridTable(docx, table)]),
    heading('appendix.verify', filled.length),
    new docx.Paragraph({
      style: 'BodyText',
      children: [
        new docx.TextRun(`${documentWords('appendix.verify.text')[language]} `),
        new docx.TextRun({ text: VERIFY_COMMAND, bold: true }),
      ],
    }),
    ...seal.map(
      ([key, value]) =>
        new docx.Paragraph({
          style: 'Plain',
          children: [new docx.TextRun(`${documentWords(key)[language]}: `), new docx.TextRun(value)],
        }),
    ),
  ];
}

function appendixTitle(scene: DocxScene): readonly Paragraph[] {
  const { docx, language, report } = scene;
  const [word = '', title = ''] = documentWords('appendix.heading')[language].split(': ');
  const date = formatPlaceAndDate('', report.head.date, language).slice(2);
  const attached =
    language === 'vi'
      ? `(Kèm theo Báo cáo ${reportNumber(scene).replace('Số:', 'số')} ${date})`
      : `(Attached to Report ${reportNumber(scene).replace('No.:', 'No.')} of ${date})`;
  return [
    new docx.Paragraph({
      style: 'Heading1',
      children: [new docx.TextRun(word), new docx.TextRun({ break: 1, text: title.toLocaleUpperCase(language) })],
    }),
    new docx.Paragraph({
      style: 'Plain',
      alignment: docx.AlignmentType.CENTER,
      spacing: { after: 160 },
      children: [new docx.TextRun({ text: attached, italics: true })],
    }),
  ];
}

function heads(scene: DocxScene, keys: readonly DocumentKey[]): GridTable['heads'] {
  return keys.map((key) => ({ text: documentWords(key)[scene.language], isNumeric: key === 'field.value' }));
}

function lying(heading: GridTable['heads'], rows: readonly (readonly string[])[]): GridTable {
  const cells = rows.map((row) => row.map((text) => ({ text })));
  return { heads: heading, rows: cells, width: textWidth(true), points: decreeForm.appendixTable };
}

function figuresTable(scene: DocxScene): GridTable {
  const { report, outline, language } = scene;
  const rows = [...outline.figureMarks].flatMap(([id, mark]) => {
    const figure = report.figures[id];
    if (figure === undefined) return [];
    const method = figure.derivation.method;
    const status = statusWords(figure.status, language);
    const value = figureReadingWithUnit(figure, language);
    return [[mark, id, figureLabel(figure, scene), value, figure.period, status, method, figureSource(figure, scene)]];
  });
  return lying(
    heads(scene, [
      'field.mark',
      'field.id',
      'field.label',
      'field.value',
      'field.period',
      'field.status',
      'field.method',
      'field.source',
    ]),
    rows,
  );
}

function actsTable(scene: DocxScene): GridTable {
  const { report, outline, language } = scene;
  const rows = [...outline.actMarks].flatMap(([id, mark]) => {
    const act = report.acts[id];
    return act === undefined ? [] : [[mark, citedFully(act, language), act.warning?.[language] ?? '', act.howSure]];
  });
  return lying(heads(scene, ['field.mark', 'field.title', 'callout.warning', 'field.howSure']), rows);
}

function releasesTable(scene: DocxScene): GridTable {
  const { report, language } = scene;
  const rows = report.releases.map((release) => [
    `${release.name}@${release.version}`,
    release.title[language],
    release.vintage,
    release.licence,
    release.newer ?? '',
    release.hash,
  ]);
  return lying(
    heads(scene, ['field.release', 'field.title', 'field.vintage', 'field.licence', 'field.newer', 'field.hash']),
    rows,
  );
}
