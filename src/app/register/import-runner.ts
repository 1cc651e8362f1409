import type { Bilingual } from '../../model/bilingual.ts';
import { noSuchFile } from '../no-such-file.ts';
import { StoreUnavailableError } from '../store-unavailable.ts';
import { doImportJob, type ImportJobPorts, keptImportOf } from './do-import-job.ts';
import { importList, type RegisterImportResult, refusedImport } from './import-list.ts';
import type { ListRequest } from './list-request.ts';

/** Does the jobs that wait, one after the other, as long as the program runs. */
export interface ImportRunner {
  /** Looks for work now, and again every few seconds. */
  start(): void;
  /** There is something to do. */
  wake(): void;
  /** Lets go of what is being done; the next program goes on with it. */
  close(): Promise<void>;
}

const PAUSE_MS = 3000;

/** Does the jobs of a store, one after the other, for one program. */
export function importRunner(ports: ImportJobPorts, onFault: (fault: unknown) => void): ImportRunner {
  const closing = new AbortController();
  let working: Promise<void> | undefined;
  let isAsked = false;
  let clock: ReturnType<typeof setInterval> | undefined;
  const work = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      isAsked = false;
      const job = await (await ports.imports()).claim(ports.holder);
      if (job !== undefined) await doImportJob(ports, job, { signal: closing.signal, whenCut: 'release', onFault });
      else if (!isAsked) return;
    }
  };
  const wake = (): void => {
    isAsked = true;
    if (closing.signal.aborted) return;
    working ??= work()
      .catch((fault: unknown) => {
        if (!closing.signal.aborted && !(fault instanceof StoreUnavailableError)) onFault(fault);
      })
      .finally(() => {
        working = undefined;
      });
  };
  return {
    wake,
    start() {
      void tidied(ports).catch(() => undefined);
      wake();
      clock ??= setInterval(wake, PAUSE_MS).unref();
    },
    async close() {
      closing.abort();
      clearInterval(clock);
      await working;
    },
  };
}

const MOST_KEPT = 1000;

async function tidied({ imports, lists }: ImportJobPorts): Promise<void> {
  const jobs = await (await imports()).list(MOST_KEPT);
  await lists.tidy(jobs.filter(({ state }) => state !== 'done').map(({ job }) => job));
}

export interface FileImport extends ListRequest {
  readonly file: string;
  readonly isDryRun: boolean;
  readonly actor: string;
  readonly signal: AbortSignal;
  progress(said: Bilingual, done: number, total: number): void;
}

/**
 * Brings a file in as a job of the store that is done here and now: if this program is cut off, the next one goes on with it.
 * @throws the reason of the signal where it was stopped
 */
export async function importFile(ports: ImportJobPorts, request: FileImport): Promise<RegisterImportResult> {
  const { file, signal, actor, progress } = request;
  const job = ports.makeId();
  const fileName = file.split('/').at(-1) ?? file;
  const laid = await ports.lists.lay(job, { path: file, fileName }, signal);
  if (laid === undefined) return refusedImport([noSuchFile(file)]);
  if (!laid.ok) return refusedImport(laid.refusals);
  if (request.isDryRun) return forgetting(ports, job, importList(ports, laid.value, request));
  const imports = await ports.imports();
  await imports.begin({ job, request: keptImportOf(fileName, request), actor, at: ports.now() }, ports.holder);
  const begun = await imports.find(job);
  if (begun === undefined) throw new Error('a job that was entered is not there');
  let fault: unknown;
  const onFault = (thrown: unknown): void => {
    fault = thrown;
  };
  const result = await doImportJob(ports, begun, { signal, whenCut: 'stop', progress, onFault });
  if (result === undefined) {
    signal.throwIfAborted();
    throw fault ?? new Error('another program works at this import');
  }
  // What is refused is told at once and need not be kept.
  if (result.outcome === undefined) {
    await imports.forget(job);
    await ports.lists.forget(job);
  }
  return result;
}

async function forgetting<T>({ lists }: ImportJobPorts, id: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    await lists.forget(id);
  }
}

/** Goes on with every job that nobody works at; how many were taken up. */
export async function resumeImports(
  ports: ImportJobPorts,
  options: { readonly signal: AbortSignal; progress(said: Bilingual, done: number, total: number): void },
): Promise<readonly string[]> {
  const imports = await ports.imports();
  const taken: string[] = [];
  for (;;) {
    options.signal.throwIfAborted();
    const job = await imports.claim(ports.holder);
    if (job === undefined) return taken;
    taken.push(job.job);
    await doImportJob(ports, job, { ...options, whenCut: 'release' });
  }
}
