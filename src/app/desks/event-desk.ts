import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { CouncilResult } from '../../programme/council-result.ts';
import type { AskedBody } from '../../programme/round-standing.ts';
import type { Council, Lesson, Milestone, Round, Use, Workshop } from '../../programme/things.ts';
import type { NamedBody, WrittenFile } from './task-desk.ts';

/** Something that was entered, with the revision that an edit must name. */
export type Revised<T> = T & { readonly revision: number };

/** A file of a task: a photograph or a paper, kept under the hash of its content. */
export interface TaskFileLine {
  readonly task: string;
  readonly file: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly by: string;
  readonly at: string;
}

/** What happens around a task: workshops, rounds, councils, milestones, uses, lessons. */
export interface EventsPage {
  readonly task: string;
  readonly title: Bilingual;
  readonly today: string;
  readonly revision: number;
  readonly workshops: readonly Revised<Workshop>[];
  readonly rounds: readonly (Revised<Round> & { readonly standing: readonly AskedBody[] })[];
  readonly councils: readonly (Revised<Council> & { readonly result: CouncilResult; readonly mayWithdraw: boolean })[];
  readonly uses: readonly Revised<Use>[];
  readonly lessons: readonly Revised<Lesson>[];
  readonly milestones: readonly (Milestone & {
    readonly id: string;
    readonly isDone: boolean;
    readonly daysLate: number | null;
  })[];
  readonly steps: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly organisations: readonly NamedBody[];
  readonly files: readonly TaskFileLine[];
  readonly agenda: readonly Bilingual[];
  readonly may: { readonly edit: boolean; readonly decide: boolean; readonly export: boolean };
}

export const EVENT_KINDS = ['workshop', 'round', 'council', 'use', 'lesson'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** The door to what happens around a task, and to its files. */
export interface EventDesk {
  page(acting: Acting, task: string): Promise<EventsPage | undefined>;
  /** Keeps a workshop, round, council, use or lesson as a form filled it in; a new one if it names no id. */
  keep(
    acting: Acting,
    given: {
      readonly task: string;
      readonly kind: EventKind;
      readonly id: string | null;
      readonly thing: Readonly<Record<string, unknown>>;
      readonly revision: number | null;
    },
  ): Promise<Parsed<{ readonly id: string }>>;
  milestones(
    acting: Acting,
    given: { readonly task: string; readonly milestones: unknown; readonly revision: number },
  ): Promise<Parsed<{ readonly milestones: number }>>;
  /** Takes a photograph or a paper in; of a photograph only the picture is kept. */
  putFile(
    acting: Acting,
    given: {
      readonly task: string;
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly as: 'photograph' | 'paper';
    },
  ): Promise<Parsed<TaskFileLine & { readonly removed: readonly string[] }>>;
  file(acting: Acting, given: { readonly task: string; readonly file: string }): Promise<WrittenFile | undefined>;
  minutes(
    acting: Acting,
    given: {
      readonly task: string;
      readonly workshop: string;
      readonly format: 'docx' | 'html';
      readonly language: Language;
    },
  ): Promise<Parsed<WrittenFile>>;
  /** A write-up made from what was entered. */
  news(
    acting: Acting,
    given: { readonly task: string; readonly workshop: string },
  ): Promise<Parsed<{ readonly text: string }>>;
}
