import type { Bilingual } from '../../model/bilingual.ts';
import type { MethodCard } from '../workbench.ts';

/** A method in a list. */
export interface MethodLine extends MethodCard {
  /** concentration, relatedness, space, linkage, change, disclosure, or reading for the two acts that are no formula. */
  readonly family: string;
}

/** Everything about a method. */
export interface MethodDetail extends MethodLine {
  readonly returns: string;
  readonly refuses: string;
  readonly cost: string;
  /** Numbers made outside this program that it must agree with. */
  readonly agreement: { readonly source: string; readonly madeBy: string; readonly tolerance: string } | null;
  /** What its tests hold it to, in the words of the tests. */
  readonly laws: readonly string[];
}

/** A dossier whose figures a method made. */
export interface MethodUse {
  readonly dossier: string;
  readonly title: Bilingual;
  readonly count: number;
  /** The first of them. */
  readonly figures: readonly { readonly home: string; readonly label: Bilingual; readonly text: Bilingual }[];
}

/** Methods as data. */
export interface MethodDesk {
  list(): readonly MethodLine[];
  find(id: string): MethodDetail | undefined;
  /** Where it is used in the dossiers at hand; a dossier that cannot be computed is left out. */
  uses(id: string): Promise<readonly MethodUse[]>;
}
