import type { Report, Section } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import { Html, html } from '../html.ts';
import type { PagePens } from '../options.ts';
import { dayText } from './date-text.ts';
import { asOfChips, downloadLinks } from './home-page.ts';
import { reportBody } from './kept-bodies.ts';
import type { PageParts } from './layout.ts';
import { packPath } from './paths.ts';
import { sayIn } from './words.ts';

const CONTENTS_DEPTH = 3;

interface Branch {
  readonly sections: readonly Section[];
  /** Places of the sections above, from 1. */
  readonly above: readonly number[];
  /** The entry of the summary, which stands before the first part. */
  readonly summary: Html | false;
}

function contentsList({ sections, above, summary }: Branch, language: Language, pens: PagePens): Html | false {
  if (sections.length === 0 || above.length >= CONTENTS_DEPTH) return false;
  return html`<ol>${summary}${sections.map((section, place) => {
    const path = [...above, place + 1];
    const inner = contentsList({ sections: section.sections, above: path, summary: false }, language, pens);
    return html`<li><a href="#${section.id}">${pens.headingNumber(path)} ${section.heading[language]}</a>${inner}</li>`;
  })}</ol>`;
}

/** Twice, of which the style sheet shows one: beside the text on wide screens, folded above it on narrow ones. */
function contents(report: Report, language: Language, pens: PagePens): Html | false {
  if (report.sections.length === 0) return false;
  const title = sayIn(language)('contents');
  const summary = report.summary.length > 0 && html`<li><a href="#summary">${sayIn(language)('summary')}</a></li>`;
  const list = contentsList({ sections: report.sections, above: [], summary }, language, pens);
  return html`<nav class="contents-wide" aria-labelledby="contents-title"><h2 id="contents-title">${title}</h2>${list}</nav>
<details class="contents-narrow"><summary>${title}</summary><nav aria-label="${title}">${list}</nav></details>`;
}

function staleNotes(report: Report, language: Language): readonly Html[] {
  const say = sayIn(language);
  return report.releases.flatMap((release) =>
    release.newer === undefined
      ? []
      : [
          html`<div class="note warning" role="note"><p><strong>${say('staleTitle')}.</strong> ${say('staleText', {
            release: `${release.name}@${release.version}`,
            newer: release.newer,
          })}</p></div>`,
        ],
  );
}

/** A dossier as one readable, printable page. */
export async function dossierPage(report: Report, language: Language, pens: PagePens): Promise<PageParts> {
  const say = sayIn(language);
  const title = report.title[language];
  const body = await reportBody(report, language, pens);
  const sources = report.releases.map(
    (release, place) =>
      html`${place > 0 && '; '}<a href="${packPath(release)}">${release.title[language]}</a> (${release.name}@${release.version}, ${release.licence})`,
  );
  return {
    title,
    section: 'dossiers',
    crumbs: [{ title: say('dossiers'), href: '/#dossiers' }],
    hasReport: true,
    main: html`<header class="report-head">
<h1>${title}</h1>
<p class="lead">${report.subtitle[language]}</p>
<div class="report-meta">${asOfChips(report.asOf, language)}<p class="quiet">${say('dated')} <time datetime="${report.dated}">${dayText(report.dated)}</time></p></div>
<div class="report-downloads"><h2 id="downloads">${say('downloads')}</h2>${downloadLinks(report.id, title, language)}</div>
${staleNotes(report, language)}
</header>
<div class="report-frame">
${contents(report, language, pens)}
<article class="report-body" aria-label="${title}">
${Html.written(body)}
<p class="source-line">${say('sources')}: ${sources}. ${say('sourceTail')}</p>
</article>
</div>`,
  };
}
