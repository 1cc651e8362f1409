// What stands behind the pages when only the pages are tested: the Workbench port with one small dossier.
import type { MethodCard, Workbench } from '../../src/app/workbench.ts';
import { readPalette } from '../../src/documents/html/style-sheets.ts';
import type { Block, Report, Run, Section, TableCell } from '../../src/evidence/report.ts';
import { escapedText } from '../../src/http/html.ts';
import type { LinkTarget, PagePens } from '../../src/http/options.ts';
import type { Language } from '../../src/model/bilingual.ts';
import { fakeFacts, fakeRelease, fakeRows, fakeSlices } from './fake-releases.ts';
import { fakeReport } from './fake-report.ts';

const METHOD: MethodCard = {
  id: 'location-quotient',
  version: 1,
  title: { vi: 'Thương số vị trí', en: 'Location quotient' },
  purpose: {
    vi: 'Cho biết một ngành có tập trung ở một nơi hơn bình quân cả nước hay không.',
    en: 'Tells whether an industry is more present in a place than in the country as a whole.',
  },
  formula: 'LQ = (x_ri / x_r.) / (x_.i / x_..)',
  reads: { vi: 'Bằng 1: như cả nước; trên 1: tập trung hơn.', en: '1: as in the country; above 1: more concentrated.' },
  warns: { vi: 'Nơi nhỏ dễ có giá trị rất lớn.', en: 'Small places easily give very large values.' },
  sources: ['Hoover (1936)', 'Isserman (1977)'],
};

/** The port filled with the small dossier, or with `report` and `release` in its place. */
export function fakeWorkbench(
  options: { readonly report?: Report; readonly release?: typeof fakeRelease; readonly method?: MethodCard } = {},
): Workbench {
  const { report = fakeReport, release = fakeRelease, method = METHOD } = options;
  const { id, title, subtitle, asOf, dated } = report;
  return {
    dossiers: async () => [
      { id, title, subtitle, asOf, dated, origin: 'example' },
      { id: `${id}-2`, title, subtitle, asOf: asOf.slice(0, 1), dated, origin: 'example' },
    ],
    unusable: async () => [
      {
        kind: 'release',
        path: '/data/releases/bieu-12@1',
        why: [{ vi: 'observations.csv có 12 byte thay vì 90', en: 'observations.csv has 12 bytes instead of 90' }],
      },
    ],
    report: async (asked) => (asked === id ? report : undefined),
    inputRows: async (figure, input, page) => fakeRows(release, figure.derivation.inputs[input]?.matched ?? 0, page),
    exported: async (asked, format, language) =>
      asked === id
        ? {
            fileName: `Hồ sơ điện tử.${language}.${format}`,
            mediaType: 'application/octet-stream',
            bytes: new Uint8Array([80, 75, 3, 4]),
          }
        : undefined,
    releases: async () => [release, fakeFacts],
    tableRows: async ({ name, table }, page) => {
      if (table === 'workers') return fakeRows(release, 512, page);
      return name === 'vn-facts' ? fakeRows(fakeFacts, 512, page) : undefined;
    },
    tableChunks: async ({ table }) => (table === 'workers' ? fakeSlices(512) : undefined),
    methods: () => [method],
  };
}

interface Scribe {
  readonly report: Report;
  readonly language: Language;
  readonly linkOf: (target: LinkTarget) => string;
}

function runText(run: Run, { report, language, linkOf }: Scribe): string {
  if (run.kind === 'text') return escapedText(run.text[language]);
  const id = run.kind === 'figure' ? run.figure : run.kind === 'fact' ? run.fact : run.act;
  const value = run.kind === 'figure' ? String(report.figures[id]?.value ?? '–') : id;
  return `<a class="${run.kind}" href="${escapedText(linkOf({ kind: run.kind, id }))}">${escapedText(value)}</a>`;
}

function cellText(cell: TableCell, scribe: Scribe): string {
  if (cell.kind === 'text') return escapedText(cell.text[scribe.language]);
  if (cell.kind === 'figure') return runText(cell, scribe);
  return cell.runs.map((run) => runText(run, scribe)).join('');
}

function blockText(block: Block, scribe: Scribe): string {
  const { language } = scribe;
  if (block.kind === 'paragraph') return `<p>${block.runs.map((run) => runText(run, scribe)).join('')}</p>`;
  if (block.kind !== 'table') return '';
  const { title, columns, rows } = block.table;
  const heads = columns.map((column) => `<th scope="col">${escapedText(column.title[language])}</th>`).join('');
  const lines = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cellText(cell, scribe)}</td>`).join('')}</tr>`)
    .join('');
  return `<table><caption>${escapedText(title[language])}</caption><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`;
}

function sectionText(section: Section, depth: number, scribe: Scribe): string {
  const heading = `<h${depth}>${escapedText(section.heading[scribe.language])}</h${depth}>`;
  const blocks = section.blocks.map((block) => blockText(block, scribe)).join('');
  const inner = section.sections.map((each) => sectionText(each, depth + 1, scribe)).join('');
  return `<section id="${escapedText(section.id)}">${heading}${blocks}${inner}</section>`;
}

function written(value: number, digits: number, language: Language): string {
  return value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Pens that write the body plainly: enough to follow links and to read. */
export const fakePens: PagePens = {
  palette: await readPalette(),
  css: '.figure{font-weight:600}',
  reportBody: (report, language, linkOf) =>
    `<h2 id="summary">${language === 'vi' ? 'Tóm tắt' : 'Summary'}</h2>${report.sections
      .map((section) => sectionText(section, 2, { report, language, linkOf }))
      .join('')}`,
  headingNumber: (path) => `${path.join('.')}.`,
  messageText: (message, language) => {
    const text = message.values?.['text'];
    return typeof text === 'object' && 'vi' in text ? text[language] : message.key;
  },
  figureText: (figure, language) =>
    figure.value === null ? (figure.missing ?? 'missing') : written(figure.value, figure.digits, language),
  figureBounds: ({ low, high, digits }, language) =>
    low === undefined || high === undefined
      ? undefined
      : `${written(low, digits, language)} – ${written(high, digits, language)}`,
  factText: ({ value, unit }, language) => `${written(value ?? 0, 0, language)} ${unit}`,
  unitText: (unit) => unit,
  statusText: (status) => status,
  strengthText: (strength) => strength,
};
