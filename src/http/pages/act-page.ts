import type { CitedAct } from '../../evidence/report.ts';
import { html } from '../html.ts';
import { dayText } from './date-text.ts';
import type { FigureScene } from './figure-words.ts';
import type { PageParts } from './layout.ts';
import { dossierPath } from './paths.ts';
import { definitions } from './tables.ts';
import { saidOf, sayIn } from './words.ts';

/** A legal act that the report rests on. */
export function actPage(act: CitedAct, scene: FigureScene): PageParts {
  const { language, report } = scene;
  const say = sayIn(language);
  return {
    title: `${act.number} – ${act.title[language]}`,
    section: 'dossiers',
    crumbs: [
      { title: say('dossiers'), href: '/#dossiers' },
      { title: report.title[language], href: dossierPath(report.id) },
    ],
    main: html`<p class="kicker">${say('act')} ${act.number}</p>
<h1 class="statement">${act.title[language]}</h1>
${act.warning !== undefined && html`<div class="note warning" role="note"><p><strong>${say('actWarning')}.</strong> ${act.warning[language]}</p></div>`}
${definitions([
  [say('actNumber'), act.number],
  [say('actType'), act.type[language]],
  [say('actIssuer'), act.issuer[language]],
  [say('actIssued'), dayText(act.issued)],
  [say('actStatus'), saidOf('act', act.status, language)],
  [say('actHowSure'), saidOf('sure', act.howSure, language)],
])}
<p><a href="${dossierPath(report.id)}">${say('backToDossier')}: ${report.title[language]}</a></p>`,
  };
}
