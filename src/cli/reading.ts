import type { Command } from './command.ts';
import { OUT_OPTION, type ReportNeeds } from './report-needs.ts';
import { acceptedOr, actingBy, bytesFrom, optionOf, ROLE_OPTIONS, taskOr, writeNew } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

const LABEL = {
  name: 'label',
  value: 'TEXT',
  required: true,
  about: { vi: 'gửi cho ai', en: 'for whom it is' },
} as const;

/** `reading link TASK --label TEXT`: a link by which close readers read the report as it stands. */
export function readingLinkCommand(needs: ReportNeeds): Command {
  return {
    name: 'reading link',
    about: {
      vi: 'đường dẫn chỉ đọc cho chuyên gia đọc kỹ: dự thảo, mọi số tính lại được, góp ý được',
      en: 'a read-only link for close readers: the draft, every number made again, comments possible',
    },
    usage: 'TASK --label TEXT',
    operands: [TASK_OPERAND],
    options: [LABEL, ...ROLE_OPTIONS],
    examples: [
      {
        line: 'lienket reading link nganh-cong-nghiep-moi --label "Chuyên gia A"',
        about: { vi: 'địa chỉ chỉ hiện một lần', en: 'the address is shown once' },
      },
    ],
    async run(input, terminal) {
      const task = input.operands[0] ?? '';
      const label = optionOf(input, 'label') ?? '';
      const made = acceptedOr(
        await needs.withReports(({ tasks, readings }) => readings.make(actingBy(input, tasks), { task, label })),
      );
      terminal.say(`/readings/${made.secret}`);
      terminal.answer(made);
      return 0;
    },
  };
}

/** `reading list TASK`: the links that were sent. */
export function readingListCommand(needs: ReportNeeds): Command {
  return {
    name: 'reading list',
    about: { vi: 'các đường dẫn đọc kỹ đã gửi', en: 'links for close readers that were sent' },
    usage: 'TASK',
    operands: [TASK_OPERAND],
    options: ROLE_OPTIONS,
    examples: [{ line: 'lienket reading list nganh-cong-nghiep-moi', about: { vi: 'đã gửi ai', en: 'who has one' } }],
    async run(input, terminal) {
      const task = input.operands[0] ?? '';
      const readings = taskOr(
        await needs.withReports(({ tasks, readings: desk }) => desk.list(actingBy(input, tasks), task)),
        task,
      );
      for (const { id, label, madeAt, revokedAt } of readings)
        terminal.say(
          `${id.slice(0, 12)} ${madeAt.slice(0, 10)} ${label}${revokedAt === null ? '' : ` ✗ ${revokedAt.slice(0, 10)}`}`,
        );
      terminal.answer(readings);
      return 0;
    },
  };
}

/** `reading revoke TASK READING`: takes a link back. */
export function readingRevokeCommand(needs: ReportNeeds): Command {
  return {
    name: 'reading revoke',
    about: { vi: 'thu hồi một đường dẫn đọc kỹ', en: 'take a link for close readers back' },
    usage: 'TASK READING',
    operands: [
      TASK_OPERAND,
      { name: 'READING', required: true, about: { vi: 'mã, xem reading list', en: 'its id, see reading list' } },
    ],
    options: ROLE_OPTIONS,
    examples: [
      {
        line: 'lienket reading revoke nganh-cong-nghiep-moi 0a1b2c3d4e5f',
        about: { vi: 'thu hồi', en: 'take it back' },
      },
    ],
    async run(input, terminal) {
      const [task = '', start = ''] = input.operands;
      const revoked = await needs.withReports(async ({ tasks, readings }) => {
        const acting = actingBy(input, tasks);
        const found = (await readings.list(acting, task))?.filter(({ id }) => id.startsWith(start)) ?? [];
        return acceptedOr(
          await readings.revoke(acting, { task, id: found.length === 1 ? (found[0]?.id ?? '') : start }),
        );
      });
      terminal.say({ vi: 'Đã thu hồi', en: 'It was taken back' }[terminal.language]);
      terminal.answer(revoked);
      return 0;
    },
  };
}

/** `reading pack TASK --out FILE.zip`: the package for close readers. */
export function readingPackCommand(needs: ReportNeeds): Command {
  return {
    name: 'reading pack',
    about: {
      vi: 'gói đọc kỹ .zip: dự thảo, số liệu, hồ sơ; máy khác kiểm lại được',
      en: 'a package .zip for close readers: draft, figures, dossiers; another machine can verify it',
    },
    usage: 'TASK --label TEXT --out FILE.zip',
    operands: [TASK_OPERAND],
    options: [LABEL, OUT_OPTION, ...ROLE_OPTIONS],
    examples: [
      {
        line: 'lienket reading pack nganh-cong-nghiep-moi --label "Chuyên gia A" --out doc-ky.zip',
        about: { vi: 'để gửi', en: 'to send' },
      },
    ],
    async run(input, terminal) {
      const task = input.operands[0] ?? '';
      const [label = '', out = ''] = [optionOf(input, 'label'), optionOf(input, 'out')];
      const { language } = terminal;
      const made = await needs.withReports(({ tasks, readings }) =>
        readings.packed(actingBy(input, tasks), { task, label, language }),
      );
      await writeNew(needs, out, acceptedOr(made).bytes);
      terminal.say({ vi: `Đã ghi ${out}`, en: `Wrote ${out}` }[language]);
      terminal.answer({ file: out });
      return 0;
    },
  };
}

/** `reading verify FILE.zip`: makes every number of a package again. */
export function readingVerifyCommand(needs: ReportNeeds): Command {
  return {
    name: 'reading verify',
    about: {
      vi: 'kiểm gói đọc kỹ: từng tệp, từng số liệu trong dự thảo, mọi số của hồ sơ',
      en: 'verify a package: each file, each figure of the draft, every number of its dossiers',
    },
    usage: 'FILE.zip',
    operands: [{ name: 'FILE', required: true, about: { vi: 'gói đọc kỹ', en: 'a package for close readers' } }],
    options: [],
    examples: [
      { line: 'lienket reading verify doc-ky.zip', about: { vi: 'trên máy nào cũng được', en: 'on any machine' } },
    ],
    async run(input, terminal) {
      const path = input.operands[0] ?? '';
      const bytes = await bytesFrom(needs, path);
      const result = acceptedOr(await needs.verified(bytes, path.split('/').at(-1) ?? path, terminal));
      const { figures, recomputed, faults } = result;
      for (const fault of faults) terminal.say(`✗ ${fault[terminal.language]}`);
      if (result.holds)
        terminal.say(
          {
            vi: `Gói nguyên vẹn: ${figures} số liệu của dự thảo và ${recomputed} số của hồ sơ đều khớp từng bit`,
            en: `The package is whole: ${figures} figures of the draft and ${recomputed} of its dossiers agree bit for bit`,
          }[terminal.language],
        );
      terminal.answer(result);
      return result.holds ? 0 : 1;
    },
  };
}
