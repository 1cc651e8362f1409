import type { Refusal } from '../model/refusal.ts';
import type { Command } from './command.ts';
import type { LawNeeds } from './law-needs.ts';
import { RefusedError } from './refused-error.ts';

/** `law withdraw ID`: takes an act that was added out of the register; its trail stays. */
export function lawWithdrawCommand(needs: LawNeeds): Command {
  return {
    name: 'law withdraw',
    about: {
      vi: 'rút một văn bản đã thêm khỏi sổ (vết vẫn giữ)',
      en: 'withdraw an act that was added (its trail is kept)',
    },
    usage: 'ID --reason TEXT',
    operands: [{ name: 'ID', required: true, about: { vi: 'mã văn bản', en: 'id of the act' } }],
    options: [
      { name: 'reason', value: 'TEXT', required: true, about: { vi: 'lý do, ghi vào vết', en: 'why, for the trail' } },
    ],
    examples: [
      {
        line: 'lienket law withdraw 12-2027-nd-cp --reason "nhập nhầm số"',
        about: { vi: 'chỉ với văn bản do người dùng thêm', en: 'only acts that somebody added' },
      },
    ],
    async run(input, terminal) {
      const id = input.operands[0] ?? '';
      const reason = input.options['reason']?.at(-1) ?? '';
      const done = await needs.withLaw((desk) => desk.withdraw({ id, reason, actor: needs.user }));
      if (done === undefined) throw new RefusedError([notAdded(id)]);
      if (!done.ok) throw new RefusedError(done.refusals);
      terminal.say({ vi: `Đã rút ${id}.`, en: `Withdrew ${id}.` }[terminal.language]);
      terminal.answer(done.value);
      return 0;
    },
  };
}

const notAdded = (id: string): Refusal => ({
  code: 'no-such-act',
  where: {},
  said: { vi: `Không ai đã thêm văn bản “${id}”.`, en: `Nobody added an act “${id}”.` },
});
