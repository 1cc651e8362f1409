// The child process that runs one test file at a time against one mutant, loaded in place of its source by module hooks.
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { takeCollected } from './collected-tests.ts';
import type { TrialAnswer, TrialQuestion } from './trials.ts';

// A failure need not be made small here, and the seed is that of the suite.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

const mark = '?trial=';
const standIn = new URL('./collected-tests.ts', import.meta.url).href;
let source: Readonly<{ url: string; text: string }> | undefined;
let folder = '';

registerHooks({
  resolve(specifier, context, next) {
    const [, trial] = context.parentURL?.split(mark) ?? [];
    if (trial === undefined) return next(specifier, context);
    if (specifier === 'node:test') return next(standIn, context);
    const found = next(specifier, context);
    const isOfRoom = found.url.startsWith(folder) && found.url.endsWith('.ts');
    return isOfRoom ? { ...found, url: `${found.url}${mark}${trial}` } : found;
  },
  load(url, context, next) {
    const [path, trial] = url.split(mark);
    if (trial === undefined || source === undefined || path !== source.url) return next(url, context);
    return { format: 'module', source: source.text, shortCircuit: true };
  },
});

const said = (error: unknown): string => String(error instanceof Error ? error.message : error).slice(0, 200);

/** Loads the test file anew and runs its tests up to the first that fails. */
async function answer({ trial, file, text, test }: TrialQuestion): Promise<TrialAnswer> {
  const started = performance.now();
  const end = (verdict: TrialAnswer['verdict'], by = ''): TrialAnswer => ({
    trial,
    verdict,
    by,
    ms: performance.now() - started,
  });
  folder = new URL('./', pathToFileURL(test)).href;
  try {
    source = text === undefined ? undefined : { url: pathToFileURL(file).href, text: stripTypeScriptTypes(text) };
  } catch (error) {
    return end('invalid', said(error));
  }
  takeCollected();
  try {
    await import(`${pathToFileURL(test).href}${mark}${trial}`);
  } catch (error) {
    return end(error instanceof SyntaxError ? 'invalid' : 'failed', `not loaded: ${said(error)}`);
  }
  for (const { title, body } of takeCollected()) {
    try {
      await body();
    } catch {
      return end('failed', title);
    }
  }
  return end('passed');
}

process.on('disconnect', () => process.exit());
process.on('message', (question: TrialQuestion) => {
  void answer(question).then((answered) => process.send?.(answered));
});
