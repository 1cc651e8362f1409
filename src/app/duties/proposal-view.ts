import { may, type Who } from '../../model/access/who.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { goldenRecord } from '../../register/golden-record.ts';
import { statementsOn } from '../../register/profile/profile-on-day.ts';
import { type FieldName, isPublic, REGISTER_FIELDS } from '../../register/register-fields.ts';
import { valueLines } from '../../register/value-lines.ts';
import type { ProposalView } from '../desks/duty-desk.ts';
import type { Proposal } from '../ports-duties.ts';
import type { RegisterReading } from '../ports-register.ts';
import { mayLeave } from '../register/public-record.ts';
import { concernedBy } from './concerned.ts';
import type { DutyPorts } from './duty-ports.ts';

const COVERED = '•••';

/** A proposal as somebody may see it; undefined where they may not: it is as if it were not there. */
export async function proposalView(
  ports: Pick<DutyPorts, 'centres' | 'now'>,
  register: RegisterReading,
  { proposal, who }: { readonly proposal: Proposal; readonly who: Who },
): Promise<ProposalView | undefined> {
  const concerned = await concernedBy(ports, register, proposal);
  const isOwn = who.kind === 'account' && who.name === proposal.by;
  if (!isOwn && !may(who, 'register.queue', concerned)) return undefined;
  const mayAll = isOwn || may(who, 'register.restricted', concerned);
  const statements = (await register.statements([proposal.record])).get(proposal.record) ?? [];
  const golden = goldenRecord(statementsOn(statements, ports.now().slice(0, 10)));
  const shown = (name: FieldName, value: unknown): string => {
    if (value === undefined) return '';
    const text = Array.isArray(value) ? value.join('; ') : String(value);
    return mayAll || (isPublic(name) && mayLeave(name, text)) ? text : COVERED;
  };
  const lines = (name: FieldName, value: unknown): readonly Bilingual[] =>
    shown(name, value) === COVERED ? [] : valueLines(name, value);
  const { decision } = proposal;
  return {
    proposal: proposal.proposal,
    kind: proposal.kind,
    id: proposal.id,
    level: proposal.level,
    name: proposal.name,
    centres: concerned.centre,
    values: (Object.entries(proposal.said) as [FieldName, unknown][]).map(([field, value]) => ({
      field,
      title: REGISTER_FIELDS[field].title,
      now: shown(field, golden[field]?.value),
      proposed: shown(field, value),
      nowLines: lines(field, golden[field]?.value),
      proposedLines: lines(field, value),
    })),
    asOf: proposal.asOf,
    note: proposal.note,
    evidence: proposal.evidence,
    by: proposal.by,
    at: proposal.at,
    state: decision?.state ?? 'open',
    decision:
      decision === null
        ? null
        : {
            by: decision.by,
            at: decision.at,
            reason: decision.reason,
            tier: decision.tier,
            until: decision.until,
          },
    mayDecide: decision === null && !isOwn && may(who, 'register.confirm', concerned),
  };
}
