import type { Bilingual, Language } from '../model/bilingual.ts';

/** 0 good · 1 it does not hold · 2 refused input · 3 outside failed. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface OptionSpec {
  readonly name: string;
  /** Placeholder of the value, e.g. `DIR`; absent for a switch. */
  readonly value?: string;
  readonly repeated?: boolean;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  readonly about: Bilingual;
}

/** What a command is given: parsed arguments and a place to speak. */
export interface CommandInput {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
}

/** How a command speaks: text for people, one JSON document for machines with `--json`, progress on a terminal only. */
export interface Terminal {
  readonly language: Language;
  readonly json: boolean;
  /** A line for people on standard output; silent with `--json`. */
  say(line: string): void;
  /** A line on standard error. */
  warn(line: string): void;
  /** The machine's answer: printed once, at the end, when `--json` is set. */
  answer(value: unknown): void;
  /** Shows a bar on a terminal, nothing in a pipe. */
  progress(said: Bilingual, done: number, total: number): void;
  /** Aborts on Ctrl-C; long work must stop and leave nothing half-written. */
  readonly signal: AbortSignal;
}

export interface Command {
  /** `pack verify`, `dossier build`, `serve` … */
  readonly name: string;
  readonly about: Bilingual;
  /** e.g. `RECIPE --out DIR`. */
  readonly usage: string;
  readonly operands: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly repeated?: boolean;
    readonly about: Bilingual;
  }[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly { readonly line: string; readonly about: Bilingual }[];
  /** What its help says besides options: more lists under headings of their own. */
  readonly sections?: readonly HelpSection[];
  /** The command as its help tells it, where that depends on what it is asked to do. */
  helpFor?(input: CommandInput): Command;
  run(input: CommandInput, terminal: Terminal): Promise<ExitCode>;
}

/** A list of the help: what it is called, and its lines. */
export interface HelpSection {
  readonly heading: Bilingual;
  readonly lines: readonly { readonly name: string; readonly about: Bilingual }[];
}
