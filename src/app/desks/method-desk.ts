import type { MethodDescription } from '../../methods/registry/method-descriptions.ts';
import type { ParameterValue } from '../../methods/registry/shapes.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { MethodCard } from '../workbench.ts';

/** How a method is called on tables: what goes in and what comes out. */
export interface MethodCallView extends Pick<MethodDescription, 'tables' | 'parameters' | 'outputs'> {}

/** A method in a list. */
export interface MethodLine extends MethodCard {
  /** concentration, relatedness, space, linkage, change, disclosure, or reading for the two acts that are no formula. */
  readonly family: string;
  /** Null where figures use it but nobody can call it on tables. */
  readonly call: MethodCallView | null;
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

/** A table that is sent along, or one of a release with the columns that stand for those of the method. */
export type RunTable =
  | { readonly columns: Readonly<Record<string, readonly (string | number | null)[]>> }
  | {
      readonly release: { readonly name: string; readonly version?: string };
      readonly table: string;
      /** Column of the method → column of the release; the same name where it is not said. */
      readonly as?: Readonly<Record<string, string>>;
      /** Only rows in which each named column holds one of the values. */
      readonly where?: Readonly<Record<string, readonly string[]>>;
    };

export interface RunAsked {
  readonly tables: Readonly<Record<string, RunTable>>;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** What came out; a number that is not defined, or is not finite, is null. */
export interface RunAnswer {
  /** `location-quotient@1` */
  readonly method: string;
  readonly parameters: Readonly<Record<string, ParameterValue | null>>;
  readonly inputs: readonly { readonly table: string; readonly rows: number; readonly release: ReleaseRef | null }[];
  readonly outputs: readonly {
    readonly name: string;
    /** Rows in all; the columns hold the first of them. */
    readonly rows: number;
    readonly order: readonly string[];
    readonly columns: Readonly<Record<string, readonly (string | number | null)[]>>;
  }[];
  /** What keys stand for: places and codes of the releases that were read, by key. */
  readonly names: Readonly<Record<string, Bilingual>>;
  readonly facts: Readonly<Record<string, number | string | boolean | null>>;
  readonly warnings: readonly { readonly code: string; readonly said: Bilingual; readonly names: readonly string[] }[];
}

/** A run that puts industries into clusters, to be saved as definitions. */
export interface DefinitionSetAsked extends RunAsked {
  /** Name of the release. */
  readonly name: string;
  readonly title: Bilingual;
  readonly classification: string;
  readonly licence?: string;
  /** Makes the next version of a set that is there already. */
  readonly replaces: boolean;
}

/** The release that was written and the clusters that it holds, by the ids under which dossiers name them. */
export interface SavedDefinitions {
  readonly release: ReleaseRef;
  readonly groups: readonly { readonly id: string; readonly codes: number }[];
}

/** Methods as data. */
export interface MethodDesk {
  list(): readonly MethodLine[];
  find(id: string): MethodDetail | undefined;
  /** Where it is used in the dossiers at hand; a dossier that cannot be computed is left out. */
  uses(id: string): Promise<readonly MethodUse[]>;
  /** Runs it on tables and answers at most so many rows a table; undefined if nobody can call it. */
  run(
    id: string,
    asked: RunAsked & { readonly rows: number },
    signal: AbortSignal,
  ): Promise<Parsed<RunAnswer> | undefined>;
  /** Runs it and saves the clusters that it finds; undefined if nobody can call it. */
  saveDefinitions(
    id: string,
    asked: DefinitionSetAsked,
    signal: AbortSignal,
  ): Promise<Parsed<SavedDefinitions> | undefined>;
}
