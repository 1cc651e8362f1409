import { type Html, html, type Slot } from '../html.ts';

export interface Column {
  readonly title: Slot;
  readonly numeric?: boolean;
  readonly used?: boolean;
  /** Codes and names that read badly when broken over lines. */
  readonly short?: boolean;
  /** Sentences. */
  readonly long?: boolean;
}

export interface TableParts {
  /** Unique on the page: names the region that scrolls. */
  readonly id: string;
  readonly caption: Slot;
  /** The first column holds the row's name. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Slot[])[];
  /** Names of rows that addresses can lead to, by place. */
  readonly rowIds?: readonly string[];
  /** Place of the row that the reader came for. */
  readonly marked?: number;
  readonly dense?: boolean;
  /** The heading above says the same: the caption is only spoken. */
  readonly hasSpokenCaption?: boolean;
}

const classes = (column: Column): Html | false => {
  const names = [
    column.numeric === true && 'number',
    column.used === true && 'used',
    column.short === true && 'short',
    column.long === true && 'long',
  ].filter((name) => name !== false);
  return names.length > 0 && html` class="${names.join(' ')}"`;
};

function rowAttributes({ rowIds, marked }: TableParts, place: number): Html {
  const id = rowIds?.[place];
  return html`${id !== undefined && html` id="${id}"`}${marked === place && html` class="marked"`}`;
}

/** A table with caption and scopes, in a region that scrolls sideways by keyboard instead of the page. */
export function table(parts: TableParts): Html {
  const cell = (slot: Slot, place: number): Html => {
    const column = parts.columns[place] ?? { title: '' };
    return place === 0
      ? html`<th scope="row"${classes(column)}>${slot}</th>`
      : html`<td${classes(column)}>${slot}</td>`;
  };
  return html`<div class="scroll" role="region" aria-labelledby="${parts.id}" tabindex="0">
<table${parts.dense === true && html` class="dense"`}>
<caption id="${parts.id}"${parts.hasSpokenCaption === true && html` class="unseen"`}>${parts.caption}</caption>
<thead><tr>${parts.columns.map((column) => html`<th scope="col"${classes(column)}>${column.title}</th>`)}</tr></thead>
<tbody>
${parts.rows.map((row, place) => html`<tr${rowAttributes(parts, place)}>${row.map(cell)}</tr>\n`)}</tbody>
</table>
</div>`;
}

/** Names and values, e.g. of a figure. Entries without a value are left out. */
export function definitions(entries: readonly (readonly [string, Slot])[]): Html {
  const shown = entries.filter(([, value]) => value !== undefined && value !== null && value !== false);
  return html`<dl class="facts">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
