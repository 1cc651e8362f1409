import type { Report, Section } from '../../evidence/report.ts';
import { documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import type { Language } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import { headingNumber } from '../../model/heading-number.ts';
import { reportOutline } from '../outline/report-outline.ts';
import type { Geometry } from '../picture/picture-scene.ts';
import { appendixMarkup, noteLink } from './appendix-markup.ts';
import { type BodyScene, bodyScene } from './body-scene.ts';
import { Markup, markup } from './markup.ts';
import { bodyMarkup } from './report-body.ts';
import { readPageStyles } from './style-sheets.ts';

const CONTENTS_DEPTH = 2;

/** A report as one HTML file that needs nothing else: styles, fonts, pictures, notes and provenance inside, no script. */
export async function reportPage(report: Report, language: Language, geometry: Geometry): Promise<string> {
  const styles = await readPageStyles();
  const outline = reportOutline(report);
  const scene = bodyScene(report, language, { geometry, linkOf: (target) => noteLink({ outline }, target) });
  const title = report.title[language];
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${report.seal.program}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${title}</title>
<style>
${Markup.written(styles)}</style>
</head>
<body>
${head(scene)}
<div class="frame">
${contents(scene)}
<main class="report-body" id="body">
${bodyMarkup(scene)}${appendixMarkup(scene)}</main>
</div>
</body>
</html>
`;
  return page.toString();
}

function head(scene: BodyScene): Markup {
  const { report, language } = scene;
  const dates = report.asOf.map((date) => formatDate(date, language)).join('; ');
  const from = [report.head.parentBody, report.head.body].filter((name) => name !== undefined);
  return markup`<header class="head">${from.length > 0 && markup`<p class="issuer">${from.join(' · ')}</p>`}
<h1>${report.title[language]}</h1>
<p class="lead">${report.subtitle[language]}</p>
<p class="dates">${filledWords('form.asOf', { dates })[language]} ${documentWords('appendix.dated')[language]}: <time datetime="${report.dated}">${formatDate(report.dated, language)}</time>.</p>
</header>`;
}

function contents(scene: BodyScene): Markup {
  const title = documentWords('sheet.contents')[scene.language];
  const appendix = documentWords('appendix.heading')[scene.language];
  const list = contentsList({ sections: scene.report.sections, above: [] }, scene);
  return markup`<details class="contents" open><summary>${title}</summary><nav aria-label="${title}">${list}<ol><li><a href="#appendix">${appendix}</a></li></ol></nav></details>`;
}

interface Branch {
  readonly sections: readonly Section[];
  readonly above: readonly number[];
}

function contentsList(branch: Branch, scene: BodyScene): Markup | false {
  if (branch.sections.length === 0 || branch.above.length >= CONTENTS_DEPTH) return false;
  const lines = branch.sections.map((section, place) => {
    const path = [...branch.above, place + 1];
    const inner = contentsList({ sections: section.sections, above: path }, scene);
    return markup`<li><a href="#${section.id}">${headingNumber(path)} ${section.heading[scene.language]}</a>${inner}</li>`;
  });
  return markup`<ol>${lines}</ol>`;
}
