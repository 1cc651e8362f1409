import type { Withdrawal } from '../../programme/things.ts';
import type { ProgrammeEntry } from '../ports-programme.ts';

/** A thing that was taken back, as it stood. */
export interface WithdrawnThing {
  readonly kind: string;
  readonly id: string;
  readonly task: string | null;
  readonly thing: unknown;
  readonly withdrawal: Withdrawal;
}

/** A thing of the record, and why it was taken back; null where it stands. */
export interface MarkedThing extends Omit<WithdrawnThing, 'withdrawal'> {
  readonly withdrawal: Withdrawal | null;
}

/** Reads a thing with its mark. Solutions of older files say in a field of their own why they were taken back. */
export function markedThing({ kind, id, task, content }: ProgrammeEntry): MarkedThing {
  const { withdrawal = null, ...thing } = JSON.parse(content) as { readonly withdrawal?: Withdrawal | null };
  if (withdrawal !== null || kind !== 'solution') return { kind, id, task, thing, withdrawal };
  const { withdrawn: reason = null } = thing as { readonly withdrawn?: string | null };
  const said = reason === null ? null : { by: null, role: null, at: null, reason, with: null };
  return { kind, id, task, thing: { ...thing, withdrawn: null }, withdrawal: said };
}

/** A thing as it is kept, with the mark that it was taken back. */
export const markedContent = (thing: unknown, withdrawal: Withdrawal): string =>
  JSON.stringify({ ...(thing as object), withdrawal });
