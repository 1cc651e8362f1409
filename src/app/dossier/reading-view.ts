import { canonicalJson } from '../../evidence/canonical-json.ts';
import type { FigureBook } from '../../evidence/figure-book.ts';
import { figureBook } from '../../evidence/figure-book.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { CitedRelease } from '../../evidence/report.ts';
import { readingView } from '../../evidence/screens/reading-view.ts';
import type { ReadingView } from '../../evidence/screens/view.ts';
import type { BuildPorts } from './build-ports.ts';
import { gatherContent } from './gather-content.ts';
import { recipeOn } from './recipe-on.ts';

/** Which day of which recipe, and where its figures' derivations are asked for. */
export interface ReadingAsked {
  readonly recipe: Recipe;
  readonly day: string;
  readonly homeOf: (figureId: string) => string;
}

/** A day as the screens show it, with the book that holds its figures whole. */
export interface MadeReading {
  readonly view: ReadingView;
  readonly book: FigureBook;
  readonly releases: readonly CitedRelease[];
}

/** The cluster of a recipe on any day. The same recipe, day and releases give the same figures, whatever was asked before. */
export async function makeReading(ports: BuildPorts, asked: ReadingAsked): Promise<MadeReading> {
  const { recipe } = asked;
  const onDay = recipeOn(recipe, asked.day);
  const { content, placeName, industryName } = await gatherContent(ports, onDay.recipe);
  ports.signal?.throwIfAborted();
  const book = figureBook(ports.digest);
  const seal = { recipe: `sha256:${ports.digest(canonicalJson(recipe))}`, figures: '', program: ports.program };
  const { homeOf } = asked;
  const made = readingView({ recipe, content, book, placeName, industryName, homeOf, seal }, onDay.leftOut);
  const figures = Object.fromEntries([...book.figures].sort(([a], [b]) => (a < b ? -1 : 1)));
  const view = { ...made, seal: { ...seal, figures: `sha256:${ports.digest(canonicalJson(figures))}` } };
  return { view, book, releases: content.releases };
}
