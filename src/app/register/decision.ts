import type { Parsed, Refusal } from '../../model/refusal.ts';
import { holdsPersonData } from '../../register/person-data.ts';
import { parseRecordId } from '../../register/record-id.ts';
import type { NewEvent } from '../ports-decisions.ts';
import type { RecordLine, RegisterReading, RegisterSession } from '../ports-register.ts';
import type { RegisterPorts } from './register-ports.ts';

/** Who decides, and why. */
export interface Decision {
  readonly actor: string;
  readonly reason: string;
}

/** What a decision did. */
export interface Decided {
  readonly event: number;
  readonly kept: string;
  /** The record that now redirects, or the new one. */
  readonly other: string;
}

export type Outcome = Parsed<Decided>;
export type Step = Decided | readonly Refusal[];

/** Runs a decision in one transaction: refusals write nothing. A reason is kept for ever, so it names no person's number. */
export async function decided(
  ports: RegisterPorts,
  { reason }: Decision,
  work: (session: RegisterSession) => Promise<Step>,
): Promise<Outcome> {
  const told = personFaults('reason', reason);
  if (told.length > 0) return { ok: false, refusals: told };
  const register = await ports.register();
  const step = await register.write(work);
  return 'event' in step ? { ok: true, value: step } : { ok: false, refusals: step };
}

/** What a person writes beside a decision stands there for everybody and for ever. */
export function personFaults(column: string, text: string): readonly Refusal[] {
  if (!holdsPersonData(text)) return [];
  return [
    fault(
      column,
      'person-in-text',
      'Có số điện thoại hoặc số định danh cá nhân trong lời ghi; hãy bỏ đi, vì lời ghi được giữ mãi.',
      'The text holds a phone or a personal number; leave it out, since the text is kept for ever.',
    ),
  ];
}

/** A record by its id as a person may write it. */
export const named = (register: Pick<RegisterReading, 'find'>, id: string): Promise<RecordLine | undefined> =>
  register.find(parseRecordId(id) ?? id);

/** What every event says of who decided. */
export const entryOf = (
  ports: Pick<RegisterPorts, 'now'>,
  { actor, reason }: Decision,
): Pick<NewEvent, 'actor' | 'reason' | 'at'> => ({ actor, reason: reason.trim(), at: ports.now() });

/** A refusal about one record, event or field. */
export function fault(column: string, ...[code, vi, en]: readonly [string, string, string]): Refusal {
  return { code, where: { column }, said: { vi, en } };
}

/** Why a record can not be decided on: it is not there, or it became another. */
export function liveFaults(id: string, line: RecordLine | undefined): readonly Refusal[] {
  if (line === undefined) return [fault(id, 'no-such-record', 'Không có hồ sơ này.', 'There is no such record.')];
  if (line.mergedInto === null) return [];
  return [
    fault(
      id,
      'merged-record',
      `Hồ sơ này đã nhập vào ${line.mergedInto}; hãy quyết định trên hồ sơ đó.`,
      `This record was merged into ${line.mergedInto}; decide on that one.`,
    ),
  ];
}
