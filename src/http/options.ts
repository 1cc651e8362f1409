import type { Workbench } from '../app/workbench.ts';
import type { Figure } from '../evidence/figure.ts';
import type { Message } from '../evidence/message.ts';
import type { CitedFact, Report } from '../evidence/report.ts';
import type { Language } from '../model/bilingual.ts';

/** What a mark in a report leads to. */
export interface LinkTarget {
  readonly kind: 'figure' | 'fact' | 'act';
  readonly id: string;
}

/** Writers of other rooms that the pages print: the report's body, its style sheet and the catalogue's sentences. */
export interface PagePens {
  /**
   * The body of a report as safe HTML: parts, tables, pictures, sources. Headings start at h2; the anchors are the `id`
   * of each section and `summary`. Nothing in it may need a script or a style attribute: the page's policy refuses both.
   */
  reportBody(report: Report, language: Language, linkOf: (target: LinkTarget) => string): string | Promise<string>;
  /** The number that the body prints before a heading, by its place in the tree: `I.`, `1.`, `1.1.` */
  headingNumber(path: readonly number[]): string;
  /** Colours, fonts and measures by name, which that body and our own pages share. */
  readonly palette: string;
  /** Style sheet of that body. */
  readonly css: string;
  /** A templated sentence, e.g. a figure's label, as plain text. */
  messageText(message: Message, language: Language, report: Report): string;
  /** A figure's value with its unit as the report writes it; when there is none, which kind of nothing it is. */
  figureText(figure: Figure, language: Language): string;
  /** The bounds of a figure; undefined when it has none. */
  figureBounds(figure: Figure, language: Language): string | undefined;
  /** A cited fact's value with its unit, as its source gives it. */
  factText(fact: CitedFact, language: Language): string;
  /** A unit as the head of a column names it; the unit as it stands if it is not known. */
  unitText(unit: string, language: Language): string;
  /** How a value came to be (`official`, `press` …) in words; as it stands if it is not known. */
  statusText(status: string, language: Language): string;
  /** How strongly a source holds a fact, in words. */
  strengthText(strength: CitedFact['strength'], language: Language): string;
}

export interface ServerOptions {
  readonly workbench: Workbench;
  readonly pens: PagePens;
  /** Language of a reader who has not chosen; Vietnamese if absent. */
  readonly language?: Language;
  /** Names besides localhost, 127.0.0.1 and [::1] under which the server may be asked (without port). */
  readonly hosts?: readonly string[];
  /** Program version, printed at the foot of each page and in the API description. */
  readonly version: string;
  /** Told of each fault that a reader saw as "internal error". */
  onFault?(fault: unknown, path: string): void;
}
