import type { AccountDesk, EntryDesk } from '../app/desks/account-desk.ts';
import type { BaselineDesk } from '../app/desks/baseline-desk.ts';
import type { CountryDesk } from '../app/desks/country-desk.ts';
import type { DataDesk } from '../app/desks/data-desk.ts';
import type { DefinitionDesk } from '../app/desks/definition-desk.ts';
import type { DossierDesk } from '../app/desks/dossier-desk.ts';
import type { DutyDesk } from '../app/desks/duty-desk.ts';
import type { EventDesk } from '../app/desks/event-desk.ts';
import type { ExploreDesk } from '../app/desks/explore-desk.ts';
import type { HomeDesk } from '../app/desks/home-desk.ts';
import type { JobDesk } from '../app/desks/job-desk.ts';
import type { LawDesk } from '../app/desks/law-desk.ts';
import type { LinkDesk } from '../app/desks/link-desk.ts';
import type { LintDesk } from '../app/desks/lint-desk.ts';
import type { MethodDesk } from '../app/desks/method-desk.ts';
import type { MicroDesk } from '../app/desks/micro-desk.ts';
import type { PackDesk } from '../app/desks/pack-desk.ts';
import type { PolicyDesk } from '../app/desks/policy-desk.ts';
import type { PublishDesk } from '../app/desks/publish-desk.ts';
import type { PublishedDesk } from '../app/desks/published-desk.ts';
import type { ReadingDesk } from '../app/desks/reading-desk.ts';
import type { RecipeDesk } from '../app/desks/recipe-desk.ts';
import type { RegisterDesk } from '../app/desks/register-desk.ts';
import type { RegisterImportDesk } from '../app/desks/register-import-desk.ts';
import type { SearchDesk } from '../app/desks/search-desk.ts';
import type { SectionDesk } from '../app/desks/section-desk.ts';
import type { SheetDesk } from '../app/desks/sheet-desk.ts';
import type { StewardDesk } from '../app/desks/steward-desk.ts';
import type { TaskDesk } from '../app/desks/task-desk.ts';
import type { TiesDesk } from '../app/desks/ties-desk.ts';
import type { Workbench } from '../app/workbench.ts';
import type { Who } from '../model/access/who.ts';
import type { Language } from '../model/bilingual.ts';
import type { Standing } from './caller.ts';
import type { Allowance } from './rate-limit.ts';

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
  readonly lint: LintDesk;
  readonly packs: PackDesk;
  readonly methods: MethodDesk;
  readonly home: HomeDesk;
  readonly ties: TiesDesk;
  readonly explore: ExploreDesk;
  readonly countries: CountryDesk;
  readonly register: RegisterDesk;
  readonly accounts: AccountDesk;
  readonly duties: DutyDesk;
  readonly steward: StewardDesk;
  readonly registerImport: RegisterImportDesk;
  readonly microdata: MicroDesk;
  readonly publish: PublishDesk;
  readonly published: PublishedDesk;
  readonly tasks: TaskDesk;
  readonly policy: PolicyDesk;
  readonly sections: SectionDesk;
  readonly events: EventDesk;
  readonly readings: ReadingDesk;
  readonly baselines: BaselineDesk;
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

/** How much one address may ask: of everything, and of logging in. */
export interface Limits {
  readonly all: Allowance;
  readonly entering: Allowance;
}

export interface ServerOptions {
  readonly desks: Desks;
  /** The desks as somebody may use them; `desks` for everybody if absent. */
  desksFor?(who: Who): Desks;
  /** Tells who sends a request. If absent there are no accounts: the machine's user owns all, others are the public. */
  readonly entry?: Pick<EntryDesk, 'who'> & Partial<Pick<EntryDesk, 'keyUsed'>>;
  /** How the server stands in the network; if absent, alone on this machine. */
  readonly standing?: Standing;
  /** The address that people open, where a gate with https stands before the server. */
  readonly publicAddress?: string;
  /** Requests that one address may send; none is refused if absent. */
  readonly limits?: Limits;
  readonly web: WebProgram;
  /** Language of a reader who has not chosen; Vietnamese if absent. */
  readonly language?: Language;
  /** Names besides localhost, 127.0.0.1 and [::1] under which the server may be asked (without port). */
  readonly hosts?: readonly string[];
  /** How much one address may ask of what is public; the usual limit if absent. */
  readonly publicLimit?: Allowance;
  /** How much one API key may ask of what is public; four times the usual limit of an address if absent. */
  readonly keyLimit?: Allowance;
  /** Program version, printed in the API description. */
  readonly version: string;
  /** Holds every JSON answer against the contract; for tests, since it costs time. */
  readonly checksAnswers?: boolean;
  /** Told of each fault that a reader saw as "internal error". */
  onFault?(fault: unknown, path: string): void;
}
