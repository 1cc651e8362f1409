import type { CellValue } from '../../app/ports.ts';
import type { RowsPage } from '../../app/workbench.ts';
import type { Language } from '../../model/bilingual.ts';
import type { Field } from '../../model/data-package.ts';
import { type Html, html, type Slot } from '../html.ts';
import { countText, fullNumberText } from './number-text.ts';
import { table } from './tables.ts';
import { said, sayIn } from './words.ts';

/** Units of numbers that are names, not amounts. */
const UNGROUPED: readonly string[] = ['year', 'month', 'rank', 'level'];

/** Texts up to this length stay on one line. */
const LONGEST_UNBROKEN = 24;

/** Texts from this length get a wide column. */
const LONG = 60;

export interface RowTable {
  readonly page: RowsPage;
  readonly language: Language;
  readonly caption: Slot;
  readonly id: string;
  /** The column that a figure was computed from. */
  readonly used?: string;
  /** Only the first so many rows. */
  readonly limit?: number;
  /** Number of the row that the reader came for; rows then have addresses. */
  readonly marked?: number;
  readonly unitText: (unit: string, language: Language) => string;
}

/** The fields of a table of a release, by name. */
export function fieldsOf(page: RowsPage): ReadonlyMap<string, Field> {
  const resource = page.release.descriptor.resources.find((each) => each.name === page.table);
  return new Map((resource?.schema?.fields ?? []).map((field) => [field.name, field]));
}

/** The name of a place whose id a cell or a condition holds; nothing for other values. */
export function placeName(id: string, page: RowsPage | undefined, language: Language): Html | false {
  const name = page?.names !== undefined && Object.hasOwn(page.names, id) ? page.names[id]?.[language] : undefined;
  return name !== undefined && html` <span class="place-name">${name}</span>`;
}

interface Cell {
  readonly value: CellValue;
  readonly field: Field | undefined;
  readonly page: RowsPage;
}

function cellText({ value, field, page }: Cell, language: Language): Slot {
  if (value === null) return html`<span class="empty">${said('emptyCell', language)}</span>`;
  if (typeof value === 'string') return [value, placeName(value, page, language)];
  const unit = field?.['lienket:unit'];
  // Years, ranks and codes held as numbers are printed as the file has them; amounts are grouped.
  return unit === undefined || UNGROUPED.includes(unit) ? String(value) : fullNumberText(value, language);
}

function columnTitle(name: string, parts: RowTable): Html {
  const { page, language } = parts;
  const field = fieldsOf(page).get(name);
  const unit = field?.['lienket:unit'];
  return html`<code>${name}</code>${field?.title !== undefined && html` <span class="column-title">${field.title}</span>`}${
    unit !== undefined && html` <span class="column-unit">(${parts.unitText(unit, language)})</span>`
  }${name === parts.used && html` <span class="used-mark">${said('usedColumn', language)}</span>`}`;
}

/** Rows as they lie in the file, with their numbers; the column that a figure used is marked in words and by tint. */
export function rowTable(parts: RowTable): Html {
  const { page, language } = parts;
  const { slice } = page;
  const fields = fieldsOf(page);
  const names = Object.keys(slice.columns);
  const shown = slice.rowNumbers.slice(0, parts.limit ?? slice.rowNumbers.length);
  const isNumeric = (name: string): boolean => (slice.columns[name] ?? []).some((value) => typeof value === 'number');
  const isShort = (name: string): boolean =>
    (slice.columns[name] ?? []).every((value) => String(value ?? '').length <= LONGEST_UNBROKEN);
  const isLong = (name: string): boolean =>
    (slice.columns[name] ?? []).some((value) => String(value ?? '').length >= LONG);
  return table({
    id: parts.id,
    caption: parts.caption,
    dense: true,
    ...(parts.marked === undefined
      ? {}
      : { rowIds: shown.map((number) => `row-${number}`), marked: shown.indexOf(parts.marked) }),
    columns: [
      { title: said('rowNumber', language), numeric: true },
      ...names.map((name) => ({
        title: columnTitle(name, parts),
        numeric: isNumeric(name),
        used: name === parts.used,
        short: isShort(name),
        long: isLong(name),
      })),
    ],
    rows: shown.map((number, place) => [
      number === parts.marked
        ? html`${countText(number, language)} <span class="used-mark">${said('markedRow', language)}</span>`
        : countText(number, language),
      ...names.map((name) =>
        cellText({ value: slice.columns[name]?.[place] ?? null, field: fields.get(name), page }, language),
      ),
    ]),
  });
}

export interface Pager {
  readonly page: RowsPage;
  readonly path: string;
  readonly language: Language;
}

/** Links to the other pages of a table; nothing when there is one page. */
export function pager({ page, path, language }: Pager): Html | false {
  if (page.pages <= 1) return false;
  const say = sayIn(language);
  const link = (to: number, words: string, rel?: 'prev' | 'next'): Html | false =>
    to >= 1 &&
    to <= page.pages &&
    to !== page.page &&
    html`<li><a href="${path}?page=${to}"${rel !== undefined && html` rel="${rel}"`}>${words}</a></li>`;
  return html`<nav class="pager" aria-label="${say('pages')}"><ul>
${page.page > 2 && link(1, say('first'))}
${link(page.page - 1, say('previous'), 'prev')}
<li><span aria-current="page">${say('pageOf', { page: countText(page.page, language), pages: countText(page.pages, language) })}</span></li>
${link(page.page + 1, say('next'), 'next')}
${page.page < page.pages - 1 && link(page.pages, say('last'))}
</ul></nav>`;
}

/** `Rows 101–200 of 3,321`. */
export function rangeText(page: RowsPage, language: Language): string {
  const shown = page.slice.rowNumbers.length;
  if (shown === 0) return said('noRows', language);
  const first = (page.page - 1) * 100 + 1;
  return said('rowsRange', language, {
    first: countText(first, language),
    last: countText(first + shown - 1, language),
    matched: countText(page.slice.matched, language),
  });
}
