import type { Bilingual } from '../../model/bilingual.ts';

/** A dossier on the first screen. */
export interface HomeDossier {
  readonly id: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly isExample: boolean;
  readonly asOf: readonly string[];
  readonly changedAt: string | null;
  readonly finding: Bilingual | null;
  /** Releases that its recipe names although a newer version is at hand. */
  readonly outdated: readonly string[];
}

/** Something that has changed since a day. */
export interface HomeChange {
  readonly kind: 'added' | 'pack' | 'dossier';
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly day: string;
  readonly href: string;
}

export interface HomeView {
  readonly dossiers: readonly HomeDossier[];
  /** Newest first; empty when no day was given. */
  readonly changes: readonly HomeChange[];
  readonly unusable: readonly {
    readonly kind: 'recipe' | 'release';
    readonly path: string;
    readonly why: readonly Bilingual[];
  }[];
  readonly packs: number;
  readonly added: number;
}

/** What a reader sees first. */
export interface HomeDesk {
  /** `since`: an instant or a day; what changed before it is not told. */
  home(since: string | undefined): Promise<HomeView>;
  /** Enters a visit and gives the instant of the one before; null for the first, and where no visits are kept. */
  visit(): Promise<string | null>;
}
