// Puts small faults into the methods, one at a time, and writes which of them the tests notice into doc/methods/mutation.md:
// ./lienket run tools/mutate-methods.ts [FILE …] [--sample N | all] [--seed N] [--out doc/methods] [--fresh]
// With files only their part of the report is renewed; with --sample all only the counts over all mutants (about half an hour). Verdicts are kept in .lienket/mutation as they come, so that a run that was ended goes
// on; one is asked again when the source or a test that it rests on has changed, and all of them with --fresh.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readImports } from './mutation/answering-tests.ts';
import { mutantsOf } from './mutation/mutants.ts';
import {
  type FileScore,
  idleExplanations,
  killedShare,
  type MutationRun,
  mutationPage,
  type Survivor,
  unexplained,
} from './mutation/mutation-page.ts';
import { type Sample, sampledMutants } from './mutation/sampled-mutants.ts';
import { openTrials } from './mutation/trials.ts';
import { type Bench, judgeOf, openVerdicts } from './mutation/verdicts.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'src/methods');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'doc/methods' },
    fresh: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} ${text}: give a whole number`);
  return Number(text);
}

const sample: Sample = {
  size: values.sample === 'all' ? 'all' : wholeNumber('sample', values.sample),
  seed: wholeNumber('seed', values.seed),
};

/** Tries the mutants of one file and says what became of them. */
async function scoreOf(file: string, bench: Bench): Promise<FileScore> {
  const mutants = mutantsOf(readFileSync(join(folder, file), 'utf8'));
  const judge = judgeOf(join(folder, file), bench);
  const survivors: Survivor[] = [];
  const counts = { killed: 0, timeout: 0, invalid: 0, survived: 0 };
  const chosen = sampledMutants(file, mutants, sample);
  for (const mutant of chosen) {
    const { fate, by } = await judge(mutant);
    counts[fate] += 1;
    const { line, operator, change } = mutant;
    if (fate === 'survived') survivors.push({ line, operator, change });
    if (fate === 'invalid') console.log(`no program: ${file}:${line} ${change} (${by})`);
  }
  return {
    file,
    possible: mutants.length,
    tried: chosen.length - counts.invalid,
    killed: counts.killed + counts.timeout,
    timedOut: counts.timeout,
    survivors,
  };
}

const sources = readdirSync(folder).filter((name) => /^[\w-]+\.ts$/.test(name));
const asked = positionals.length === 0 ? sources : positionals.map((path) => basename(path));
const unknown = asked.filter((name) => !sources.includes(name));
if (unknown.length > 0) throw new Error(`no such file in src/methods: ${unknown.join(', ')}`);

const work = join(root, '.lienket/mutation');
mkdirSync(work, { recursive: true });
const verdicts = join(work, 'verdicts.jsonl');
if (values.fresh) rmSync(verdicts, { force: true });
const limit = { leastMs: 3000, times: 8 };
const bench = { folder, imports: readImports(folder), trials: openTrials(), store: openVerdicts(verdicts), limit };

// A mutant that goes on for ever would outlive a run that is ended.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    bench.trials.close();
    process.exit(130);
  });

const out = join(root, values.out);
const kept = join(out, 'mutation.json');
const explanations = JSON.parse(readFileSync(join(root, 'tools/mutation/survivors.json'), 'utf8'));
const today = new Date().toISOString().slice(0, 10);

/** The report with the new scores in it: of the sample, or the counts of all mutants. */
function renewed(earlier: MutationRun | undefined, scores: readonly FileScore[]): MutationRun {
  const merged = <Each extends { readonly file: string }>(old: readonly Each[], fresh: readonly Each[]): Each[] =>
    sources.flatMap((name) => [...fresh, ...old].find(({ file }) => file === name) ?? []);
  if (sample.size === 'all') {
    const counts = scores.map(({ file, tried, killed }) => ({ file, tried, killed }));
    const whole = { date: today, files: merged(earlier?.whole?.files ?? [], counts) };
    return { ...(earlier ?? { date: today, sample, limit, files: [] }), whole };
  }
  const isSame = JSON.stringify(earlier?.sample) === JSON.stringify(sample);
  const files = merged(isSame ? (earlier?.files ?? []) : [], scores);
  return { date: today, sample, limit, files, whole: earlier?.whole };
}

mkdirSync(out, { recursive: true });
const scores: FileScore[] = [];
const earlier = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as MutationRun) : undefined;
for (const [at, file] of asked.entries()) {
  const score = await scoreOf(file, bench);
  scores.push(score);
  console.log(`${at + 1}/${asked.length} ${file}: ${score.killed} of ${score.tried} killed`);
  const run = renewed(earlier, scores);
  writeFileSync(kept, `${JSON.stringify(run, null, 1)}\n`);
  writeFileSync(join(out, 'mutation.md'), mutationPage(run, explanations));
}
bench.trials.close();

const run = renewed(earlier, scores);
const isWhole = sample.size === 'all';
for (const line of unexplained(isWhole ? scores : run.files, explanations)) console.log(`not explained: ${line}`);
for (const line of idleExplanations(run.files, explanations))
  console.log(`explanation of nothing that survives: ${line}`);
console.log(`${(100 * killedShare(isWhole ? scores : run.files)).toFixed(1)} % killed`);
