import type { Bilingual } from '../model/bilingual.ts';
import { POLICY_KINDS, type PolicyThings } from './policy-things.ts';

/** Where a fact stands: the field that it fills, the source text, and the place in it. */
export interface Told {
  readonly field: string;
  readonly source: string;
  readonly at: string;
}

/** A text that facts were taken from. */
export interface ToldSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string | null;
}

interface Thing {
  readonly id: string;
  readonly told: readonly Told[];
}

/** From the first day to the last day, both included; an open end is null. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** A body that gives, does or answers for work, in the time in which it bore this name. */
export interface Organisation extends Thing {
  readonly name: Bilingual;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Id of the body that took its work over. */
  readonly successor: string | null;
  readonly partOf: string | null;
  /** Id of its row in the pack of organisations, where it has one. */
  readonly pack: string | null;
}

/** A list of tasks that a document sets or somebody assigns; the number is what the document says, not what was entered. */
export interface TaskList extends Thing {
  readonly title: Bilingual;
  /** Id of an act in the pack of law. */
  readonly act: string;
  /** The list whose members these are, too. */
  readonly under: string | null;
  readonly assignedBy: string;
  readonly assignedTo: string | null;
  readonly stated: number | null;
}

/** A side of a joint programme and the one leader whom it appointed; null while nobody is named. */
export interface ProgrammeSide {
  readonly organisation: string;
  readonly leader: string | null;
}

/** A programme under which tasks are carried out; two sides or more make it a joint one. */
export interface Programme extends Thing {
  readonly title: Bilingual;
  /** Acts that it rests on. */
  readonly acts: readonly string[];
  readonly period: Span;
  readonly sides: readonly ProgrammeSide[];
  /** What it is to do, one entry for each content. */
  readonly contents: readonly Bilingual[];
}

/** A set of research tasks under one programme. */
export interface Bundle extends Thing {
  readonly title: Bilingual;
  readonly programme: string | null;
}

