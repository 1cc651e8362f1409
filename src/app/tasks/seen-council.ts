import { type Acting, mayAct } from '../../programme/access.ts';
import { councilResult } from '../../programme/council-result.ts';
import type { Council, Handling } from '../../programme/things.ts';
import type { CouncilView } from '../desks/task-duty-desk.ts';

const NO_RESULT: CouncilView['result'] = {
  mean: null,
  parts: { logic: null, structure: null, rigour: null, literature: null },
  silent: [],
  faults: [],
};

/**
 * The members as whom somebody gives scores: an account as the member that bears its name, the machine's own user as any.
 * The chair of the council writes down the sheets of members who have no account; each sheet has one writer.
 */
export function ownMembers({ role, account }: Acting, { members }: Council, handling: Handling): readonly string[] {
  if (!mayAct(role, 'score', handling)) return [];
  const chair = members.find(({ seat }) => seat === 'chair')?.account ?? account;
  const onPaper = mayAct(role, 'decide', handling) && chair === account ? account : undefined;
  return members
    .filter((member) => account === undefined || (member.account ?? onPaper) === account)
    .map(({ person }) => person);
}

/** A council as somebody sees it: until it has decided, whoever does not run it sees the own scores and no mean. */
export function seenCouncil(acting: Acting, council: Council, handling: Handling): CouncilView {
  const own = council.decision === null ? ownMembers(acting, council, handling) : [];
  if (council.decision !== null || mayAct(acting.role, 'scores', handling))
    return { ...council, result: councilResult(council), own };
  const scores = council.scores.filter(({ member }) => acting.account !== undefined && own.includes(member));
  return { ...council, scores, result: NO_RESULT, own };
}
