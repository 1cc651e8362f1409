import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { ListMapping } from '../../register/list-mapping.ts';
import type { OpenList } from '../ports-lists.ts';
import { checkedList, inFile } from './checked-list.ts';
import type { RegisterImportRequest } from './list-request.ts';
import type { RegisterImportPorts } from './register-ports.ts';
import { rowReader } from './row-reader.ts';
import type { PreviewRow, RowReader } from './row-reader-port.ts';
import { rememberMapping, type UnderstoodList, understoodList } from './understood-list.ts';
import { type ListOutcome, writeList } from './write-list.ts';

export interface RegisterImportResult {
  readonly notes: readonly Bilingual[];
  readonly mapping: ListMapping | undefined;
  readonly isRemembered: boolean;
  readonly rows: { readonly read: number; readonly good: number; readonly faulty: number };
  /** The first rows as they were understood; of what is not for everybody only that it is there. */
  readonly preview: readonly PreviewRow[];
  readonly refusals: readonly Refusal[];
  /** How many faults there are; only the first ten thousand are told one by one. */
  readonly faults: number;
  readonly warnings: readonly Refusal[];
  /** What was written; undefined on refusal or in a dry run. */
  readonly outcome: ListOutcome | undefined;
}

/** Brings a list that is laid out into the register, or says all that is wrong with it and writes nothing. */
export async function importList(
  ports: RegisterImportPorts,
  list: OpenList,
  request: RegisterImportRequest,
): Promise<RegisterImportResult> {
  const found = await understoodList(ports.memory, list, request);
  if (!found.ok) return refusedImport(found.refusals);
  const understood = found.value;
  const reader = await rowReader(ports, understood, request);
  try {
    return await importUnderstood(ports, { understood, reader }, request);
  } finally {
    await reader.close();
  }
}

async function importUnderstood(
  ports: RegisterImportPorts,
  scene: { readonly understood: UnderstoodList; readonly reader: RowReader },
  request: RegisterImportRequest,
): Promise<RegisterImportResult> {
  const { mapping, list, refusals } = scene.understood;
  const keeper = request.isDryRun ? undefined : await list.keepRows();
  const checked = await checkedList(scene, {
    signal: request.signal,
    progress: request.progress,
    takeGood: async (lines) => keeper?.add(lines),
  }).finally(() => keeper?.close());
  const whole = refusals.map((each) => inFile(each, list.fileName));
  const base = {
    notes: list.notes,
    mapping,
    isRemembered: mapping.columns.some(({ confidence }) => confidence === 'remembered'),
    rows: checked.rows,
    preview: checked.preview,
    refusals: [...whole, ...checked.faults],
    faults: whole.length + checked.faultCount,
    warnings: checked.warnings,
  };
  const isRefused = whole.length > 0 || (checked.rows.faulty > 0 && !request.skipsFaulty);
  if (isRefused || request.isDryRun) return { ...base, outcome: undefined };
  const outcome = await writeList(ports, { ...scene, good: checked.rows.good }, request);
  await rememberMapping(ports.memory, scene.understood);
  return { ...base, outcome };
}

/** The result where a list could not be read at all. */
export function refusedImport(refusals: readonly Refusal[]): RegisterImportResult {
  return {
    notes: [],
    mapping: undefined,
    isRemembered: false,
    rows: { read: 0, good: 0, faulty: 0 },
    preview: [],
    refusals,
    faults: refusals.length,
    warnings: [],
    outcome: undefined,
  };
}
