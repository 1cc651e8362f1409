import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { Comment } from '../../programme/comment.ts';
import type { NeedAnswer } from '../../programme/need.ts';
import type { UseReminder } from '../../programme/reminder-of-use.ts';
import type { CommentEdit } from '../../programme/settle-comment.ts';
import type { ClockStanding } from '../../programme/step-clock.ts';
import type { Lesson, Round, Task, ToldSource, Use, Workshop } from '../../programme/things.ts';
import type { Workflow } from '../../programme/workflow.ts';
import type { ExcuseDesk, ExcusesOfTask } from './excuse-desk.ts';
import type { ReviewView } from './review-view.ts';
import type { CouncilView, TaskDutyDesk } from './task-duty-desk.ts';
import type { WithdrawalDesk } from './withdrawal-desk.ts';

export type { ActingRole } from '../../programme/access.ts';

/** An organisation by name, and who bears its work today where that is another. */
export interface NamedBody {
  readonly id: string;
  readonly name: Bilingual;
  readonly now: Bilingual | null;
}

/** An act as tasks cite it; number and issuer are empty for one that the pack of law does not hold. */
export interface NamedAct {
  readonly id: string;
  readonly number: string;
  readonly issuer: Bilingual;
  readonly issued: string;
}

/** How a step stands to its clock; `isUnsure` where no act that was checked sets the time. */
export interface ClockView extends ClockStanding {
  readonly isUnsure: boolean;
}

/** How a task is counted: the words, and the acts that set the lists. */
export interface CountView {
  readonly words: Bilingual;
  readonly acts: readonly NamedAct[];
}

/** A task in the tree. */
export interface TaskLine {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: Task['kind'];
  readonly lists: readonly string[];
  readonly programme: string | null;
  readonly bundle: string | null;
  readonly organisation: NamedBody;
  readonly lead: string | null;
  readonly counts: readonly CountView[];
  readonly step: Bilingual | null;
  readonly clock: ClockView | null;
  readonly unmet: number;
  readonly open: number;
  readonly comments: number;
  readonly isAccepted: boolean;
}

export interface ListView {
  readonly id: string;
  readonly title: Bilingual;
  readonly act: NamedAct;
  readonly under: string | null;
  readonly assignedBy: NamedBody;
  readonly assignedTo: NamedBody | null;
  readonly stated: number | null;
  readonly entered: readonly string[];
  readonly missing: number | null;
  readonly faults: readonly Bilingual[];
}

export interface ProgrammeView {
  readonly id: string;
  readonly title: Bilingual;
  readonly acts: readonly NamedAct[];
  readonly from: string | null;
  readonly to: string | null;
  readonly sides: readonly { readonly organisation: NamedBody; readonly leader: string | null }[];
  readonly contents: readonly Bilingual[];
  readonly bundles: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** Documents, programmes and tasks with the counts that hold them against each other. */
export interface TaskTree {
  readonly asOf: string;
  readonly lists: readonly ListView[];
  readonly programmes: readonly ProgrammeView[];
  readonly tasks: readonly TaskLine[];
  /** Workflow files that the checker refused, each with its faults. */
  readonly broken: readonly { readonly file: string; readonly said: readonly Bilingual[] }[];
  readonly mayEnter: boolean;
}

/** A step that may be taken from here by who asks. */
export interface MoveView {
  readonly to: string;
  readonly title: Bilingual;
  readonly isBack: boolean;
}

export interface StandingView {
  readonly here: string | null;
  readonly since: string | null;
  readonly clock: ClockView | null;
  readonly isAccepted: boolean;
  readonly way: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly isHere: boolean;
    readonly by: readonly string[];
    readonly answers: readonly NeedAnswer[];
  }[];
  readonly unmet: number;
  readonly open: number;
  readonly overdue: readonly number[];
  readonly milestones: readonly {
    readonly step: string;
    readonly due: string;
    readonly left: number;
    readonly person: string | null;
  }[];
}

/** Comments of a task by what became of them and by who has them. */
export interface CommentSums {
  readonly total: number;
  readonly open: number;
  readonly unowned: number;
  readonly byClass: Readonly<Record<Comment['class'], number>>;
  readonly byOutcome: Readonly<Record<'accepted' | 'partly' | 'rejected' | 'open', number>>;
  readonly byOwner: readonly { readonly owner: string; readonly open: number; readonly overdue: number }[];
}

export interface TrailView {
  readonly at: string;
  readonly what: string;
  readonly thing: string;
  readonly actor: string;
  readonly role: string;
  readonly reason: string;
}

