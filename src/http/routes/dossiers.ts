import type { Figure } from '../../evidence/figure.ts';
import type { Report } from '../../evidence/report.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { HttpError } from '../http-error.ts';
import { actPage } from '../pages/act-page.ts';
import { dossierPage } from '../pages/dossier-page.ts';
import { factPage } from '../pages/fact-page.ts';
import { figurePage, methodParts } from '../pages/figure-page.ts';
import type { FigureScene, InputRows } from '../pages/figure-words.ts';
import { FORMATS } from '../pages/home-page.ts';
import { inputPage } from '../pages/input-page.ts';
import { INPUTS_SHOWN } from '../pages/input-section.ts';
import { dossierPath } from '../pages/paths.ts';
import { idOf, memberOf, noSuchPage, notFound, pageOf, positiveNumber, reportOf } from './parameters.ts';
import type { Answer, Ask, Route } from './route.ts';

const FIGURE: Bilingual = { vi: 'con số', en: 'figure' };
const FACT: Bilingual = { vi: 'dữ kiện', en: 'fact' };
const ACT: Bilingual = { vi: 'văn bản', en: 'legal act' };
const INPUT: Bilingual = { vi: 'đầu vào số', en: 'input' };

const sceneOf = (ask: Ask, report: Report): FigureScene => ({ report, language: ask.language, pens: ask.pens });

/** The figure of a report that an address names. */
export function figureOf(ask: Ask, report: Report): Figure {
  const id = idOf(ask, 'figure', FIGURE);
  const figure = memberOf(report.figures, id);
  if (figure === undefined) throw notFound(FIGURE, id);
  return figure;
}

/** The input of a figure that an address names, and its place from 1. */
export function inputOf(ask: Ask, figure: Figure): { readonly input: InputRows; readonly place: number } {
  const place = positiveNumber(ask.params['input'], 'input', 1);
  const input = figure.derivation.inputs[place - 1];
  if (input === undefined) throw notFound(INPUT, String(place));
  return { input, place };
}

/** A page of rows behind an input; refused past the last page. */
export async function rowsOf(ask: Ask, figure: Figure): Promise<Parameters<typeof inputPage>[0]> {
  const { input, place } = inputOf(ask, figure);
  const asked = pageOf(ask);
  const page = await ask.workbench.inputRows(figure, place - 1, asked);
  if (page === undefined) throw notFound({ vi: 'các dòng của bảng', en: 'rows of table' }, input.table);
  if (asked > Math.max(page.pages, 1)) throw noSuchPage(asked, Math.max(page.pages, 1));
  return { figure, input, place, page };
}

async function figureAnswer(ask: Ask): Promise<Answer> {
  const report = await reportOf(ask);
  const figure = figureOf(ask, report);
  const { id } = methodParts(figure.derivation.method);
  const inputs = await Promise.all(
    figure.derivation.inputs.slice(0, INPUTS_SHOWN).map((_, place) => ask.workbench.inputRows(figure, place, 1)),
  );
  const method = ask.workbench.methods().find((card) => card.id === id);
  return { kind: 'page', page: figurePage({ figure, method, inputs }, sceneOf(ask, report)) };
}

async function factAnswer(ask: Ask): Promise<Answer> {
  const report = await reportOf(ask);
  const id = idOf(ask, 'fact', FACT);
  const fact = memberOf(report.facts, id);
  if (fact === undefined) throw notFound(FACT, id);
  return { kind: 'page', page: factPage(fact, sceneOf(ask, report)) };
}

async function actAnswer(ask: Ask): Promise<Answer> {
  const report = await reportOf(ask);
  const id = idOf(ask, 'act', ACT);
  const act = memberOf(report.acts, id);
  if (act === undefined) throw notFound(ACT, id);
  return { kind: 'page', page: actPage(act, sceneOf(ask, report)) };
}

async function downloadAnswer(ask: Ask): Promise<Answer> {
  const id = idOf(ask, 'id', { vi: 'hồ sơ', en: 'dossier' });
  const found = FORMATS.find(({ format }) => format === ask.params['format']);
  if (found === undefined) {
    const known = FORMATS.map(({ format }) => format).join(', ');
    throw new HttpError('not-found', {
      vi: `Hồ sơ không có ở dạng “${ask.params['format'] ?? ''}”. Các dạng có: ${known}.`,
      en: `A dossier does not come as “${ask.params['format'] ?? ''}”. It comes as: ${known}.`,
    });
  }
  const file = await ask.workbench.exported(id, found.format, ask.language);
  if (file === undefined) throw notFound({ vi: 'hồ sơ', en: 'dossier' }, id);
  return { kind: 'file', ...file };
}

export const dossierRoutes: readonly Route[] = [
  { path: '/dossiers', answer: async () => ({ kind: 'moved', to: '/#dossiers' }) },
  {
    path: '/dossiers/:id',
    answer: async (ask) => ({ kind: 'page', page: await dossierPage(await reportOf(ask), ask.language, ask.pens) }),
  },
  { path: '/dossiers/:id/figures/:figure', answer: figureAnswer },
  {
    path: '/dossiers/:id/figures/:figure/inputs',
    answer: async (ask) => {
      const report = await reportOf(ask);
      return { kind: 'moved', to: `${dossierPath(report.id)}/figures/${figureOf(ask, report).id}#inputs` };
    },
  },
  {
    path: '/dossiers/:id/figures/:figure/inputs/:input',
    answer: async (ask) => {
      const report = await reportOf(ask);
      return { kind: 'page', page: inputPage(await rowsOf(ask, figureOf(ask, report)), sceneOf(ask, report)) };
    },
  },
  { path: '/dossiers/:id/facts/:fact', answer: factAnswer },
  { path: '/dossiers/:id/acts/:act', answer: actAnswer },
  { path: '/dossiers/:id/download/:format', gives: 'file', answer: downloadAnswer },
];
