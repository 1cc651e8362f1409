import type { CountryDesk } from '../app/desks/country-desk.ts';
import type { DataDesk } from '../app/desks/data-desk.ts';
import type { DefinitionDesk } from '../app/desks/definition-desk.ts';
import type { DossierDesk } from '../app/desks/dossier-desk.ts';
import type { ExploreDesk } from '../app/desks/explore-desk.ts';
import type { HomeDesk } from '../app/desks/home-desk.ts';
import type { JobDesk } from '../app/desks/job-desk.ts';
import type { LawDesk } from '../app/desks/law-desk.ts';
import type { LinkDesk } from '../app/desks/link-desk.ts';
import type { MethodDesk } from '../app/desks/method-desk.ts';
import type { PackDesk } from '../app/desks/pack-desk.ts';
import type { RecipeDesk } from '../app/desks/recipe-desk.ts';
import type { RegisterDesk } from '../app/desks/register-desk.ts';
import type { SearchDesk } from '../app/desks/search-desk.ts';
import type { SheetDesk } from '../app/desks/sheet-desk.ts';
import type { TaskDesk } from '../app/desks/task-desk.ts';
import type { TiesDesk } from '../app/desks/ties-desk.ts';
import type { Workbench } from '../app/workbench.ts';
import type { Language } from '../model/bilingual.ts';

/** What the routes ask; each is a door of `app`. */
export interface Desks {
  readonly workbench: Workbench;
  readonly definitions: DefinitionDesk;
  readonly dossiers: DossierDesk;
  readonly jobs: JobDesk;
  readonly links: LinkDesk;
  readonly recipes: RecipeDesk;
  readonly sheets: SheetDesk;
  readonly data: DataDesk;
  readonly search: SearchDesk;
  readonly law: LawDesk;
  readonly packs: PackDesk;
  readonly methods: MethodDesk;
  readonly home: HomeDesk;
  readonly ties: TiesDesk;
  readonly explore: ExploreDesk;
  readonly countries: CountryDesk;
  readonly register: RegisterDesk;
  readonly tasks: TaskDesk;
}

/** A file of the browser's program, as built. */
export interface WebFile {
  /** Path as the page asks for it, e.g. `/assets/app-3f2a.js`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The same bytes compressed, where that is worth it. */
  readonly gzip?: Uint8Array;
}

/** The browser's program: its page, in which the language of `<html lang="vi"`, `%THEME%` and `%NONCE%` are filled in for each reader, and its files. */
export interface WebProgram {
  readonly page: string;
  readonly files: readonly WebFile[];
}

export interface ServerOptions {
  readonly desks: Desks;
  readonly web: WebProgram;
  /** Language of a reader who has not chosen; Vietnamese if absent. */
  readonly language?: Language;
  /** Names besides localhost, 127.0.0.1 and [::1] under which the server may be asked (without port). */
  readonly hosts?: readonly string[];
  /** Program version, printed in the API description. */
  readonly version: string;
  /** Holds every JSON answer against the contract; for tests, since it costs time. */
  readonly checksAnswers?: boolean;
  /** Told of each fault that a reader saw as "internal error". */
  onFault?(fault: unknown, path: string): void;
}
