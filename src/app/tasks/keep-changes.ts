import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { type Acting, mayAct, type TaskAction } from '../../programme/access.ts';
import type { Task } from '../../programme/things.ts';
import type { ProgrammeChange } from '../ports-programme.ts';
import type { TaskPorts } from './task-ports.ts';

/** A refusal of what somebody asked of tasks. */
export const refusal = (code: string, said: Bilingual, where: Refusal['where'] = {}): Refusal => ({
  code,
  where,
  said,
});

/** One refusal as a parse that failed. */
export const refused = (
  code: string,
  said: Bilingual,
  where: Refusal['where'] = {},
): { ok: false; refusals: Refusal[] } => ({
  ok: false,
  refusals: [refusal(code, said, where)],
});

/** That a task is not there, or not for who asks: both are said alike. */
export const noTask = (id: string) =>
  refused('no-such-task', { vi: `Không có nhiệm vụ “${id}”.`, en: `There is no task “${id}”.` });

/** That a role may not do something; undefined where it may. */
export function notAllowed(
  { role }: Acting,
  action: TaskAction,
  task?: Task,
): { ok: false; refusals: Refusal[] } | undefined {
  if (mayAct(role, action, task?.handling ?? 'open')) return undefined;
  return refused('not-allowed', {
    vi: `Vai “${role}” không được làm việc này${task?.handling === 'restricted' ? ' với tài liệu hạn chế' : ''}.`,
    en: `The role “${role}” may not do this${task?.handling === 'restricted' ? ' with restricted material' : ''}.`,
  });
}

/** That something is withdrawn by itself, with its reason, and not by leaving it out. */
export const WITHDRAW_APART = refused('withdraw-apart', {
  vi: 'Không bỏ bằng cách bỏ trống hay xóa dòng; hãy rút kèm lý do.',
  en: 'It is not taken out by leaving it out; withdraw it with a reason.',
});

/** Keeps changes with who made them and why, or says what was changed meanwhile. */
export async function keepChanges(
  ports: TaskPorts,
  acting: Acting,
  kept: { readonly changes: readonly ProgrammeChange[]; readonly reason: string },
): Promise<Parsed<undefined>> {
  if (kept.changes.length === 0) return { ok: true, value: undefined };
  const made = { actor: acting.name, role: acting.role, reason: kept.reason, at: ports.now() };
  const done = await (await ports.programme()).keep(kept.changes, made);
  if (done.ok) return { ok: true, value: undefined };
  return {
    ok: false,
    refusals: done.overtaken.map(({ kind, id }) =>
      refusal('overtaken', {
        vi: `“${kind} ${id}” vừa được người khác sửa; hãy đọc lại rồi làm lại. Chưa ghi gì.`,
        en: `“${kind} ${id}” was just changed by somebody else; read it again and repeat. Nothing was written.`,
      }),
    ),
  };
}
