import type { Bilingual } from '../model/bilingual.ts';
import type { Command } from './command.ts';

/** A command as the list knows it: its file is read only when it is run or explained. */
export interface CommandEntry {
  /** One or two words: `serve`, `pack verify`. */
  readonly name: string;
  /** The one line of the list; the command's own `about` says the same. */
  readonly about: Bilingual;
  load(): Promise<Command>;
}

/** A first word that several commands share: `pack`, `convert`. */
export interface CommandGroup {
  readonly name: string;
  readonly about: Bilingual;
}

export interface CommandList {
  readonly groups: readonly CommandGroup[];
  readonly entries: readonly CommandEntry[];
}

/** The command that leading words name (the longest match), and what follows them. */
export function namedCommand(
  list: CommandList,
  words: readonly string[],
): { readonly entry: CommandEntry; readonly used: number } | undefined {
  for (const used of [2, 1]) {
    const entry = list.entries.find(({ name }) => words.length >= used && name === words.slice(0, used).join(' '));
    if (entry !== undefined) return { entry, used };
  }
  return undefined;
}
