import { type Acting, mayAct, type TaskAction } from './access.ts';
import type { Comment } from './comment.ts';
import type { Council, Task } from './things.ts';
import type { WithdrawnKind } from './withdrawn-parts.ts';

/**
 * Whether somebody may take a thing of a task back, or put it back: who may enter it. A council that was scored only its
 * chair takes back. A comment its author takes back; one that was brought in a file also who brings files.
 */
export function mayWithdraw(
  acting: Acting,
  { handling }: Task,
  { kind, thing }: { readonly kind: WithdrawnKind; readonly thing: unknown },
): boolean {
  const may = (action: TaskAction): boolean => mayAct(acting.role, action, handling);
  if (kind === 'comment') {
    const { author, organisation, from } = thing as Comment;
    const isOwn = author === acting.name && organisation === acting.organisation;
    return may('enter') || (from === 'workbench' ? may('comment') && isOwn : may('settle'));
  }
  if (kind !== 'council') return may('withdraw');
  const { scores, decision, members } = thing as Council;
  if (!may('decide')) return may('withdraw') && scores.length === 0 && decision === null;
  const chair = members.find(({ seat }) => seat === 'chair')?.account ?? undefined;
  return acting.account === undefined || chair === undefined || chair === acting.account;
}
