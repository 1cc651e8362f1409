import type { AddDataWords } from '../add-data-options.ts';
import type { ReleaseWords } from '../desks/data-desk.ts';

/** What was chosen on screen, as if it stood on the command line: one parser reads both. */
export function optionWords(file: string, words: ReleaseWords, isDryRun: boolean): AddDataWords {
  const options: Record<string, readonly string[]> = {};
  const flags = new Set<string>(isDryRun ? ['show'] : []);
  for (const [name, value] of Object.entries(words) as [string, string | boolean | readonly string[] | undefined][]) {
    if (value === undefined || value === false || value === '') continue;
    if (value === true) flags.add(name);
    else options[name] = typeof value === 'string' ? [value] : value;
  }
  return { file, options, flags };
}
