import assert from 'node:assert/strict';
import type { Language } from '../model/bilingual.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Command } from './command.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { RefusedError } from './refused-error.ts';

/** What came of a line of a command. */
export interface RanLine {
  readonly code: number;
  /** What was said and warned of, a line each. */
  readonly out: string;
  readonly refusals: readonly Refusal[];
}

/** Runs a command on words as the program does, without a process of its own. */
export async function ranCommand(
  command: Command | undefined,
  words: readonly string[],
  language: Language = 'en',
): Promise<RanLine> {
  assert.ok(command, words.join(' '));
  const { input, faults } = parseCommandLine(command, words);
  if (faults.length > 0) return { code: 2, out: faults.map((each) => each[language]).join('\n'), refusals: [] };
  const out: string[] = [];
  try {
    const code = await command.run(input, {
      language,
      json: false,
      say: (line) => void out.push(line),
      warn: (line) => void out.push(line),
      answer: () => undefined,
      progress: () => undefined,
      signal: new AbortController().signal,
    });
    return { code, out: out.join('\n'), refusals: [] };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { code: 2, out: out.join('\n'), refusals: error.refusals };
  }
}

/** Runs the command whose name stands at the beginning of a line. */
export async function ranLine(
  commands: readonly Command[],
  line: readonly string[],
  language: Language = 'en',
): Promise<RanLine> {
  const command = commands.find(({ name }) => `${line.join(' ')} `.startsWith(`${name} `));
  return ranCommand(command, line.slice(command?.name.split(' ').length ?? 0), language);
}
