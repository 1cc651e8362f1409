import type { Language } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import { type Html, html } from '../html.ts';
import { periodText } from './date-text.ts';
import type { PageParts } from './layout.ts';
import { countText } from './number-text.ts';
import { packPath } from './paths.ts';
import { table } from './tables.ts';
import { said, sayIn } from './words.ts';

/** From the first to the last day or period that the tables of a release speak of. */
export function vintagesText(release: Release, language: Language): string {
  const vintages = new Set(release.descriptor.resources.map((resource) => resource['lienket:vintage']));
  const [only] = vintages;
  if (only !== undefined && vintages.size === 1) return periodText(only, language);
  const dated = [...vintages].flatMap((vintage) => vintage.split('/')).filter((vintage) => /^\d{4}/.test(vintage));
  const ends = new Set(dated.map((vintage) => vintage.slice(0, 4)));
  const [first, last] = [[...ends].sort()[0], [...ends].sort().at(-1)];
  if (first === undefined || last === undefined) return '–';
  return first === last ? first : `${first}–${last}`;
}

/** All releases with vintage and licence. */
export function packsTable(releases: readonly Release[], language: Language): Html {
  const say = sayIn(language);
  if (releases.length === 0) return html`<p>${say('noPacks')}</p>`;
  return table({
    id: 'packs-table',
    hasSpokenCaption: true,
    caption: say('allPacks'),
    columns: [
      { title: say('packColumn') },
      { title: say('version'), short: true },
      { title: say('vintages'), short: true },
      { title: say('licence'), long: true },
      { title: say('tableCount'), numeric: true },
      { title: say('origin'), short: true },
    ],
    rows: releases.map((release) => [
      html`<a href="${packPath(release.ref)}">${release.descriptor['lienket:title'][language]}</a><br><code>${release.ref.name}</code>`,
      release.ref.version,
      vintagesText(release, language),
      release.descriptor.licenses.map((licence) => licence.name).join(', '),
      countText(release.descriptor.resources.length, language),
      said(release.origin === 'pack' ? 'originPack' : 'originAdded', language),
    ]),
  });
}

/** The list of packs. */
export function packsPage(releases: readonly Release[], language: Language): PageParts {
  const say = sayIn(language);
  return {
    title: say('packs'),
    section: 'packs',
    crumbs: [],
    main: html`<h1>${say('packs')}</h1><p class="lead">${say('packsLead')}</p>${packsTable(releases, language)}`,
  };
}
