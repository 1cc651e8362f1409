import type { Bilingual } from '../../model/bilingual.ts';
import { parseIsoDate } from '../../model/dates.ts';
import type { Refusal } from '../../model/refusal.ts';
import type {
  Holder,
  ImportJob,
  ImportJobs,
  ImportOutcome,
  JobEnd,
  JobStep,
  KeptImport,
} from '../ports-import-jobs.ts';
import { importList, type RegisterImportResult } from './import-list.ts';
import type { ListRequest } from './list-request.ts';
import type { RegisterImportPorts } from './register-ports.ts';
import { OvertakenError } from './write-list.ts';

export interface ImportJobPorts extends RegisterImportPorts {
  imports(): Promise<ImportJobs>;
  readonly holder: Holder;
}

export interface JobOptions {
  /** Aborted when this program must end. */
  readonly signal: AbortSignal;
  /** What becomes of the job then: it waits for the next program, or is stopped for good. */
  readonly whenCut: 'release' | 'stop';
  progress?(said: Bilingual, done: number, total: number): void;
  onFault?(fault: unknown): void;
}

const MOST_ATTEMPTS = 5;
/** Beats before a lease runs out. */
const BEATS = 4;

/**
 * Brings the list of a job in that this program holds, saying all the time that it is at work; how it ended is kept.
 * Undefined where it was cut off, stopped, taken over, or failed in a way that the store knows.
 */
export async function doImportJob(
  ports: ImportJobPorts,
  job: ImportJob,
  options: JobOptions,
): Promise<RegisterImportResult | undefined> {
  const imports = await ports.imports();
  const { owner } = ports.holder;
  const ended = (end: Omit<JobEnd, 'at'>): Promise<boolean> => imports.end(job.job, owner, { ...end, at: ports.now() });
  const failed = (refusal: Refusal): Promise<boolean> => ended({ state: 'failed', refusals: [refusal], outcome: null });
  if (job.attempts > MOST_ATTEMPTS) return void (await failed(REFUSALS.again(job.request.fileName)));
  const list = await ports.lists.open(job.job);
  if (list === undefined) return void (await failed(REFUSALS.gone(job.request.fileName)));
  const heart = beating(ports, imports, job);
  const signal = AbortSignal.any([heart.lost, options.signal]);
  try {
    const result = await importList(ports, list, {
      ...listRequestOf(job.request),
      isDryRun: false,
      actor: job.actor,
      signal,
      progress(said, done, total) {
        heart.step({ said, done, total });
        options.progress?.(said, done, total);
      },
    });
    heart.stop();
    await imports.beat(job.job, ports.holder, heart.last());
    await ended(endOf(result, job.request.fileName));
    if (result.outcome !== undefined) await ports.lists.forget(job.job);
    return result;
  } catch (error) {
    heart.stop();
    if (heart.lost.aborted) return undefined;
    if (options.signal.aborted && options.whenCut === 'stop') await imports.stop(job.job, ports.now());
    else if (options.signal.aborted || error instanceof OvertakenError) await imports.release(job.job, owner);
    else if (await imports.beat(job.job, ports.holder, heart.last()).catch(() => true)) {
      // Of a job that was taken away meanwhile its list is gone, which is no fault.
      options.onFault?.(error);
      await failed(REFUSALS.fault(job.request.fileName));
    }
    return undefined;
  }
}

/** Says again and again that the job is being worked at, until it is stopped or lost. */
function beating({ holder }: ImportJobPorts, imports: ImportJobs, { job, said, done, total }: ImportJob) {
  const lost = new AbortController();
  let last: JobStep = { said, done, total };
  const beat = async (): Promise<void> => {
    if (!(await imports.beat(job, holder, last))) lost.abort();
  };
  // A store that does not answer for a moment is no reason to stop: the work itself will say if it cannot go on.
  const clock = setInterval(() => void beat().catch(() => undefined), holder.leaseMs / BEATS);
  return {
    lost: lost.signal,
    last: () => last,
    step(step: JobStep): void {
      last = step;
    },
    stop: () => clearInterval(clock),
  };
}

/** Faults of single rows hold what stands in the cells, which is not for everybody: of them only the number is kept. */
function endOf({ outcome, refusals, rows }: RegisterImportResult, file: string): Omit<JobEnd, 'at'> {
  if (outcome !== undefined) {
    const kept: ImportOutcome = { ...outcome, leftOut: rows.faulty };
    return { state: 'done', refusals: [], outcome: kept };
  }
  const whole = refusals.filter(({ where }) => where.row === undefined);
  const faulty = rows.faulty === 0 ? [] : [REFUSALS.faulty(file, rows.faulty)];
  return { state: 'failed', refusals: [...whole, ...faulty], outcome: null };
}

/** What was asked of a list, as it was kept. */
export function listRequestOf(kept: KeptImport): ListRequest {
  return {
    sheet: kept.sheet ?? undefined,
    source: kept.source,
    tier: kept.tier,
    stated: kept.stated,
    rows: kept.rows ?? undefined,
    asOf: parseIsoDate(kept.asOf ?? '') ?? null,
    industryVersion: kept.industryVersion ?? undefined,
    skipsFaulty: kept.skipsFaulty,
    isDistinct: kept.isDistinct === true,
  };
}

/** What is asked of a list, as it is kept. */
export function keptImportOf(fileName: string, request: ListRequest): KeptImport {
  return {
    fileName,
    sheet: request.sheet ?? null,
    source: request.source,
    tier: request.tier,
    stated: request.stated,
    rows: request.rows ?? null,
    asOf: request.asOf,
    industryVersion: request.industryVersion ?? null,
    skipsFaulty: request.skipsFaulty,
    isDistinct: request.isDistinct === true,
  };
}

const refusal = (code: string, file: string, said: Bilingual): Refusal => ({ code, where: { file }, said });

const REFUSALS = {
  gone: (file: string) =>
    refusal('list-gone', file, {
      vi: 'Tệp của lần nhập này không còn trên máy. Hãy nhập lại tệp: các dòng đã ghi sẽ không ghi hai lần.',
      en: 'The file of this import is no longer on this machine. Import it again: rows that were written are not written twice.',
    }),
  again: (file: string) =>
    refusal('cut-off-again', file, {
      vi: 'Bị cắt ngang nhiều lần ở cùng một chỗ (có thể máy thiếu bộ nhớ). Hãy chia tệp nhỏ hơn rồi nhập lại, hoặc bấm làm tiếp.',
      en: 'It was cut off several times at the same place (the machine may lack memory). Split the file and import it again, or let it go on.',
    }),
  fault: (file: string) =>
    refusal('import-fault', file, {
      vi: 'Chương trình gặp lỗi; chi tiết ở cửa sổ đang chạy máy chủ. Các dòng đã ghi vẫn còn; bấm làm tiếp để đi tiếp từ đó.',
      en: 'The program failed; details are in the window where the server runs. Rows that were written stay; let it go on from there.',
    }),
  faulty: (file: string, rows: number) =>
    refusal('faulty-rows', file, {
      vi: `${rows} dòng có lỗi; chưa ghi gì. Hãy sửa tệp, hoặc nhập lại và chọn bỏ qua dòng lỗi.`,
      en: `${rows} rows have faults; nothing was written. Mend the file, or import it again leaving faulty rows out.`,
    }),
} as const;
