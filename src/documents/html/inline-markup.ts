import type { Run, TableCell } from '../../evidence/report.ts';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import { citedFully } from '../outline/act-citation.ts';
import type { Mark, Piece } from '../outline/inline-pieces.ts';
import { figureLabel, newerReleases, statusWords } from '../outline/provenance.ts';
import type { BodyScene } from './body-scene.ts';
import { type Markup, markup } from './markup.ts';

/** Runs of a paragraph: text, and numbers that are links with their mark. */
export function runsMarkup(runs: readonly Run[], scene: BodyScene): readonly Markup[] {
  return scene.reader.pieces(runs).map((piece) => pieceMarkup(piece, scene));
}

/** What stands in a cell of a table. */
export function cellMarkup(cell: TableCell, scene: BodyScene, isUnitNamed: boolean): readonly Markup[] {
  return scene.reader.cell(cell, isUnitNamed).map((piece) => pieceMarkup(piece, scene));
}

function pieceMarkup(piece: Piece, scene: BodyScene): Markup {
  const words = piece.emphasis === undefined ? markup`${piece.text}` : emphasised(piece.text, piece.emphasis);
  if (piece.mark === undefined) return words;
  const { kind, id, mark } = piece.mark;
  const href = scene.linkOf({ kind, id });
  const source = documentWords('field.source')[scene.language];
  const spoken = piece.text === '' && markup`<span class="unseen">${source} </span>`;
  return markup`<a class="mark mark-${kind}" href="${href}" title="${hint(piece.mark, scene)}">${words}<sup>${spoken}${mark}</sup></a>${staleTag(piece.mark, scene)}`;
}

function emphasised(text: string, emphasis: 'strong' | 'italic'): Markup {
  return emphasis === 'strong' ? markup`<strong>${text}</strong>` : markup`<em>${text}</em>`;
}

/** What a pointer resting on a mark is told. */
function hint(mark: Mark, scene: BodyScene): string {
  const { report, language } = scene;
  if (mark.kind === 'figure') {
    const figure = report.figures[mark.id];
    if (figure === undefined) return mark.id;
    return [figureLabel(figure, scene), figure.period, statusWords(figure.status, language)]
      .filter(Boolean)
      .join(' · ');
  }
  if (mark.kind === 'fact') {
    const fact = report.facts[mark.id];
    return fact === undefined
      ? mark.id
      : [fact.source.publisher, fact.source.title, fact.source.date].filter(Boolean).join(' · ');
  }
  const act = report.acts[mark.id];
  return act === undefined ? mark.id : citedFully(act, language);
}

function staleTag(mark: Mark, scene: BodyScene): Markup | false {
  const figure = mark.kind === 'figure' ? scene.report.figures[mark.id] : undefined;
  if (figure === undefined || newerReleases(figure, scene.report).length === 0) return false;
  return markup` <span class="tag tag-stale">${documentWords('callout.stale')[scene.language]}</span>`;
}
