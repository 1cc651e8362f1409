import type { FigureView } from '../../evidence/screens/view.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { Section } from '../../programme/section.ts';
import type { MentionView, SectionView } from './section-desk.ts';
import type { WrittenFile } from './task-desk.ts';

/** A link by which close readers read one state of a report, as the one who sent it sees it. */
export interface ReadingLine {
  readonly id: string;
  readonly label: string;
  readonly madeAt: string;
  readonly by: string;
  readonly revokedAt: string | null;
}

/** A reading as it is kept: the report as it stood, and the links to its dossiers. */
export interface KeptReading extends ReadingLine {
  readonly task: string;
  /** Hash of the package. */
  readonly file: string;
  readonly sections: readonly Section[];
  readonly figures: Readonly<Record<string, FigureView>>;
  readonly dossiers: readonly { readonly id: string; readonly link: string }[];
}

/** A report as a close reader reads it: nothing can be changed, every number made again. */
export interface TaskReading {
  readonly task: string;
  readonly title: Bilingual;
  readonly organisation: Bilingual;
  readonly label: string;
  readonly madeAt: string;
  readonly sections: readonly Pick<SectionView, 'part' | 'number' | 'level' | 'title' | 'blocks'>[];
  readonly mentions: readonly MentionView[];
  /** Dossiers behind the figures; each id opens one by itself. */
  readonly dossiers: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** The door to readings: what close readers are given. */
export interface ReadingDesk {
  list(acting: Acting, task: string): Promise<readonly ReadingLine[] | undefined>;
  /** Seals the report as it stands and makes a link to it; refused while it quotes figures that can not be made again. */
  make(
    acting: Acting,
    given: { readonly task: string; readonly label: string },
  ): Promise<Parsed<{ readonly reading: ReadingLine; readonly secret: string }>>;
  revoke(
    acting: Acting,
    given: { readonly task: string; readonly id: string },
  ): Promise<Parsed<{ readonly id: string }>>;
  /** The same as a file that another machine can verify. */
  packed(
    acting: Acting,
    given: { readonly task: string; readonly label: string; readonly language: Language },
  ): Promise<Parsed<WrittenFile>>;
  /** What the secret of a link opens; undefined where it opens nothing. */
  open(secret: string): Promise<TaskReading | undefined>;
  packageOf(secret: string): Promise<WrittenFile | undefined>;
  comment(
    secret: string,
    given: {
      readonly name: string;
      readonly text: string;
      readonly part?: string | undefined;
      readonly quote?: string | undefined;
      readonly figure?: string | undefined;
    },
  ): Promise<Parsed<{ readonly number: number }>>;
}
