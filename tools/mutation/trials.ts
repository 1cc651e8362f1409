import { type ChildProcess, fork } from 'node:child_process';

/** One test file to run against one mutant; without a text, against the source as it is. */
export type TrialQuestion = Readonly<{ trial: number; file: string; text?: string | undefined; test: string }>;

/** What became of it: the tests passed, one failed (by its title), or the text was no program at all. */
export type TrialAnswer = Readonly<{
  trial: number;
  verdict: 'passed' | 'failed' | 'invalid' | 'timeout';
  by: string;
  ms: number;
}>;

/** Runs test files against mutants. */
export interface Trials {
  /** Runs one; a run that takes longer than the limit, or ends its process, is ended as a timeout. */
  run(question: Omit<TrialQuestion, 'trial'>, limitMs: number): Promise<TrialAnswer>;
  close(): void;
}

const trialsPerProcess = 200;
const program = new URL('./trial-process.ts', import.meta.url);
const execArgv = ['--disable-warning=ExperimentalWarning', '--max-old-space-size=1024'];

/** Opens a line to one child process at a time, started anew after a timeout and after many trials. */
export function openTrials(): Trials {
  let child: ChildProcess | undefined;
  let trial = 0;
  let left = 0;
  const close = (): void => {
    child?.removeAllListeners();
    child?.kill('SIGKILL');
    child = undefined;
  };
  const opened = (): ChildProcess => {
    if (left === 0) close();
    if (child === undefined) left = trialsPerProcess;
    child ??= fork(program, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    left -= 1;
    return child;
  };
  const run: Trials['run'] = (question, limitMs) => {
    const started = performance.now();
    trial += 1;
    const asked = { ...question, trial };
    const process = opened();
    return new Promise((done) => {
      const end = (answer: Omit<TrialAnswer, 'trial' | 'ms'> & { readonly ms?: number }): void => {
        clearTimeout(timer);
        process.removeAllListeners();
        if (answer.verdict === 'timeout') close();
        done({ trial: asked.trial, ms: performance.now() - started, ...answer });
      };
      const timer = setTimeout(() => end({ verdict: 'timeout', by: `no end within ${limitMs} ms` }), limitMs);
      process.on('message', (answer: TrialAnswer) => {
        if (answer.trial === asked.trial) end(answer);
      });
      process.on('exit', () => end({ verdict: 'timeout', by: 'the process ended' }));
      process.send(asked);
    });
  };
  return { run, close };
}
