import type { MethodCard } from '../../app/workbench.ts';
import type { Language } from '../../model/bilingual.ts';
import { type Html, html } from '../html.ts';
import type { PageParts } from './layout.ts';
import { methodPath } from './paths.ts';
import { definitions } from './tables.ts';
import { said, sayIn } from './words.ts';

/** A text of a card as a sentence of its own. */
const asSentence = (text: string, language: Language): string =>
  `${text.slice(0, 1).toLocaleUpperCase(language)}${text.slice(1)}`;

function cardFacts(card: MethodCard, language: Language): Html {
  const say = sayIn(language);
  return html`<p class="formula-label">${say('formula')}</p>
<pre class="formula" tabindex="0"><code>${card.formula}</code></pre>
${definitions([
  [say('howToRead'), asSentence(card.reads[language], language)],
  [say('warns'), asSentence(card.warns[language], language)],
])}`;
}

/** The method card as a figure's page shows it, with the version that the figure used. */
export function methodSummary(
  card: MethodCard | undefined,
  used: { readonly id: string; readonly version: string },
  language: Language,
): Html {
  const say = sayIn(language);
  if (card === undefined) {
    return html`<div class="method-card"><h3><code>${used.id}@${used.version}</code></h3><p>${say('noMethodCard')}</p></div>`;
  }
  const isOther = String(card.version) !== used.version;
  return html`<div class="method-card">
<h3><a href="${methodPath(card.id)}">${card.title[language]}</a> <code>${used.id}@${used.version}</code></h3>
${isOther && html`<p class="note warning">${say('olderMethod', { used: used.version, current: card.version })}</p>`}
<p>${card.purpose[language]}</p>
${cardFacts(card, language)}
</div>`;
}

/** One method on its own page. */
export function methodPage(card: MethodCard, language: Language): PageParts {
  const say = sayIn(language);
  return {
    title: card.title[language],
    section: 'methods',
    crumbs: [{ title: say('methods'), href: '/methods' }],
    main: html`<p class="kicker">${say('method')}</p>
<h1>${card.title[language]}</h1>
<p class="quiet"><code>${card.id}@${card.version}</code></p>
<h2>${say('methodPurpose')}</h2><p>${card.purpose[language]}</p>
<h2>${say('howComputed')}</h2>
${cardFacts(card, language)}
${card.sources.length > 0 && html`<h2>${say('methodSources')}</h2><ul>${card.sources.map((source) => html`<li>${source}</li>`)}</ul>`}`,
  };
}

/** All methods. */
export function methodsPage(cards: readonly MethodCard[], language: Language): PageParts {
  return {
    title: said('methods', language),
    section: 'methods',
    crumbs: [],
    main: html`<h1>${said('methods', language)}</h1><p class="lead">${said('methodsLead', language)}</p>
${cards.length === 0 && html`<p>${said('noMethods', language)}</p>`}
<ul class="cards">${cards.map(
      (card) => html`<li class="card"><h2><a href="${methodPath(card.id)}">${card.title[language]}</a></h2>
<p class="quiet"><code>${card.id}@${card.version}</code></p><p>${card.purpose[language]}</p></li>`,
    )}</ul>`,
  };
}
