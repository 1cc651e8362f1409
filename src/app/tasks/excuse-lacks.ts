import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { askedLacks, excusingStep, type LackAnswer } from '../../programme/complete-need.ts';
import { type Excuse, stayIn } from '../../programme/excuse.ts';
import type { TaskFile } from '../../programme/task-file.ts';
import type { Step } from '../../programme/workflow.ts';
import { keepChanges, noTask, notAllowed, refusal, refused } from './keep-changes.ts';
import { excuseId, fileOf, readBook, type TaskBook, thingKey, workflowOf } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { seenTask } from './task-views.ts';

interface Opened {
  readonly book: TaskBook;
  readonly file: TaskFile;
  readonly step: Step;
  readonly lacks: readonly LackAnswer[];
}

/** The step whose lacks somebody may excuse: the one in which the task stands, if they may take it. */
async function openedStep(ports: TaskPorts, acting: Acting, id: string): Promise<Parsed<Opened>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, id);
  if (task === undefined) return noTask(id);
  const denied = notAllowed(acting, 'step', task);
  if (denied !== undefined) return denied;
  const file = fileOf(book, task);
  const step = excusingStep(file, workflowOf(book, task), acting.role);
  if (step === undefined)
    return refused('not-yours', {
      vi: `Vai “${acting.role}” không chấp nhận thiếu được lúc này: chỉ người được chuyển bước hiện tại, và khi bước ấy cần báo cáo đầy đủ.`,
      en: `The role “${acting.role}” excuses nothing now: only who may take the present step does, and where that step needs a complete report.`,
    });
  return { ok: true, value: { book, file, step, lacks: askedLacks(file, step) } };
}

/** Lets lacks of the report stand while the present step is taken, each with who let it and why. */
export async function excuseLacks(
  ports: TaskPorts,
  acting: Acting,
  given: { readonly task: string; readonly lacks: readonly string[]; readonly reason: string },
): Promise<Parsed<{ readonly excused: number }>> {
  const opened = await openedStep(ports, acting, given.task);
  if (!opened.ok) return opened;
  const { book, file, step, lacks } = opened.value;
  const reason = given.reason.trim();
  const named = [...new Set(given.lacks)];
  const chosen = lacks.filter(({ code }) => named.includes(code));
  const faults = [
    ...(reason === ''
      ? [refusal('no-reason', { vi: 'chấp nhận thiếu phải có lý do', en: 'an excuse needs a reason' })]
      : []),
    ...(named.length === 0 ? [refusal('no-lack', { vi: 'chưa chọn điều nào', en: 'nothing is chosen' })] : []),
    ...named
      .filter((code) => !chosen.some((lack) => lack.code === code))
      .map((code) =>
        refusal('no-such-lack', {
          vi: `bước này không thiếu “${code}”; đang thiếu: ${lacks.map((lack) => lack.code).join(', ') || 'không gì'}`,
          en: `this step does not lack “${code}”; it lacks: ${lacks.map((lack) => lack.code).join(', ') || 'nothing'}`,
        }),
      ),
  ];
  if (faults.length > 0) return { ok: false, refusals: faults };
  const excuses = chosen.map(
    ({ code, said }): Excuse => ({
      task: file.task.id,
      step: step.id,
      stay: stayIn(file.task, step.id),
      lack: code,
      said,
      reason,
      by: acting.name,
      role: acting.role,
      on: book.today,
      isTakenBack: false,
    }),
  );
  const kept = await keepExcuses(ports, acting, { book, excuses, what: 'excused', reason });
  return kept.ok ? { ok: true, value: { excused: excuses.length } } : kept;
}

/** Takes an excuse back; the trail keeps that it was given. */
export async function takeBackExcuse(
  ports: TaskPorts,
  acting: Acting,
  given: { readonly task: string; readonly lack: string },
): Promise<Parsed<{ readonly lack: string }>> {
  const opened = await openedStep(ports, acting, given.task);
  if (!opened.ok) return opened;
  const { book, lacks } = opened.value;
  const excuse = lacks.find(({ code }) => code === given.lack)?.excuse ?? null;
  if (excuse === null)
    return refused('no-such-excuse', {
      vi: `“${given.lack}” chưa được chấp nhận thiếu ở bước này`,
      en: `“${given.lack}” is not excused in this step`,
    });
  const excuses = [{ ...excuse, isTakenBack: true }];
  const kept = await keepExcuses(ports, acting, { book, excuses, what: 'unexcused', reason: excuse.said.vi });
  return kept.ok ? { ok: true, value: { lack: given.lack } } : kept;
}

function keepExcuses(
  ports: TaskPorts,
  acting: Acting,
  kept: {
    readonly book: TaskBook;
    readonly excuses: readonly Excuse[];
    readonly what: 'excused' | 'unexcused';
    readonly reason: string;
  },
): Promise<Parsed<undefined>> {
  const { book, excuses, what, reason } = kept;
  return keepChanges(ports, acting, {
    changes: excuses.map((excuse) => {
      const id = excuseId(excuse);
      const parent = book.revisions.get(thingKey('excuse', id)) ?? null;
      return { kind: 'excuse', id, task: excuse.task, parent, content: JSON.stringify(excuse), what };
    }),
    reason,
  });
}
