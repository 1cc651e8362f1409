import type { Block, Picture, ReportTable, TableCell } from '../../evidence/report.ts';
import { documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import type { Language } from '../../model/bilingual.ts';
import { columnTitle, columnUnits } from '../outline/column-units.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { pictureTable } from '../picture/picture-table.ts';
import type { BodyScene } from './body-scene.ts';
import { cellMarkup, runsMarkup } from './inline-markup.ts';
import { Markup, markup } from './markup.ts';

/** The blocks of a section in their order. */
export function blocksMarkup(blocks: readonly Block[], scene: BodyScene): readonly Markup[] {
  return blocks.map((block) => blockMarkup(block, scene));
}

function blockMarkup(block: Block, scene: BodyScene): Markup {
  if (block.kind === 'paragraph') return markup`<p>${runsMarkup(block.runs, scene)}</p>\n`;
  if (block.kind === 'list')
    return markup`<ul>${block.items.map((runs) => markup`<li>${runsMarkup(runs, scene)}</li>`)}</ul>\n`;
  if (block.kind === 'table') return tableMarkup(block.table, scene);
  if (block.kind === 'picture') return pictureMarkup(block.picture, scene);
  const title = block.title[scene.language];
  return markup`<div class="callout callout-${block.tone}" role="note" aria-label="${title}"><p class="callout-title">${title}</p>
${blocksMarkup(block.blocks, scene)}</div>\n`;
}

/** The anchor of a table; pictures point at it. */
export function tableAnchor(id: string): string {
  return `table-${id}`;
}

/** `Bảng 3.` before a title. */
function numbered(key: 'form.table' | 'form.picture', n: number | undefined, scene: BodyScene): Markup | false {
  if (n === undefined) return false;
  return markup`<span class="caption-number">${filledWords(key, { n })[scene.language]}.</span> `;
}

function tableMarkup(table: ReportTable, scene: BodyScene): Markup {
  const { language, report, outline } = scene;
  const units = columnUnits(table, report);
  const caption = `${tableAnchor(table.id)}-caption`;
  const looks = table.columns.map((_, place) => columnLook(table, place, language));
  const look = (place: number): Markup | false => looks[place] !== false && markup` class="${looks[place]}"`;
  const heads = table.columns.map(
    (column, place) =>
      markup`<th scope="col"${look(place)}>${columnTitle(column.title[language], units[place], language)}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, place) => {
      const inner = cellMarkup(cell, scene, units[place] !== undefined);
      if (place === 0) return markup`<th scope="row">${inner}</th>`;
      return isMarksAlone(cell, language)
        ? markup`<td class="marks">${inner}</td>`
        : markup`<td${look(place)}>${inner}</td>`;
    });
    return markup`<tr>${cells}</tr>\n`;
  });
  const note = table.note && markup`<p class="table-note">${table.note[language]}</p>\n`;
  return markup`<div class="table-frame" id="${tableAnchor(table.id)}"><div class="scroll" role="region" aria-labelledby="${caption}" tabindex="0">
<table class="columns-${table.columns.length}"><caption id="${caption}">${numbered('form.table', outline.tableNumbers.get(table), scene)}${table.title[language]}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody></table></div>
${note}</div>\n`;
}

/** Letters in a cell: up to so many stay on one line, above so many on average a column needs room for sentences. */
const SHORT = 20;
const WORDY = 40;

/** How a column is set: numbers, sentences, or a few words that are not broken. */
function columnLook(table: ReportTable, place: number, language: Language): 'number' | 'long' | 'short' | false {
  if (table.columns[place]?.numeric) return 'number';
  const lengths = table.rows.map((row) => (row[place] === undefined ? 0 : wordsOf(row[place], language).length));
  if (Math.max(0, ...lengths) <= SHORT) return 'short';
  return lengths.reduce((sum, length) => sum + length, 0) > WORDY * lengths.length && 'long';
}

function isMarksAlone(cell: TableCell, language: Language): boolean {
  return (
    cell.kind === 'runs' && cell.runs.some((run) => run.kind === 'fact') && /^[\s,;]*$/.test(wordsOf(cell, language))
  );
}

function wordsOf(cell: TableCell, language: Language): string {
  if (cell.kind === 'text') return cell.text[language];
  if (cell.kind === 'figure') return '0';
  return cell.runs.map((run) => (run.kind === 'text' ? run.text[language] : run.kind === 'fact' ? '' : '0')).join('');
}

function pictureMarkup(picture: Picture, scene: BodyScene): Markup {
  const { language, geometry, outline } = scene;
  const drawn = drawPicture(picture, { language, geometry, surface: 'screen' });
  const title = picture.title[language];
  const drawing =
    drawn === undefined
      ? markup`<p>${picture.spoken[language]}</p>`
      : markup`<div class="drawing" role="region" aria-label="${title}" tabindex="0">${Markup.written(drawn)}</div>`;
  return markup`<figure class="picture picture-${picture.kind}" id="${picture.id}">${drawing}
<figcaption>${numbered('form.picture', outline.pictureNumbers.get(picture), scene)}${title}. ${twinLink(picture, scene)}</figcaption>
${twin(picture, scene)}</figure>\n`;
}

/** The table of the report that says the same as a picture. */
function twinLink(picture: Picture, scene: BodyScene): Markup | false {
  const table = picture.table === undefined ? undefined : scene.outline.tablesById.get(picture.table);
  const n = table && scene.outline.tableNumbers.get(table);
  if (table === undefined || n === undefined) return false;
  const words = filledWords('picture.table', { table: filledWords('form.table', { n })[scene.language] });
  return markup`<a href="#${tableAnchor(table.id)}">${words[scene.language]}</a>.`;
}

/** A picture without a table in the report carries its own, folded. */
function twin(picture: Picture, scene: BodyScene): Markup | false {
  if (picture.table !== undefined && scene.outline.tablesById.has(picture.table)) return false;
  const { heads, rows } = pictureTable(picture, scene.language);
  const look = (place: number): Markup | false => heads[place]?.isNumeric === true && markup` class="number"`;
  const lines = rows.map(
    (row) =>
      markup`<tr>${row.map((cell, place) => (place === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td${look(place)}>${cell}</td>`))}</tr>`,
  );
  return markup`<details class="twin"><summary>${documentWords('picture.twin')[scene.language]}</summary><div class="scroll" role="region" aria-label="${picture.title[scene.language]}" tabindex="0"><table><thead><tr>${heads.map((head, place) => markup`<th scope="col"${look(place)}>${head.words}</th>`)}</tr></thead><tbody>${lines}</tbody></table></div></details>\n`;
}