/** A task with all that who asks may see of it. */
export interface TaskPage extends ExcusesOfTask {
  readonly task: Omit<Task, 'withdrawn'>;
  readonly revision: number;
  readonly organisation: NamedBody;
  readonly units: readonly NamedBody[];
  readonly counts: readonly CountView[];
  readonly workflow: Pick<Workflow, 'id' | 'title' | 'regime' | 'papers'> & {
    readonly steps: readonly { readonly id: string; readonly title: Bilingual }[];
  };
  /** Null for a line agency. */
  readonly standing: StandingView | null;
  /** Ids of the papers of the task, in their order. */
  readonly paperIds: readonly string[];
  readonly moves: readonly MoveView[];
  readonly workshops: readonly Workshop[];
  readonly rounds: readonly Round[];
  readonly councils: readonly CouncilView[];
  readonly uses: readonly Use[];
  /** What is to be asked after the acceptance; null where nothing is. */
  readonly reminder: UseReminder | null;
  readonly lessons: readonly Lesson[];
  readonly comments: CommentSums;
  readonly trail: readonly TrailView[];
  readonly sources: readonly ToldSource[];
  readonly organisations: readonly NamedBody[];
  readonly may: {
    readonly step: boolean;
    readonly edit: boolean;
    readonly assign: boolean;
    readonly minutes: boolean;
    readonly decide: boolean;
    readonly freeze: boolean;
  };
}

/** A comment with the revision that an edit must name. */
export interface CommentLine extends Comment {
  readonly revision: number;
  readonly isOpen: boolean;
  /** Whether who asks may take it back. */
  readonly mayWithdraw: boolean;
}

export interface CommentPage {
  readonly task: string;
  readonly title: Bilingual;
  readonly sums: CommentSums;
  readonly comments: readonly CommentLine[];
  readonly rounds: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly may: { readonly comment: boolean; readonly settle: boolean; readonly export: boolean };
}

/** What came of a file of comments: none is lost, none comes twice. */
export interface BroughtComments {
  readonly file: string;
  readonly read: number;
  readonly added: number;
  readonly known: number;
  readonly settled: number;
}

export interface NewComment {
  readonly text: string;
  readonly quote?: string | undefined;
  readonly paragraph?: number | undefined;
  readonly figure?: string | undefined;
  /** The section that it speaks of. */
  readonly heading?: string | undefined;
  readonly class?: string | undefined;
  readonly answers?: number | undefined;
  readonly round?: string | undefined;
}

export interface WrittenFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type CommentFormat = 'docx' | 'xlsx' | 'csv';
export type ReviewFormat = 'docx' | 'html';

/** The door to tasks. Who acts is told each time; what somebody may not see is not there. */
export interface TaskDesk extends TaskDutyDesk, WithdrawalDesk, ExcuseDesk {
  /** Who acts, by the role that the caller names. */
  acting(given: {
    /** The user of the machine if absent. */
    readonly name?: string | undefined;
    readonly role?: string | undefined;
    readonly organisation?: string | undefined;
  }): Parsed<Acting>;
  tree(acting: Acting): Promise<TaskTree>;
  page(acting: Acting, id: string): Promise<TaskPage | undefined>;
  comments(acting: Acting, id: string): Promise<CommentPage | undefined>;
  review(acting: Acting, year: number): Promise<Parsed<ReviewView>>;
  enter(
    acting: Acting,
    given: { readonly text: string; readonly file: string; readonly there: 'refuse' | 'replace' | 'keep' },
  ): Promise<Parsed<EnteredSums>>;
  loadExamples(acting: Acting): Promise<Parsed<EnteredSums>>;
  step(
    acting: Acting,
    given: { readonly task: string; readonly to: string; readonly note: string },
  ): Promise<Parsed<{ readonly step: string }>>;
  addPaper(
    acting: Acting,
    given: { readonly task: string; readonly paper: Task['papers'][number] },
  ): Promise<Parsed<{ readonly papers: number }>>;
  comment(acting: Acting, task: string, comment: NewComment): Promise<Parsed<{ readonly number: number }>>;
  settle(
    acting: Acting,
    given: {
      readonly task: string;
      readonly number: number;
      readonly edit: CommentEdit;
      readonly revision?: number | undefined;
    },
  ): Promise<Parsed<{ readonly number: number; readonly isOpen: boolean }>>;
  bring(
    acting: Acting,
    given: {
      readonly task: string;
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly round?: string | undefined;
    },
  ): Promise<Parsed<BroughtComments>>;
  absorbTable(
    acting: Acting,
    given: { readonly task: string; readonly format: CommentFormat; readonly language: Language },
  ): Promise<Parsed<WrittenFile>>;
  reviewFile(
    acting: Acting,
    given: { readonly year: number; readonly format: ReviewFormat; readonly language: Language },
  ): Promise<Parsed<WrittenFile>>;
}

/** How many things of each kind were entered, changed or were there already just so. */
export interface EnteredSums {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly remarks: number;
}
