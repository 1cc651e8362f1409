import { trailWords } from '../model/access/trail-actions.ts';
import type { Command } from './command.ts';
import { textTable } from './text-table.ts';
import type { UserNeeds } from './user-needs.ts';

const LINES = 50;
const HEADS = {
  vi: ['Số', 'Lúc', 'Ai', 'Việc', 'Mã việc', 'Đối tượng', 'Thêm'],
  en: ['No.', 'At', 'Who', 'What was done', 'Action', 'Subject', 'More'],
};

/** `audit list`: who did what, the newest first; the chain is proved along. */
export function auditListCommand(needs: UserNeeds): Command {
  return {
    name: 'audit list',
    about: {
      vi: 'nhật ký: ai đã làm gì, chuỗi có nguyên vẹn không',
      en: 'the audit trail: who did what, and whether its chain is whole',
    },
    usage: '[--actor NAME] [--action TEXT] [--from DAY] [--to DAY] [--limit N]',
    operands: [],
    options: [
      { name: 'actor', value: 'NAME', about: { vi: 'ai', en: 'who' } },
      {
        name: 'action',
        value: 'TEXT',
        about: { vi: 'việc bắt đầu bằng, như login', en: 'action that begins so, such as login' },
      },
      { name: 'from', value: 'DAY', about: { vi: 'từ ngày', en: 'first day' } },
      { name: 'to', value: 'DAY', about: { vi: 'đến ngày', en: 'last day' } },
      { name: 'limit', value: 'N', about: { vi: `số dòng, mặc định ${LINES}`, en: `lines, ${LINES} by default` } },
    ],
    examples: [
      { line: 'lienket audit list --action role.', about: { vi: 'các lần giao vai trò', en: 'roles given and taken' } },
    ],
    async run(input, terminal) {
      const asked = (name: string): string | undefined => input.options[name]?.at(-1);
      const limit = Math.min(Math.max(1, Math.trunc(Number(asked('limit') ?? LINES)) || LINES), 10_000);
      const filter = { actor: asked('actor'), action: asked('action'), from: asked('from'), to: asked('to'), limit };
      const { entries, proof } = await needs.withAccounts(async ({ audit }) => ({
        entries: await audit.page(filter),
        proof: await audit.prove(),
      }));
      const { language } = terminal;
      const rows = entries.map(({ entry, at, actor, action, subject, note }) => [
        String(entry),
        at,
        actor,
        trailWords(action)[language],
        action,
        subject,
        note === '{}' ? '' : note,
      ]);
      for (const line of textTable([HEADS[language], ...rows], { right: [0] })) terminal.say(line);
      const whole = {
        vi: `Chuỗi ${proof.entries} dòng nguyên vẹn, đầu chuỗi ${proof.hash.slice(0, 16)}`,
        en: `The chain of ${proof.entries} lines is whole, its head is ${proof.hash.slice(0, 16)}`,
      };
      const broken = {
        vi: `Chuỗi đứt ở dòng ${proof.brokenAt}: nhật ký đã bị sửa.`,
        en: `The chain breaks at line ${proof.brokenAt}: the trail was tampered with.`,
      };
      if (proof.brokenAt === null) terminal.say(whole[language]);
      else terminal.warn(broken[language]);
      terminal.answer({ entries, proof });
      return proof.brokenAt === null ? 0 : 1;
    },
  };
}
