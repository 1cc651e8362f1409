import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Terminal } from './command.ts';

/** A stream to write to; `isTTY` when a person looks at it. */
export interface OutStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface TerminalOptions {
  readonly language: Language;
  readonly json: boolean;
  readonly out: OutStream;
  readonly error: OutStream;
  readonly signal: AbortSignal;
  /** Milliseconds of a steady clock: a bar is redrawn at most ten times a second. */
  now(): number;
}

/** A terminal over two streams; its bar shows only where a person sees it, and never within the text. */
export function streamsTerminal(options: TerminalOptions): Terminal & { end(): void } {
  const { out, error, language, json } = options;
  const shows = error.isTTY === true;
  let drawn = '';
  let drawnAt = Number.NEGATIVE_INFINITY;
  const clear = (): void => {
    if (drawn !== '') error.write('\r\u001b[2K');
    drawn = '';
  };
  return {
    language,
    json,
    signal: options.signal,
    say(line) {
      if (json) return;
      clear();
      out.write(`${line}\n`);
    },
    warn(line) {
      clear();
      error.write(`${line}\n`);
    },
    answer(value) {
      if (!json) return;
      clear();
      out.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    progress(said, done, total) {
      if (!shows || (options.now() - drawnAt < 100 && done < total)) return;
      const bar = barText({ said, done, total, language, width: error.columns ?? 80 });
      drawnAt = options.now();
      if (bar === drawn) return;
      error.write(`\r\u001b[2K${bar}`);
      drawn = bar;
    },
    end: clear,
  };
}

function barText(bar: { said: Bilingual; done: number; total: number; language: Language; width: number }): string {
  const share = bar.total > 0 ? Math.min(1, Math.max(0, bar.done / bar.total)) : 0;
  const cells = 20;
  const full = Math.round(share * cells);
  const percent = `${Math.floor(share * 100)}`.padStart(3);
  return `[${'#'.repeat(full)}${'.'.repeat(cells - full)}] ${percent} % ${bar.said[bar.language]}`.slice(
    0,
    bar.width - 1,
  );
}
