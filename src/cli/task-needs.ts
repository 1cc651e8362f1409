import type { TaskDesk } from '../app/desks/task-desk.ts';
import { noSuchFile } from '../app/no-such-file.ts';
import { actingRoles } from '../app/tasks/acting.ts';
import type { NamedText } from '../app/tasks/task-ports.ts';
import type { Parsed } from '../model/refusal.ts';
import type { CommandInput, OptionSpec } from './command.ts';
import { RefusedError } from './refused-error.ts';

/** Who acts, as the desk takes it. */
export type Acting = Parameters<TaskDesk['tree']>[0];

/** What the commands of tasks are given. */
export interface TaskNeeds {
  /** Opens the tasks for one piece of work and closes them again. */
  withTasks<T>(work: (desk: TaskDesk) => Promise<T>): Promise<T>;
  workflowFiles(): Promise<readonly NamedText[]>;
  bytes(path: string): Promise<Uint8Array | undefined>;
  /** Writes a file that is not there yet; false if it is. */
  write(path: string, bytes: Uint8Array): Promise<boolean>;
}

export const ROLE_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'role',
    value: 'ROLE',
    choices: actingRoles,
    about: { vi: 'làm với vai nào; mặc định lead (chủ nhiệm)', en: 'the role to act in; lead by default' },
  },
  {
    name: 'for',
    value: 'ORGANISATION',
    about: { vi: 'mã cơ quan mà vai agency thay mặt', en: 'id of the organisation that the role agency speaks for' },
  },
];

/** The last value of an option. */
export const optionOf = (input: CommandInput, name: string): string | undefined => input.options[name]?.at(-1);

/** Who acts, by the options of a line. */
export const actingBy = (input: CommandInput, desk: TaskDesk): Acting =>
  acceptedOr(desk.acting({ role: optionOf(input, 'role'), organisation: optionOf(input, 'for') }));

/** The value, or its refusals thrown to the one place that tells them. */
export function acceptedOr<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new RefusedError(parsed.refusals);
}

/** What is there, or that the task is not. */
export function taskOr<T>(value: T | undefined, id: string): T {
  if (value !== undefined) return value;
  throw new RefusedError([
    { code: 'no-such-task', where: {}, said: { vi: `Không có nhiệm vụ “${id}”.`, en: `There is no task “${id}”.` } },
  ]);
}

/** The bytes of a file that must be there. */
export async function bytesFrom(needs: Pick<TaskNeeds, 'bytes'>, path: string): Promise<Uint8Array> {
  const bytes = await needs.bytes(path);
  if (bytes === undefined) throw new RefusedError([noSuchFile(path)]);
  return bytes;
}

/** Writes a new file, or refuses to write over one. */
export async function writeNew(needs: Pick<TaskNeeds, 'write'>, path: string, bytes: Uint8Array): Promise<void> {
  if (await needs.write(path, bytes)) return;
  const said = { vi: 'Đã có tệp này; hãy chọn tên khác.', en: 'The file is there already; choose another name.' };
  throw new RefusedError([{ code: 'there', where: { file: path }, said }]);
}
