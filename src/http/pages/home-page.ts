import type { DossierCard, ExportFormat, Unusable } from '../../app/workbench.ts';
import type { Language } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import { type Html, html } from '../html.ts';
import { dayText } from './date-text.ts';
import type { PageParts } from './layout.ts';
import { packsTable } from './packs-page.ts';
import { dossierPath, downloadPath } from './paths.ts';
import { type Say, sayIn, type WordKey } from './words.ts';

/** The formats of a dossier, in the order in which people want them. */
export const FORMATS: readonly { readonly format: ExportFormat; readonly word: WordKey }[] = [
  { format: 'docx', word: 'formatDocx' },
  { format: 'pdf', word: 'formatPdf' },
  { format: 'xlsx', word: 'formatXlsx' },
  { format: 'html', word: 'formatHtml' },
  { format: 'json', word: 'formatJson' },
];

const COMMANDS: readonly { readonly word: WordKey; readonly line: string }[] = [
  { word: 'stepAdd', line: './lienket data add bang-tinh-nganh.xlsx --as place-industry --status official' },
  {
    word: 'stepNew',
    line: './lienket dossier new det-may-nam-dinh --group textile-garment --place VN63-36 --as-of 2024-06-01',
  },
  { word: 'stepBuild', line: './lienket dossier build RECIPE --out DIR' },
  { word: 'stepVerify', line: './lienket dossier verify FILE' },
];

/** Links to every format; each says in words what it is of, for those who hear the link alone. */
export function downloadLinks(id: string, title: string, language: Language): Html {
  const say = sayIn(language);
  return html`<ul class="downloads">${FORMATS.map(
    ({ format, word }) =>
      html`<li><a href="${downloadPath(id, format, language)}" download>${say(word)}<span class="unseen"> – ${title}</span></a></li>`,
  )}</ul>`;
}

/** The as-of dates as chips. */
export function asOfChips(days: readonly string[], language: Language): Html {
  return html`<p class="chips"><span class="chips-label">${sayIn(language)('asOf')}</span> ${days.map(
    (day) => html`<time class="chip" datetime="${day}">${dayText(day)}</time> `,
  )}</p>`;
}

function card(dossier: DossierCard, language: Language): Html {
  const say = sayIn(language);
  const title = dossier.title[language];
  return html`<li class="card">
<h3><a href="${dossierPath(dossier.id)}">${title}</a></h3>
<p>${dossier.subtitle[language]}</p>
${dossier.finding !== undefined && html`<p class="finding">${dossier.finding[language]}</p>`}
${asOfChips(dossier.asOf, language)}
<p class="quiet">${say('dated')} <time datetime="${dossier.dated}">${dayText(dossier.dated)}</time></p>
<div class="card-foot"><span class="card-foot-label">${say('download')}</span>${downloadLinks(dossier.id, title, language)}</div>
</li>`;
}

function questions(say: Say): Html {
  const entry = (question: WordKey, text: WordKey): Html => html`<li><h3>${say(question)}</h3><p>${say(text)}</p></li>`;
  return html`<section class="questions"><h2 id="questions">${say('homeQuestions')}</h2><ul>
${entry('questionCluster', 'questionClusterText')}
${entry('questionLaw', 'questionLawText')}
${entry('questionChange', 'questionChangeText')}
</ul></section>`;
}

function threeWords(say: Say): Html {
  return html`<section class="three-words"><h2 id="three-words">${say('threeWords')}</h2><dl>
<div><dt>${say('wordLinkage')}</dt><dd>${say('wordLinkageText')}</dd></div>
<div><dt>${say('wordEstate')}</dt><dd>${say('wordEstateText')}</dd></div>
<div><dt>${say('wordTasks')}</dt><dd>${say('wordTasksText')}</dd></div>
</dl></section>`;
}

function dossierList(dossiers: readonly DossierCard[], language: Language): Html {
  const say = sayIn(language);
  const cards = (origin: DossierCard['origin']): readonly Html[] =>
    dossiers.filter((dossier) => dossier.origin === origin).map((dossier) => card(dossier, language));
  const [examples, own] = [cards('example'), cards('own')];
  if (examples.length + own.length === 0) {
    return html`<section id="dossiers"><h2 id="dossiers-title">${say('dossiers')}</h2><p>${say('noDossiers')}</p></section>`;
  }
  return html`<div id="dossiers">
${own.length > 0 && html`<section><h2 id="own">${say('ownDossiers')}</h2><ul class="cards">${own}</ul></section>`}
${examples.length > 0 && html`<section><h2 id="examples">${say('exampleDossiers')}</h2><ul class="cards">${examples}</ul></section>`}
${own.length === 0 && html`<p class="quiet">${say('noOwnDossiers')}</p>`}
</div>`;
}

function ownData(say: Say): Html {
  return html`<section><h2 id="own-data">${say('ownData')}</h2>
<p>${say('ownDataText')}</p>
<ol class="steps">${COMMANDS.map(({ word, line }) => html`<li><p>${say(word)}</p><pre tabindex="0"><code>${line}</code></pre></li>`)}</ol>
</section>`;
}

/** What lies on this machine and cannot be used, with what is wrong with it. */
function unusableNote(found: readonly Unusable[], language: Language): Html | false {
  if (found.length === 0) return false;
  const say = sayIn(language);
  return html`<section class="note warning"><h2 id="unusable">${say('unusable')}</h2><p>${say('unusableText')}</p><ul>${found.map(
    ({ kind, path, why }) =>
      html`<li>${say(kind === 'recipe' ? 'unusableRecipe' : 'unusableRelease')} <code>${path}</code><ul>${why.map((each) => html`<li>${each[language]}</li>`)}</ul></li>`,
  )}</ul></section>`;
}

/** What the home page prints. */
export interface HomeContent {
  readonly dossiers: readonly DossierCard[];
  readonly releases: readonly Release[];
  readonly unusable: readonly Unusable[];
}

/** The home page: what the product answers, the dossiers, the packs, and how to bring one's own data. */
export function homePage(content: HomeContent, language: Language): PageParts {
  const say = sayIn(language);
  return {
    title: say('product'),
    main: html`<div class="hero"><h1>${say('homeLead')}</h1><p class="lead">${say('homeText')}</p></div>
${unusableNote(content.unusable, language)}
${dossierList(content.dossiers, language)}
${questions(say)}
${threeWords(say)}
${ownData(say)}
<section><h2 id="packs">${say('packs')}</h2>
<p>${say('packsLead')}</p>
${packsTable(content.releases, language)}
</section>`,
  };
}
