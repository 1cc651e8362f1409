import type { Report, Section } from '../../evidence/report.ts';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import type { Language } from '../../model/bilingual.ts';
import { headingNumber } from '../../model/heading-number.ts';
import { citedFully } from '../outline/act-citation.ts';
import { blocksMarkup } from './body-blocks.ts';
import { type BodyOptions, type BodyScene, bodyScene } from './body-scene.ts';
import { Markup, markup } from './markup.ts';

const DEEPEST_HEADING = 6;

/** The body of a report as safe HTML: legal bases, summary and all sections, with the id of each section as anchor. */
export function reportBody(report: Report, language: Language, options: BodyOptions): string {
  return bodyMarkup(bodyScene(report, language, options)).toString();
}

/** The same for a writer that puts more around it. */
export function bodyMarkup(scene: BodyScene): Markup {
  return markup`${summary(scene)}${legalBases(scene)}${scene.report.sections.map((section, place) => sectionMarkup(section, [place + 1], scene))}`;
}

function legalBases(scene: BodyScene): Markup | false {
  const { report, language } = scene;
  const acts = report.legalBases.flatMap((id) => report.acts[id] ?? []);
  if (acts.length === 0) return false;
  const lines = acts.map((act, place) => {
    const href = scene.linkOf({ kind: 'act', id: act.id });
    const mark = scene.outline.actMarks.get(act.id) ?? act.id;
    const end = place === acts.length - 1 ? '.' : ';';
    return markup`<p>${documentWords('form.basis')[language]} <a class="mark mark-act" href="${href}">${citedFully(act, language)}<sup>${mark}</sup></a>${end}</p>\n`;
  });
  return markup`<div class="legal-bases">${lines}</div>\n`;
}

function summary(scene: BodyScene): Markup | false {
  const { report, language } = scene;
  if (report.summary.length === 0) return false;
  return markup`<section class="summary" aria-labelledby="summary"><h2 id="summary">${documentWords('form.summary')[language]}</h2>
${blocksMarkup(report.summary, scene)}</section>\n`;
}

function sectionMarkup(section: Section, path: readonly number[], scene: BodyScene): Markup {
  const heading = markup`<span class="heading-number">${headingNumber(path)}</span> ${section.heading[scene.language]}`;
  const level = Math.min(path.length + 1, DEEPEST_HEADING);
  const tag = Markup.written(`h${level}`);
  return markup`<section class="part part-${path.length}" id="${section.id}"><${tag}>${heading}</${tag}>
${blocksMarkup(section.blocks, scene)}${section.sections.map((part, place) => sectionMarkup(part, [...path, place + 1], scene))}</section>\n`;
}
