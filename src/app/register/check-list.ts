import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { CheckWords, ListCheck } from '../desks/register-import-desk.ts';
import type { FaultBook, OpenList } from '../ports-lists.ts';
import { StoreUnavailableError } from '../store-unavailable.ts';
import { checkedList, inFile } from './checked-list.ts';
import { listCounts } from './count-list.ts';
import { wordsOf } from './look-at-list.ts';
import type { RegisterImportPorts } from './register-ports.ts';
import { rowReader } from './row-reader.ts';
import { type UnderstoodList, understoodList } from './understood-list.ts';

/** A check that runs, or that ran. */
export interface RunningCheck {
  view(): ListCheck;
  stop(): void;
  readonly book: FaultBook;
  readonly ended: Promise<void>;
}

const WORDS = {
  begun: { vi: 'Kiểm tra các dòng', en: 'Checking the rows' },
  done: { vi: 'Đã kiểm tra; chưa ghi gì', en: 'Checked; nothing was written' },
  stopped: { vi: 'Đã dừng; chưa ghi gì', en: 'Stopped; nothing was written' },
  failed: { vi: 'Chưa kiểm tra được', en: 'It could not be checked' },
  internal: {
    vi: 'Chương trình gặp lỗi. Chi tiết ở cửa sổ đang chạy máy chủ.',
    en: 'The program failed. Details are in the window where the server runs.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export interface CheckScene {
  readonly list: OpenList;
  readonly words: CheckWords;
  readonly book: FaultBook;
  onFault(fault: unknown): void;
}

/** Checks a whole list in the background: every fault by row, and what would come of the good rows. Nothing is written. */
export function runningCheck(ports: RegisterImportPorts, scene: CheckScene): RunningCheck {
  const stop = new AbortController();
  let view: ListCheck = { state: 'running', said: WORDS.begun, done: 0, total: 0, fault: null, result: null };
  const tell = (change: Partial<ListCheck>): void => {
    view = { ...view, ...change };
  };
  const progress = (said: Bilingual, done: number, total: number): void => tell({ said, done, total });
  const ended = checkedResult(ports, scene, { signal: stop.signal, progress }).then(
    (result) => tell({ state: 'done', said: WORDS.done, result }),
    (error: unknown) => {
      if (stop.signal.aborted) return tell({ state: 'stopped', said: WORDS.stopped });
      const isTold = error instanceof StoreUnavailableError;
      if (!isTold) scene.onFault(error);
      tell({ state: 'failed', said: WORDS.failed, fault: isTold ? error.said : WORDS.internal });
    },
  );
  return { view: () => view, stop: () => stop.abort(), book: scene.book, ended };
}

type Result = NonNullable<ListCheck['result']>;

interface Following {
  readonly signal: AbortSignal;
  progress(said: Bilingual, done: number, total: number): void;
}

async function checkedResult(
  ports: RegisterImportPorts,
  { list, words, book }: CheckScene,
  following: Following,
): Promise<Result> {
  const spoken = wordsOf(list, words);
  const found = await understoodList(ports.memory, list, spoken);
  if (!found.ok) return unread(found.refusals);
  const understood: UnderstoodList = found.value;
  const reader = await rowReader(ports, understood, spoken);
  try {
    const takeFaults = (faults: readonly Refusal[]): Promise<void> => book.add(faults);
    const checked = await checkedList({ understood, reader }, { ...following, takeFaults });
    const { good } = checked.rows;
    const counts = await listCounts(ports, { understood, reader }, { ...following, source: words.source, good });
    return {
      rows: checked.rows,
      refusals: understood.refusals.map((each) => inFile(each, list.fileName)),
      faults: checked.faultCount,
      kept: book.kept(),
      groups: checked.groups,
      warnings: checked.warningGroups,
      counts,
    };
  } finally {
    await reader.close();
  }
}

const unread = (refusals: readonly Refusal[]): Result => ({
  rows: { read: 0, good: 0, faulty: 0 },
  refusals,
  faults: 0,
  kept: 0,
  groups: [],
  warnings: [],
  counts: { added: 0, repeated: 0, created: 0, matched: 0, pairs: 0, counted: 0 },
});
