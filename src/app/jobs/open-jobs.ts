import type { Bilingual } from '../../model/bilingual.ts';
import type { ComputingRoom, Following } from '../computing-room.ts';
import type { DossierAddress } from '../desks/dossier-desk.ts';
import type { ComparisonView, JobDesk, JobRequest, JobView, VerificationView } from '../desks/job-desk.ts';
import type { DossierFile } from '../dossier/dossier-file.ts';
import { type OpenedDossier, type OpeningPorts, openedDossier, RevokedLinkError } from '../dossiers/opened-dossier.ts';
import { DossierError, type ExportedFile } from '../workbench.ts';
import { comparison } from './comparison.ts';

export interface JobPorts extends OpeningPorts {
  readonly room: ComputingRoom;
  /** A name for a job that nobody can guess. */
  makeId(): string;
}

/** Ended work that is kept; the oldest is forgotten first. */
const KEPT = 50;

const WORDS = {
  waiting: { vi: 'đang chờ đến lượt', en: 'waiting for its turn' },
  done: { vi: 'xong', en: 'done' },
  cancelled: { vi: 'đã dừng theo yêu cầu; không có gì được ghi', en: 'stopped as asked; nothing was written' },
  failed: { vi: 'chưa làm được', en: 'could not be done' },
  unknown: { vi: 'Không có hồ sơ này.', en: 'There is no such dossier.' },
  internal: {
    vi: 'Chương trình gặp lỗi. Chi tiết ở cửa sổ đang chạy máy chủ.',
    en: 'The program failed. Details are in the window where the server runs.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

interface Job {
  view: JobView;
  file: ExportedFile | undefined;
  readonly stop: AbortController;
  readonly watchers: Set<() => void>;
}

interface Outcome {
  readonly file?: ExportedFile;
  readonly verification?: VerificationView;
  readonly comparison?: ComparisonView;
}

/** Long work over the computing room: each job tells its steps, can be cancelled, and keeps its result until it is forgotten. */
export function openJobs(ports: JobPorts, onFault: (fault: unknown) => void = () => undefined): JobDesk {
  const jobs = new Map<string, Job>();
  const tell = (job: Job, change: Partial<JobView>): void => {
    job.view = { ...job.view, ...change };
    for (const watcher of job.watchers) watcher();
  };
  const forget = (): void => {
    const ended = [...jobs].filter(([, job]) => job.view.state !== 'running');
    for (const [id] of ended.slice(0, Math.max(0, ended.length - KEPT))) jobs.delete(id);
  };
  const run = async (job: Job, request: JobRequest): Promise<void> => {
    try {
      const following: Following = {
        signal: job.stop.signal,
        progress: { step: (said, done, total) => tell(job, { said, done, total }) },
      };
      const outcome = await outcomeOf(ports, request, following);
      job.stop.signal.throwIfAborted();
      job.file = outcome.file;
      const { total } = job.view;
      tell(job, {
        state: 'done',
        said: WORDS.done,
        done: total,
        fileName: outcome.file?.fileName ?? null,
        verification: outcome.verification ?? null,
        comparison: outcome.comparison ?? null,
      });
    } catch (error) {
      if (job.stop.signal.aborted) tell(job, { state: 'cancelled', said: WORDS.cancelled });
      else tell(job, { state: 'failed', said: WORDS.failed, fault: faultOf(error, onFault) });
    }
    forget();
  };
  return {
    start(request) {
      const job = waitingJob(ports.makeId(), request.kind);
      jobs.set(job.view.id, job);
      void run(job, request);
      return job.view;
    },
    find: (id) => jobs.get(id)?.view,
    follow: (id, signal) => states(jobs.get(id), signal),
    cancel(id) {
      jobs.get(id)?.stop.abort();
      return jobs.get(id)?.view;
    },
    file: (id) => jobs.get(id)?.file,
  };
}

function waitingJob(id: string, kind: JobView['kind']): Job {
  const nothing = { fault: null, fileName: null, verification: null, comparison: null };
  const view: JobView = { id, kind, state: 'running', said: WORDS.waiting, done: 0, total: 1, ...nothing };
  return { view, file: undefined, stop: new AbortController(), watchers: new Set() };
}

class UnknownDossierError extends Error {
  override readonly name = 'UnknownDossierError';
}

async function outcomeOf(ports: JobPorts, request: JobRequest, following: Following): Promise<Outcome> {
  const dossier = await opened(ports, request.address);
  if (request.kind === 'compare') {
    const { recipe: before } = await opened(ports, request.against);
    return { comparison: comparison(await ports.room.compare({ before, now: dossier.recipe }, following)) };
  }
  if (request.kind === 'verify') return { verification: await verification(ports, dossier, following) };
  const { recipe } = dossier;
  const { format, language } = request;
  return { file: await ports.room.exported({ recipe, format, language }, following) };
}

async function opened(ports: JobPorts, address: DossierAddress): Promise<OpenedDossier> {
  const dossier = await openedDossier(ports, address);
  if (dossier === undefined) throw new UnknownDossierError(address.id);
  return dossier;
}

/** A reader's link is held against what was sealed when it was made; a dossier at work against itself, made afresh. */
async function verification(
  { room }: JobPorts,
  { recipe, link }: OpenedDossier,
  following: Following,
): Promise<VerificationView> {
  const sealed = link === null ? await room.sealed(recipe) : (JSON.parse(link.sealed) as DossierFile);
  const { staleFigures, ...verified } = await room.verify(sealed, following);
  return { ...verified, staleFigures };
}

function faultOf(error: unknown, onFault: (fault: unknown) => void): Bilingual {
  if (error instanceof DossierError || error instanceof RevokedLinkError) return error.said;
  if (error instanceof UnknownDossierError) return WORDS.unknown;
  onFault(error);
  return WORDS.internal;
}

/** The states of a job from now to its end. */
async function* states(job: Job | undefined, signal: AbortSignal): AsyncGenerator<JobView> {
  if (job === undefined) return;
  let wake: () => void = () => undefined;
  let isNew = true;
  const watcher = (): void => {
    isNew = true;
    wake();
  };
  job.watchers.add(watcher);
  signal.addEventListener('abort', watcher, { once: true });
  try {
    while (!signal.aborted) {
      if (!isNew) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      isNew = false;
      const { view } = job;
      yield view;
      if (view.state !== 'running') return;
    }
  } finally {
    job.watchers.delete(watcher);
  }
}
