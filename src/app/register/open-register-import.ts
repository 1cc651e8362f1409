import { parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { TIERS } from '../../register/golden-record.ts';
import type { UploadStore } from '../data/open-data-desk.ts';
import { tooLarge } from '../data/too-large.ts';
import type {
  BeginWords,
  CheckWords,
  ImportJobView,
  ListUpload,
  LookWords,
  RegisterImportDesk,
} from '../desks/register-import-desk.ts';
import type { ImportJob } from '../ports-import-jobs.ts';
import type { FaultBook, OpenList } from '../ports-lists.ts';
import { type RunningCheck, runningCheck } from './check-list.ts';
import { type ImportJobPorts, keptImportOf } from './do-import-job.ts';
import { importRunner } from './import-runner.ts';
import { lookAtList, wordsOf } from './look-at-list.ts';

export interface RegisterImportDeskPorts extends ImportJobPorts {
  readonly uploads: UploadStore;
  readonly actor: string;
  faultBook(upload: string): Promise<FaultBook>;
  onFault(fault: unknown): void;
}

const MOST_JOBS = 50;
const MOST_RECORDS = 100;

/** The desk at which lists of enterprises are brought into the register. */
export function openRegisterImport(ports: RegisterImportDeskPorts): RegisterImportDesk {
  return deskOf(ports, { checks: new Map(), runner: importRunner(ports, ports.onFault) });
}

/** What goes on, whoever began it. */
interface Running {
  readonly checks: Map<string, RunningCheck>;
  readonly runner: ReturnType<typeof importRunner>;
}

function deskOf(ports: RegisterImportDeskPorts, running: Running): RegisterImportDesk {
  const { checks, runner } = running;
  const dropCheck = async (upload: string): Promise<void> => {
    const check = checks.get(upload);
    checks.delete(upload);
    check?.stop();
    await check?.ended;
    await check?.book.close();
  };
  return {
    by: (actor) => deskOf({ ...ports, actor }, running),
    receive: (fileName, chunks, signal) => receivedList(ports, { fileName, chunks }, signal),
    async forget(upload) {
      await dropCheck(upload);
      await ports.lists.forget(upload);
    },
    async look(upload, words) {
      const list = await ports.lists.open(upload);
      return list && (wrongWords(words) ?? lookAtList(ports, list, words));
    },
    async check(upload, words) {
      const list = await ports.lists.open(upload);
      if (list === undefined) return undefined;
      const wrong = wrongWords(words);
      if (wrong !== undefined) return wrong;
      await dropCheck(upload);
      const book = await ports.faultBook(upload);
      const check = runningCheck(ports, { list, words, book, onFault: ports.onFault });
      checks.set(upload, check);
      return { ok: true, value: check.view() };
    },
    checked: (upload) => checks.get(upload)?.view(),
    stopCheck(upload) {
      checks.get(upload)?.stop();
      return checks.get(upload)?.view();
    },
    faults: async (upload, page) => checks.get(upload)?.book.page(page),
    allFaults: (upload) => checks.get(upload)?.book.all(),
    async begin(words) {
      const begun = await begunJob(ports, words);
      runner.wake();
      return begun;
    },
    ...jobDesk(ports, runner.wake),
    start: runner.start,
    async close() {
      await runner.close();
      for (const upload of checks.keys()) {
        await dropCheck(upload);
        await ports.lists.forget(upload);
      }
      await ports.uploads.close();
    },
  };
}

type JobPart = Pick<RegisterImportDesk, 'jobs' | 'job' | 'stop' | 'resume' | 'drop' | 'newRecords'>;

function jobDesk(ports: RegisterImportDeskPorts, wake: () => void): JobPart {
  const found = async (id: string): Promise<ImportJobView | undefined> => {
    const job = await (await ports.imports()).find(id);
    return job && viewOf(job);
  };
  return {
    jobs: async () => (await (await ports.imports()).list(MOST_JOBS)).map(viewOf),
    job: found,
    async stop(id) {
      await (await ports.imports()).stop(id, ports.now());
      return found(id);
    },
    async resume(id) {
      await (await ports.imports()).resume(id);
      wake();
      return found(id);
    },
    async drop(id) {
      const isGone = await (await ports.imports()).forget(id);
      if (isGone) await ports.lists.forget(id);
      return isGone;
    },
    async newRecords(id) {
      const imports = await ports.imports();
      const job = await imports.find(id);
      if (job === undefined) return undefined;
      return job.outcome === null ? [] : imports.newRecords(job.outcome.batch, MOST_RECORDS);
    },
  };
}

async function receivedList(
  { uploads, lists, makeId }: RegisterImportDeskPorts,
  { fileName, chunks }: { readonly fileName: string; readonly chunks: AsyncIterable<Uint8Array> },
  signal: AbortSignal,
): Promise<Parsed<ListUpload>> {
  const received = await uploads.receive(fileName, chunks);
  if (received === undefined) return refused(tooLarge(fileName, uploads.largestBytes));
  const file = await uploads.find(received.id);
  const id = makeId();
  try {
    const laid = file === undefined ? undefined : await lists.lay(id, file, signal);
    if (laid === undefined) throw new Error(`the upload ${received.id} is gone`);
    if (!laid.ok) return laid;
    return { ok: true, value: uploadOf(id, laid.value) };
  } finally {
    // What was laid out is all that is read from now on.
    await uploads.forget(received.id);
  }
}

const uploadOf = (id: string, { fileName, bytes, sheets, notes }: OpenList): ListUpload => ({
  id,
  fileName,
  bytes,
  sheets,
  notes,
});

async function begunJob(ports: RegisterImportDeskPorts, words: BeginWords): Promise<Parsed<ImportJobView> | undefined> {
  const list = await ports.lists.open(words.upload);
  if (list === undefined) return undefined;
  const wrong = wrongWords(words);
  if (wrong !== undefined) return wrong;
  const imports = await ports.imports();
  const job = ports.makeId();
  await ports.lists.keep(words.upload, job);
  const tier = TIERS.find((each) => each === words.tier) ?? 'listed';
  const request = { ...wordsOf(list, words), source: words.source.trim(), tier, skipsFaulty: words.skipsFaulty };
  const { actor } = ports;
  await imports.begin({ job, request: keptImportOf(list.fileName, request), actor, at: ports.now() });
  const begun = await imports.find(job);
  if (begun === undefined) throw new Error('a job that was entered is not there');
  return { ok: true, value: viewOf(begun) };
}

function viewOf({ job: id, request: { fileName, source }, actor: _, attempts: __, ...view }: ImportJob): ImportJobView {
  return { id, fileName, source, ...view };
}

const refused = (refusal: Refusal): Parsed<never> => ({ ok: false, refusals: [refusal] });

/** What is wrong with the words themselves. */
function wrongWords(words: LookWords & Partial<CheckWords>): Parsed<never> | undefined {
  const refusals: Refusal[] = [];
  if (words.asOf !== undefined && parseIsoDate(words.asOf) === undefined)
    refusals.push({
      code: 'bad-option',
      where: { column: 'asOf' },
      said: { vi: `"${words.asOf}" không phải ngày.`, en: `"${words.asOf}" is no day.` },
    });
  if (words.source?.trim() === '')
    refusals.push({
      code: 'no-source',
      where: { column: 'source' },
      said: { vi: 'Hãy nêu danh sách này của ai, năm nào.', en: 'Say whose list this is, and of when.' },
    });
  return refusals.length === 0 ? undefined : { ok: false, refusals };
}
