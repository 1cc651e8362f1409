import type { RowsPage } from '../../app/workbench.ts';
import type { Language } from '../../model/bilingual.ts';
import type { Resource } from '../../model/data-package.ts';
import { type Html, html } from '../html.ts';
import type { PagePens } from '../options.ts';
import { periodText } from './date-text.ts';
import type { PageParts } from './layout.ts';
import { countText } from './number-text.ts';
import { csvPath, packPath, tablePath } from './paths.ts';
import { pager, rangeText, rowTable } from './row-tables.ts';
import { definitions, table } from './tables.ts';
import { said, sayIn } from './words.ts';

interface TableContent {
  readonly page: RowsPage;
  readonly resource: Resource;
  /** Number of the row that the address asks for. */
  readonly marked?: number | undefined;
}

function columnsTable(resource: Resource, language: Language, pens: PagePens): Html | false {
  const say = sayIn(language);
  const schema = resource.schema;
  if (schema === undefined) return false;
  const isKey = (name: string): boolean => schema.primaryKey?.includes(name) ?? false;
  return html`<details class="fold"><summary>${say('schema')} (${countText(schema.fields.length, language)})</summary>${table(
    {
      id: 'schema-table',
      hasSpokenCaption: true,
      caption: say('schema'),
      columns: [
        { title: say('fieldName') },
        { title: say('fieldMeaning') },
        { title: say('fieldType') },
        { title: say('unit') },
      ],
      rows: schema.fields.map((field) => [
        html`<code>${field.name}</code>${isKey(field.name) && html` <span class="tag">${say('keyColumn')}</span>`}`,
        [field.title, field.title !== undefined && field.description !== undefined && '. ', field.description],
        said(`type-${field.type}`, language),
        field['lienket:unit'] === undefined ? '–' : pens.unitText(field['lienket:unit'], language),
      ]),
    },
  )}</details>`;
}

/** A table of a pack, a page of rows at a time. */
export function packTablePage({ page, resource, marked }: TableContent, language: Language, pens: PagePens): PageParts {
  const say = sayIn(language);
  const { ref, descriptor } = page.release;
  const title = resource['lienket:title'][language];
  return {
    title: `${title} – ${descriptor['lienket:title'][language]}`,
    section: 'packs',
    crumbs: [
      { title: say('packs'), href: '/packs' },
      { title: descriptor['lienket:title'][language], href: packPath(ref) },
    ],
    main: html`<p class="kicker">${say('table')}</p>
<h1>${title}</h1>
${definitions([
  [say('release'), html`<code>${ref.name}@${ref.version}</code>`],
  [say('file'), html`<code>${resource.path}</code>`],
  [say('rowCount'), countText(page.slice.matched, language)],
  [say('status'), pens.statusText(resource['lienket:status'], language)],
  [say('vintage'), periodText(resource['lienket:vintage'], language)],
  [say('licence'), descriptor.licenses.map((licence) => licence.title).join('; ')],
  [say('derivedBy'), resource['lienket:method']],
  [say('hash'), html`<code class="hash">${resource.hash}</code>`],
])}
<p><a class="more" href="${csvPath(ref, resource.name)}" download>${say('downloadCsv')}</a></p>
${columnsTable(resource, language, pens)}
<h2>${say('rowsOfTable')}</h2>
${rowTable({ page, language, caption: rangeText(page, language), id: 'rows', unitText: pens.unitText, ...(marked === undefined ? {} : { marked }) })}
${pager({ page, path: tablePath(ref, resource.name), language })}`,
  };
}
