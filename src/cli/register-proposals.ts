import { CONFIRMED_TIERS } from '../app/duties/decide-proposal.ts';
import { PROPOSAL_STATES } from '../app/ports-duties.ts';
import type { Command } from './command.ts';
import type { DutyNeeds } from './duty-needs.ts';
import { proposalLines, sayProposal } from './proposal-lines.ts';
import { REASON_OPTION } from './register-decision.ts';

const NUMBER = { vi: 'số của đề nghị', en: 'number of the proposal' };
const MOST = 500;

/** `register proposals`: what waits to be confirmed, of all or of one centre. */
export function registerProposalsCommand(needs: DutyNeeds): Command {
  return {
    name: 'register proposals',
    about: { vi: 'các đề nghị sửa, nhận hồ sơ', en: 'proposals and claims' },
    usage: '[--state STATE] [--centre CENTRE]',
    operands: [],
    options: [
      {
        name: 'state',
        value: 'STATE',
        choices: PROPOSAL_STATES,
        about: { vi: 'mặc định: đang chờ', en: 'open by default' },
      },
      { name: 'centre', value: 'CENTRE', about: { vi: 'hàng chờ của một trung tâm', en: 'the queue of one centre' } },
    ],
    examples: [{ line: 'lienket register proposals --centre north', about: { vi: 'phía Bắc', en: 'the North' } }],
    async run(input, terminal) {
      const state = PROPOSAL_STATES.find((each) => each === input.options['state']?.at(-1)) ?? 'open';
      const centre = input.options['centre']?.at(-1);
      const found = await needs.withDesk((desk, who) => desk.proposals(who, { state, centre, limit: MOST }));
      for (const view of found) for (const line of proposalLines(terminal, view)) terminal.say(line);
      if (found.length === 0) terminal.say({ vi: 'Không có đề nghị nào.', en: 'There are none.' }[terminal.language]);
      terminal.answer({ proposals: found });
      return 0;
    },
  };
}

/** `register confirm NUMBER`: takes the values of a proposal into the register. */
export function registerConfirmCommand(needs: DutyNeeds): Command {
  return {
    name: 'register confirm',
    about: {
      vi: 'xác nhận một đề nghị, với mức xác minh và ngày hết hiệu lực',
      en: 'confirm a proposal, with how far it was verified and until when',
    },
    usage: 'NUMBER [--tier TIER] [--until DATE] [--reason TEXT]',
    operands: [{ name: 'NUMBER', required: true, about: NUMBER }],
    options: [
      {
        name: 'tier',
        value: 'TIER',
        choices: CONFIRMED_TIERS,
        about: {
          vi: 'mức xác minh; mặc định: đã xem giấy tờ',
          en: 'how far it was verified; document-seen by default',
        },
      },
      {
        name: 'until',
        value: 'DATE',
        about: { vi: 'ngày hết hiệu lực của xác minh', en: 'the day on which the verification lapses' },
      },
      REASON_OPTION,
    ],
    examples: [
      {
        line: 'lienket register confirm 12 --tier document-seen --until 2026-12-27',
        about: {
          vi: 'nhắc trước ngày ấy, sau ngày ấy về mức tự khai',
          en: 'reminded before that day, self-declared after it',
        },
      },
    ],
    async run(input, terminal) {
      const one = (name: string): string | undefined => input.options[name]?.at(-1);
      const asked = {
        tier: CONFIRMED_TIERS.find((each) => each === one('tier')),
        until: one('until'),
        reason: one('reason') ?? '',
      };
      return sayProposal(
        terminal,
        await needs.withDesk((desk, who) => desk.confirm(who, Number(input.operands[0]), asked)),
      );
    },
  };
}

/** `register reject NUMBER --reason`: ends a proposal without taking its values. */
export function registerRejectCommand(needs: DutyNeeds): Command {
  return {
    name: 'register reject',
    about: { vi: 'từ chối một đề nghị, nêu lý do', en: 'reject a proposal, with the reason' },
    usage: 'NUMBER --reason TEXT',
    operands: [{ name: 'NUMBER', required: true, about: NUMBER }],
    options: [{ ...REASON_OPTION, required: true }],
    examples: [
      { line: 'lienket register reject 12 --reason "giấy đã hết hạn"', about: { vi: 'từ chối', en: 'reject it' } },
    ],
    async run(input, terminal) {
      const reason = input.options['reason']?.at(-1) ?? '';
      return sayProposal(
        terminal,
        await needs.withDesk((desk, who) => desk.reject(who, Number(input.operands[0]), reason)),
      );
    },
  };
}
