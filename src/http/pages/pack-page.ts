import type { Language } from '../../model/bilingual.ts';
import type { Resource } from '../../model/data-package.ts';
import type { Release } from '../../model/release.ts';
import { type Html, html, type Slot, safeHref } from '../html.ts';
import type { PagePens } from '../options.ts';
import { dayText, periodText } from './date-text.ts';
import type { PageParts } from './layout.ts';
import { countText } from './number-text.ts';
import { tablePath } from './paths.ts';
import { definitions, table } from './tables.ts';
import { type Say, sayIn } from './words.ts';

/** Whether a file can be read as rows. */
export const isTabular = (resource: Resource): boolean => resource.format === 'csv' || resource.format === 'parquet';

function linked(title: string, address: string | undefined): Slot {
  const href = address === undefined ? undefined : safeHref(address);
  return href === undefined ? title : html`<a class="outside" href="${href}" rel="noreferrer noopener">${title}</a>`;
}

function tablesOf(release: Release, language: Language, pens: PagePens): Html {
  const say = sayIn(language);
  return table({
    id: 'tables-table',
    hasSpokenCaption: true,
    caption: say('tables'),
    columns: [
      { title: say('table') },
      { title: say('rowCount'), numeric: true },
      { title: say('status') },
      { title: say('vintages') },
    ],
    rows: release.descriptor.resources.map((resource) => [
      isTabular(resource)
        ? html`<a href="${tablePath(release.ref, resource.name)}">${resource['lienket:title'][language]}</a><br><code>${resource.name}</code>`
        : html`${resource['lienket:title'][language]}<br><code>${resource.name}</code> <span class="quiet">${say('notTabular', { format: resource.format })}</span>`,
      resource['lienket:rows'] === undefined ? '–' : countText(resource['lienket:rows'], language),
      pens.statusText(resource['lienket:status'], language),
      periodText(resource['lienket:vintage'], language),
    ]),
  });
}

function checks(release: Release, say: Say, language: Language): Html {
  const all = release.descriptor['lienket:checks'];
  return html`<section><h2 id="checks">${say('packChecks')}</h2>
<p>${say('packChecksText', { name: release.ref.name })}</p>
${
  all.length === 0
    ? html`<p class="quiet">${say('noChecks')}</p>`
    : table({
        id: 'checks-table',
        hasSpokenCaption: true,
        caption: say('packChecks'),
        columns: [{ title: say('check') }, { title: say('checkTable') }, { title: say('checkMaker') }],
        rows: all.map((check) => [check.title[language], html`<code>${check.table}</code>`, check.maker]),
      })
}
</section>`;
}

function sources(release: Release, say: Say): Html {
  return html`<section><h2 id="sources">${say('packSources')}</h2><ul>${release.descriptor.sources.map(
    (source) =>
      html`<li>${linked(source.title, source.path)}${
        source['lienket:retrieved'] !== undefined &&
        `, ${say('retrieved', { date: dayText(source['lienket:retrieved']) })}`
      }${source['lienket:note'] !== undefined && html`; ${source['lienket:note']}`}</li>`,
  )}</ul></section>`;
}

/** One release: licence, sources, tables, steps and checks. */
export function packPage(release: Release, language: Language, pens: PagePens): PageParts {
  const say = sayIn(language);
  const { descriptor, ref } = release;
  const title = descriptor['lienket:title'][language];
  return {
    title,
    section: 'packs',
    crumbs: [{ title: say('packs'), href: '/packs' }],
    main: html`<p class="kicker">${say('packColumn')}</p>
<h1>${title}</h1>
${descriptor['lienket:note'] !== undefined && html`<p class="lead">${descriptor['lienket:note'][language]}</p>`}
${definitions([
  [say('release'), html`<code>${ref.name}@${ref.version}</code>`],
  [say('origin'), say(release.origin === 'pack' ? 'originPack' : 'originAdded')],
  [
    say('licences'),
    descriptor.licenses.map((licence, place) => [place > 0 && '; ', linked(licence.title, licence.path)]),
  ],
  [say('supersedes'), descriptor['lienket:supersedes']],
  [say('hash'), html`<code class="hash">${ref.hash}</code>`],
])}
<section><h2 id="tables">${say('tables')}</h2>${tablesOf(release, language, pens)}</section>
${sources(release, say)}
${
  descriptor['lienket:steps'].length > 0 &&
  html`<section><h2 id="steps">${say('packSteps')}</h2><ol lang="en">${descriptor['lienket:steps'].map((step) => html`<li>${step}</li>`)}</ol></section>`
}
${checks(release, say, language)}`,
  };
}
