import type { Language } from '../../model/bilingual.ts';
import { html } from '../html.ts';
import type { HttpError } from '../http-error.ts';
import { problemTitle } from '../problem-document.ts';
import type { PageParts } from './layout.ts';
import { sayIn } from './words.ts';

/** What a person sees when something cannot be shown: what happened, what is safe, what to do. */
export function problemPage(error: HttpError, language: Language): PageParts {
  const say = sayIn(language);
  return {
    title: problemTitle(error.code)[language],
    crumbs: [],
    status: error.status,
    main: html`<p class="kicker">${say('problem')} · ${error.status}</p>
<h1>${problemTitle(error.code)[language]}</h1>
<h2>${say('happened')}</h2><p>${error.detail[language]}</p>
<h2>${say('safe')}</h2><p>${say('problemSafe')}</p>
<h2>${say('todo')}</h2><ul>
${error.status >= 500 && html`<li>${say('doRetry')}</li>`}
<li><a href="/">${say('doHome')}</a></li>
<li><a href="/packs">${say('doPacks')}</a></li>
<li>${say('doBack')}</li>
</ul>`,
  };
}
