import type { Sample } from './sampled-mutants.ts';

/** A mutant that no test killed. */
export type Survivor = Readonly<{ line: number; operator: string; change: string }>;

/** What became of the mutants of one file. */
export type FileScore = Readonly<{
  file: string;
  possible: number;
  tried: number;
  killed: number;
  timedOut: number;
  survivors: readonly Survivor[];
}>;

/** What a run over every mutant found in one file. */
export type WholeScore = Readonly<Pick<FileScore, 'file' | 'tried' | 'killed'>>;

/** What a run over a sample found, and the counts of the last run over all mutants. */
export type MutationRun = Readonly<{
  date: string;
  sample: Sample;
  limit: Readonly<{ leastMs: number; times: number }>;
  files: readonly FileScore[];
  whole?: Readonly<{ date: string; files: readonly WholeScore[] }> | undefined;
}>;

/** Why a change can not be noticed: by file, then by the text of the change. */
export type Explanations = Readonly<Record<string, Readonly<Record<string, string>>>>;

const total = <Each>(files: readonly Each[], of: (file: Each) => number): number =>
  files.reduce((sum, file) => sum + of(file), 0);
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The share of mutants that a test killed. */
export const killedShare = (files: readonly WholeScore[]): number =>
  total(files, ({ killed }) => killed) / total(files, ({ tried }) => tried);

/** Survivors that nobody has explained, as lines to print. */
export const unexplained = (files: readonly FileScore[], explanations: Explanations): readonly string[] =>
  files.flatMap(({ file, survivors }) =>
    survivors
      .filter(({ change }) => explanations[file]?.[change] === undefined)
      .map(({ line, operator, change }) => `${file}:${line}  ${operator}  ${change}`),
  );

/** Explanations of changes that no longer survive, or that can no longer be made. */
export const idleExplanations = (files: readonly FileScore[], explanations: Explanations): readonly string[] =>
  Object.entries(explanations).flatMap(([name, changes]) => {
    const survivors = files.find(({ file }) => file === name)?.survivors ?? [];
    return Object.keys(changes)
      .filter((change) => !survivors.some((survivor) => survivor.change === change))
      .map((change) => `${name}  ${change}`);
  });

const wholeSaid = ({ whole }: MutationRun): string => {
  if (whole === undefined) return '';
  const [tried, killed] = [total(whole.files, (file) => file.tried), total(whole.files, (file) => file.killed)];
  return `\nOf all mutants **${percent(killed, tried)}**: ${killed} of ${tried}, in ${whole.files.length} files (${whole.date}, \`--sample all\`). Tests were added until the survivors of the sample were explained, so this is the fairer share;
only those of the sample are read one by one below.`;
};

const head = (run: MutationRun): string => {
  const { date, sample, limit, files } = run;
  const [tried, killed, possible] = [
    total(files, (file) => file.tried),
    total(files, (file) => file.killed),
    total(files, (file) => file.possible),
  ];
  const taken = `of ${possible} mutants up to ${sample.size} a file, drawn with seed ${sample.seed}`;
  return `# Mutation of the methods

Written by \`./lienket run tools/mutate-methods.ts\`; \`npm test\` refuses it when a survivor has no explanation or an explanation no longer fits the source.

A mutant is a method with one small fault put in: a sign, a bound, a condition, a number, a lost statement. A good suite fails on it.
**${percent(killed, tried)} killed**: ${killed} of ${tried}, in ${files.length} files (${taken}; ${date}).${wholeSaid(run)}

A mutant meets the test of its own name first, then up to six others that load the file, nearest first. A trial that takes longer than ${limit.leastMs / 1000} s
and ${limit.times} times what the tests take without a mutant, or that ends its process, counts as killed: ${total(files, (file) => file.timedOut)} of the killed. Mutants that are no program are not counted.
Tests that wait for outside tables take no part, nor do the examples in docstrings. The wording of refusals is not mutated, and neither are the tables of \`registry/\`.
`;
};

/** The page of a run: the score of each file, and each survivor with the reason why no test can tell it, or none does. */
export function mutationPage(run: MutationRun, explanations: Explanations): string {
  const scores = run.files.map(({ file, possible, tried, killed, survivors }) => {
    const whole = run.whole?.files.find((each) => each.file === file);
    const ofAll = whole === undefined ? '–' : percent(whole.killed, whole.tried);
    return `| ${file} | ${possible} | ${tried} | ${killed} | ${survivors.length} | ${percent(killed, tried)} | ${ofAll} |`;
  });
  const left = run.files.flatMap(({ file, survivors }) =>
    survivors.map(
      ({ line, change }) =>
        `| ${file}:${line} | ${cell(code(change))} | ${cell(explanations[file]?.[change] ?? 'not explained')} |`,
    ),
  );
  return [
    head(run),
    '## Survivors',
    '',
    '| where | change | why it survives |',
    '|---|---|---|',
    ...left,
    '',
    '## Scores',
    '',
    '| file | mutants | tried | killed | survived | score | of all |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...scores,
    '',
  ].join('\n');
}
