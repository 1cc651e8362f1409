import { globSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import type { Tally } from './tally.ts';

const minutesPerFile = 6;
const minutesPerSlowFile = 20;
const isSlow = (file: string): boolean => /\.(slow|browser)\.test\.ts$/.test(file);

/** The test files under the given paths. Slow suites take part only when asked for, or when named themselves. */
export function suiteFiles(paths: readonly string[], options: Readonly<{ slow: boolean }>): readonly string[] {
  const found = new Set<string>();
  for (const path of paths.map((each) => resolve(each))) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile()) found.add(path);
    if (!stat?.isDirectory()) continue;
    for (const file of globSync('**/*.test.ts', { cwd: path, exclude: (name) => name === 'node_modules' })) {
      if (options.slow || !isSlow(file)) found.add(resolve(path, file));
    }
  }
  return [...found].sort();
}

type Ended = Readonly<{
  name: string;
  file?: string | undefined;
  line?: number | undefined;
  skip?: string | boolean | undefined;
  todo?: string | boolean | undefined;
  details: Readonly<{ type?: string | undefined; error?: Error | undefined }>;
}>;

const failureType = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'failureType' in error ? error.failureType : undefined;

function failureText(ended: Ended, cwd: string): string {
  const where = ended.file === undefined ? '' : `${relative(cwd, ended.file)}${ended.line ? `:${ended.line}` : ''}  `;
  const cause = ended.details.error?.cause ?? ended.details.error;
  const said = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause, { depth: 5 });
  return `FAILED ${where}${ended.name}\n${said.replace(/^/gm, '    ')}`;
}

/**
 * Runs test files with Node's own runner, two processes at a time, and prints each failure in full.
 * A file without a test, and a run without a test, count as failures: silence must not look like success.
 */
export async function runSuites(
  options: Readonly<{ files: readonly string[]; cwd: string; print: (text: string) => void }>,
): Promise<Tally> {
  const { files, cwd, print } = options;
  const count = { passed: 0, failed: 0, skipped: 0 };
  const fail = (text: string): void => {
    count.failed += 1;
    print(text);
  };
  let isSuccess = true;
  const onEnd = (ended: Ended, isPassed: boolean): void => {
    if (ended.details.type === 'suite' && failureType(ended.details.error) !== 'hookFailed') return;
    if (isPassed && files.includes(resolve(cwd, ended.name))) fail(`FAILED ${ended.name}\n    the file holds no test`);
    else if (ended.skip !== undefined || ended.todo !== undefined) count.skipped += 1;
    else if (isPassed) count.passed += 1;
    else if (failureType(ended.details.error) === 'subtestsFailed') count.failed += 1;
    else fail(failureText(ended, cwd));
  };
  if (files.length > 0) {
    const minutes = files.some(isSlow) ? minutesPerSlowFile : minutesPerFile;
    const stream = run({ files: [...files], concurrency: 2, timeout: minutes * 60_000 });
    stream.on('test:pass', (ended) => onEnd(ended, true));
    stream.on('test:fail', (ended) => onEnd(ended, false));
    stream.on('test:stderr', ({ message }) => print(message.trimEnd()));
    stream.on('test:summary', (summary) => {
      if (summary.file === undefined) isSuccess = summary.success;
    });
    for await (const _ of stream);
  }
  if (count.passed + count.failed === 0) fail('FAILED no test was executed');
  else if (!isSuccess && count.failed === 0) fail('FAILED the runner reports a failure that no test explains');
  return count;
}
