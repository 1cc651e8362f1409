import type { CitedFact } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import { type Html, html, type Slot, safeHref } from '../html.ts';
import { dayText, periodText } from './date-text.ts';
import type { FigureScene } from './figure-words.ts';
import type { PageParts } from './layout.ts';
import { countText } from './number-text.ts';
import { dossierPath, rowPath, targetPath } from './paths.ts';
import { definitions, table } from './tables.ts';
import { said, sayIn } from './words.ts';

function sourceAddress(url: string | null, language: Language): Slot {
  if (url === null) return undefined;
  const href = safeHref(url);
  if (href === undefined) return url;
  return html`<a class="outside" href="${href}" rel="noreferrer noopener">${url}</a> <span class="quiet">${said('addressNote', language)}</span>`;
}

/** `name@version` of a release as the parts of an address. */
function releaseParts(release: string): { readonly name: string; readonly version: string } {
  const at = release.lastIndexOf('@');
  return at < 0 ? { name: release, version: '' } : { name: release.slice(0, at), version: release.slice(at + 1) };
}

/** Facts are rows of one table of their pack. */
const FACT_TABLE = 'facts';

function rowLink(fact: CitedFact, language: Language): Html {
  const ref = releaseParts(fact.release);
  const words = html`<code>${fact.release}</code>, ${said('rowNumber', language).toLowerCase()} ${countText(fact.row, language)}`;
  return ref.version === '' ? words : html`<a href="${rowPath(ref, FACT_TABLE, fact.row)}">${words}</a>`;
}

/** Facts of the report that speak of the same thing, this one among them; empty when nobody disagrees. */
export function conflictingFacts(fact: CitedFact, facts: Readonly<Record<string, CitedFact>>): readonly CitedFact[] {
  if (fact.conflictGroup === null) return [];
  const group = Object.values(facts).filter((other) => other.conflictGroup === fact.conflictGroup);
  return group.length > 1 ? group : [];
}

function contradictions(fact: CitedFact, scene: FigureScene): Html | false {
  const { language, report } = scene;
  const say = sayIn(language);
  const group = conflictingFacts(fact, report.facts);
  if (group.length === 0) return false;
  const name = (other: CitedFact): Slot =>
    other.id === fact.id
      ? html`<strong>${other.statement[language]}</strong> <span class="tag">${say('thisFact')}</span>`
      : html`<a href="${targetPath(report.id, { kind: 'fact', id: other.id })}">${other.statement[language]}</a>`;
  return html`<section class="contradictions"><h2 id="contradictions">${say('contradictions')}</h2>
<p>${say('contradictionsText')}</p>
${table({
  id: 'contradictions-table',
  hasSpokenCaption: true,
  caption: say('contradictions'),
  columns: [
    { title: say('statement') },
    { title: say('value'), numeric: true },
    { title: say('period') },
    { title: say('status') },
    { title: say('strength') },
    { title: say('sourceTitle') },
  ],
  rows: group.map((other) => [
    name(other),
    scene.pens.factText(other, language),
    periodText(other.period, language),
    scene.pens.statusText(other.status, language),
    scene.pens.strengthText(other.strength, language),
    `${other.source.publisher}: ${other.source.title}`,
  ]),
})}
</section>`;
}

/** A cited fact: what is said, by whom, how sure, and who says otherwise. */
export function factPage(fact: CitedFact, scene: FigureScene): PageParts {
  const { language, report } = scene;
  const say = sayIn(language);
  return {
    title: `${say('fact')}: ${fact.statement[language]}`,
    section: 'dossiers',
    crumbs: [
      { title: say('dossiers'), href: '/#dossiers' },
      { title: report.title[language], href: dossierPath(report.id) },
    ],
    main: html`<p class="kicker">${say('fact')}</p>
<h1 class="statement">${fact.statement[language]}</h1>
${definitions([
  [say('value'), scene.pens.factText(fact, language)],
  [say('period'), periodText(fact.period, language)],
  [say('status'), scene.pens.statusText(fact.status, language)],
  [say('strength'), scene.pens.strengthText(fact.strength, language)],
])}
<h2>${say('sources')}</h2>
${definitions([
  [say('sourceTitle'), fact.source.title],
  [say('publisher'), fact.source.publisher],
  [say('sourceDate'), fact.source.date === null ? say('notStated') : dayText(fact.source.date)],
  [say('address'), sourceAddress(fact.source.url, language)],
  [say('packRow'), rowLink(fact, language)],
])}
${contradictions(fact, scene)}
<p><a href="${dossierPath(report.id)}">${say('backToDossier')}: ${report.title[language]}</a></p>`,
  };
}
