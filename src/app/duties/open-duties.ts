import { reach, type Who } from '../../model/access/who.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { DutyDesk, ProposalView } from '../desks/duty-desk.ts';
import { confirmProposal, endProposal } from './decide-proposal.ts';
import type { DutyPorts } from './duty-ports.ts';
import { answerRequest, listedRequests, receiveRequest } from './person-requests.ts';
import { proposalView } from './proposal-view.ts';
import { propose } from './propose.ts';
import { lapseVerifications, reminders } from './reminders.ts';

/** Opens the door to what people ask of the register. */
export function openDuties(ports: DutyPorts): DutyDesk {
  const viewed = async (who: Who, number: number): Promise<ProposalView | undefined> => {
    const register = await ports.register();
    const proposal = await register.duties.proposal(number);
    return proposal === undefined ? undefined : proposalView(ports, register, { proposal, who });
  };
  const seen = async (who: Who, number: number, made: Parsed<unknown>): Promise<Parsed<ProposalView>> => {
    if (!made.ok) return made;
    const view = await viewed(who, number);
    if (view === undefined) throw new Error('a proposal that was just made or ended is out of sight');
    return { ok: true, value: view };
  };
  return {
    centres: () => ports.centres(),
    async propose(who, asked) {
      const made = await propose(ports, who, asked);
      return made.ok ? seen(who, made.value, made) : made;
    },
    async proposals(who, { state, centre, limit }) {
      const register = await ports.register();
      const found = await register.duties.proposals({ state, limit });
      const views = await Promise.all(found.map((proposal) => proposalView(ports, register, { proposal, who })));
      return views.filter(
        (view) => view !== undefined && (centre === undefined || view.centres.includes(centre)),
      ) as readonly ProposalView[];
    },
    confirm: async (who, proposal, asked) =>
      seen(who, proposal, await confirmProposal(ports, who, { proposal, asked })),
    reject: async (who, proposal, reason) =>
      seen(who, proposal, await endProposal(ports, who, { proposal, as: 'rejected', reason })),
    withdraw: async (who, proposal) =>
      seen(who, proposal, await endProposal(ports, who, { proposal, as: 'withdrawn', reason: '' })),
    reminders: (who, within) => reminders(ports, who, within),
    lapse: () => lapseVerifications(ports),
    async addEvidence(who, fileName, chunks) {
      if (reach(who, 'register.propose') === undefined && reach(who, 'register.claim') === undefined)
        return { ok: false, refusals: [] };
      return ports.evidence.put(fileName, chunks);
    },
    async evidence(who, proposal, hash) {
      const evidence = (await viewed(who, proposal))?.evidence.find((each) => each.hash === hash);
      const bytes = evidence === undefined ? undefined : await ports.evidence.read(hash);
      return evidence === undefined || bytes === undefined ? undefined : { evidence, bytes };
    },
    request: (who, asked) => receiveRequest(ports, who, asked),
    requests: (who, state) => listedRequests(ports, who, state),
    answer: (who, request, text) => answerRequest(ports, who, { request, text }),
  };
}