export const HANDLINGS = ['open', 'internal', 'restricted'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** A part of the outline and who owns it. */
export interface OutlinePart {
  readonly title: Bilingual;
  readonly owner: string | null;
}

/** Something that has to be done by a day, by one person of one unit. */
export interface Milestone {
  readonly step: string;
  readonly due: string;
  readonly person: string | null;
  readonly organisation: string | null;
}

/** A paper of the task: an outline, a draft, a contract; which kinds there are, the workflow says. */
export interface Paper {
  readonly kind: string;
  readonly title: string;
  readonly date: string;
  readonly number: string | null;
  /** Hash of the file, where it is kept. */
  readonly file: string | null;
}

/** A step in which the task was or is. */
export interface StepPassed {
  readonly step: string;
  readonly entered: string;
  readonly left: string | null;
}

/** Who took something back, when and why. It stays in the record and stands in no count. */
export interface Withdrawal {
  /** Null where a file said it without a name. */
  readonly by: string | null;
  readonly role: string | null;
  readonly at: string | null;
  readonly reason: string;
  /** The thing with which it left, as `round dot-1`; null where it left by itself. */
  readonly with: string | null;
}

/** A milestone or paper of a task that was taken back. */
export type WithdrawnPart = { readonly id: string; readonly withdrawal: Withdrawal } & (
  | { readonly part: 'milestone'; readonly was: Milestone }
  | { readonly part: 'paper'; readonly was: Paper }
);

/** Assigned work with a lead, an outline and results. */
export interface Task extends Thing {
  readonly title: Bilingual;
  readonly kind: 'task' | 'scheme' | 'project';
  readonly lists: readonly string[];
  readonly programme: string | null;
  readonly bundle: string | null;
  readonly organisation: string;
  readonly lead: string | null;
  readonly board: readonly string[];
  /** Co-operating units. */
  readonly units: readonly string[];
  readonly period: Span;
  readonly outputs: readonly Bilingual[];
  readonly budget: string | null;
  readonly handling: Handling;
  readonly workflow: string;
  readonly outline: readonly OutlinePart[];
  readonly milestones: readonly Milestone[];
  readonly papers: readonly Paper[];
  readonly passed: readonly StepPassed[];
  /** Milestones and papers that were taken back; absent where none was. */
  readonly withdrawn?: readonly WithdrawnPart[];
}

export const WORKSHOP_TYPES = ['theory', 'current-state', 'country-experience', 'synthesis', 'meeting'] as const;
export type WorkshopType = (typeof WORKSHOP_TYPES)[number];

export const WORKSHOP_ROLES = [
  'chair',
  'lead',
  'close-reader',
  'line-agency',
  'scientist',
  'manager',
  'secretary',
] as const;

/** Somebody's part in a workshop; a group that the source does not name has no person. */
export interface WorkshopSeat {
  readonly role: (typeof WORKSHOP_ROLES)[number];
  readonly person: string | null;
  readonly organisation: string | null;
}

/** A photograph by the hash of its file. */
export interface Photograph {
  readonly file: string | null;
  readonly caption: Bilingual;
}

/** A workshop or meeting of a task. */
export interface Workshop extends Thing {
  readonly task: string;
  readonly type: WorkshopType;
  readonly title: Bilingual;
  /** The day; null where the source prints none that is whole. */
  readonly date: string | null;
  /** The date as it is printed. */
  readonly printed: string;
  /** Null where the source names none. */
  readonly place: string | null;
  readonly agenda: readonly Bilingual[];
  readonly seats: readonly WorkshopSeat[];
  readonly minutes: string | null;
  readonly photographs: readonly Photograph[];
  /** Papers of the workshop that are kept. */
  readonly papers: readonly { readonly title: string; readonly file: string | null }[];
  /** The write-up as it stands, to be edited and published. */
  readonly news: string | null;
  readonly writeUp: { readonly title: string; readonly published: string | null; readonly by: string } | null;
}

export const ANSWER_STANCES = ['agrees', 'agrees-with-comments', 'disagrees'] as const;

/** What a body answered in a round. */
export interface RoundAnswer {
  readonly organisation: string;
  readonly on: string;
  /** Number of the document by which it answered, if any. */
  readonly document: string | null;
  readonly stance: (typeof ANSWER_STANCES)[number];
  readonly text: string | null;
}

/** A consultation round: these bodies are asked for their opinion until that day. */
export interface Round extends Thing {
  readonly task: string;
  readonly title: Bilingual;
  readonly organisations: readonly string[];
  readonly opened: string;
  readonly due: string;
  readonly answers: readonly RoundAnswer[];
}

export const RUBRIC = ['logic', 'structure', 'rigour', 'literature'] as const;

/** The scores of one member, each from 0 to 25. */
export interface Score {
  readonly member: string;
  readonly logic: number;
  readonly structure: number;
  readonly rigour: number;
  readonly literature: number;
  readonly note: string;
}

/** A council that accepts or refuses a result. */
export interface Council extends Thing {
  readonly task: string;
  readonly level: 'base' | 'ministry';
  readonly date: string;
  readonly members: readonly {
    readonly person: string;
    readonly seat: 'chair' | 'reviewer' | 'secretary' | 'member';
    /** The login name by which the member gives scores, where there are accounts. */
    readonly account?: string | null;
  }[];
  readonly scores: readonly Score[];
  readonly decision: 'passed' | 'passed-with-changes' | 'failed' | null;
  readonly conditions: readonly string[];
}

/** A use that was made of a result. */
export interface Use extends Thing {
  readonly task: string;
  readonly on: string;
  readonly document: string;
  readonly how: string;
}

/** A lesson drawn in a year. */
export interface Lesson extends Thing {
  readonly task: string;
  readonly year: number;
  readonly text: string;
}

/** Everything that is entered, by its kind. */
export interface Things extends PolicyThings {
  readonly organisation: Organisation;
  readonly list: TaskList;
  readonly programme: Programme;
  readonly bundle: Bundle;
  readonly task: Task;
  readonly workshop: Workshop;
  readonly round: Round;
  readonly council: Council;
  readonly use: Use;
  readonly lesson: Lesson;
}

export const THING_KINDS = [
  'organisation',
  'list',
  'programme',
  'bundle',
  'task',
  'workshop',
  'round',
  'council',
  'use',
  'lesson',
  ...POLICY_KINDS,
] as const satisfies readonly (keyof Things)[];

export type ThingKind = (typeof THING_KINDS)[number];

/** All that was entered, by kind; each list in the order of ids. */
export type ThingBook = { readonly [K in ThingKind]: readonly Things[K][] };
