import type { Figure } from '../../evidence/figure.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { CarriedRelease } from '../ports-dossier.ts';

/** One rung as answered, for comparing two builds. */
export interface AnswerRecord {
  readonly asOf: string;
  readonly rung: string;
  readonly answer: string;
}

/** The re-run file: a recipe with everything that was computed from it, and the added releases it needs on another machine. */
export interface DossierFile {
  readonly lienket: 'dossier@1';
  readonly program: string;
  readonly recipe: Recipe;
  readonly releases: readonly ReleaseRef[];
  /** Name of each figure inside the dossier → its id. */
  readonly names: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly answers: readonly AnswerRecord[];
  readonly verdicts: readonly { readonly asOf: string; readonly word: string }[];
  readonly seal: { readonly recipe: string; readonly figures: string };
  /** Added releases, file by file, so that another machine can make the figures again. */
  readonly carried: readonly CarriedRelease[];
}
