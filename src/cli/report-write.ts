import type { SectionDifference } from '../app/desks/section-desk.ts';
import type { Command } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { PART_OPERAND, type ReportNeeds } from './report-needs.ts';
import { acceptedOr, actingBy, bytesFrom, optionOf, ROLE_OPTIONS } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

/** A difference on one line a piece: words taken out in [-…-], put in in {+…+}. */
export const saidDifference = (pieces: SectionDifference['pieces']): string =>
  pieces
    .map(({ kind, text }) => (kind === 'added' ? `{+${text}+}` : kind === 'removed' ? `[-${text}-]` : text))
    .join('');

/** `report write TASK SECTION FILE --base REVISION`: keeps the text of a section, or shows what somebody made of it meanwhile. */
export function reportWriteCommand(needs: ReportNeeds): Command {
  return {
    name: 'report write',
    about: {
      vi: 'viết một mục từ tệp chữ; người khác vừa sửa thì cho thấy khác biệt, không ghi đè',
      en: 'write a section from a text file; if somebody was first the difference is shown, nothing is written over',
    },
    usage: 'TASK SECTION FILE --base REVISION',
    operands: [
      TASK_OPERAND,
      PART_OPERAND,
      { name: 'FILE', required: true, about: { vi: 'tệp .md, .txt', en: 'a text file' } },
    ],
    options: [
      {
        name: 'base',
        value: 'REVISION',
        required: true,
        about: { vi: 'bản mà bạn đã đọc', en: 'the revision that you had read' },
      },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket report write nganh-cong-nghiep-moi m3 muc-3.md --base 1',
        about: { vi: 'mục m3, đọc ở bản 1', en: 'section m3, read at revision 1' },
      },
    ],
    async run(input, terminal) {
      const [task = '', part = '', path = ''] = input.operands;
      const text = new TextDecoder().decode(await bytesFrom(needs, path));
      const base = wholeOption(optionOf(input, 'base'), 'base');
      const written = acceptedOr(
        await needs.withReports(({ tasks, sections }) =>
          sections.write(actingBy(input, tasks), { task, part, text, base }),
        ),
      );
      terminal.answer(written);
      if (written.kind === 'kept') {
        terminal.say(
          { vi: `Đã lưu bản ${written.revision}`, en: `Revision ${written.revision} is kept` }[terminal.language],
        );
        return 0;
      }
      terminal.say(
        {
          vi: `${written.by} đã sửa mục này (bản ${written.revision}); chữ của bạn được để riêng. Khác biệt:`,
          en: `${written.by} changed this section (revision ${written.revision}); your text was laid aside. The difference:`,
        }[terminal.language],
      );
      terminal.say(saidDifference(written.difference));
      return 1;
    },
  };
}

/** A whole number of an option. */
export function wholeOption(text: string | undefined, name: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  const said = { vi: `--${name} phải là số 1, 2, 3…`, en: `--${name} must be a number 1, 2, 3 …` };
  throw new RefusedError([{ code: 'bad-option', where: {}, said }]);
}

/** `report keep TASK --label TEXT`: gives the report as it stands a number and a name. */
export function reportKeepCommand(needs: ReportNeeds): Command {
  return {
    name: 'report keep',
    about: { vi: 'giữ một phiên bản của báo cáo', en: 'keep a version of the report' },
    usage: 'TASK --label TEXT',
    operands: [TASK_OPERAND],
    options: [
      { name: 'label', value: 'TEXT', required: true, about: { vi: 'tên phiên bản', en: 'name of the version' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket report keep nganh-cong-nghiep-moi --label "Trước hội thảo"',
        about: { vi: 'để so về sau', en: 'to compare with later' },
      },
    ],
    async run(input, terminal) {
      const task = input.operands[0] ?? '';
      const label = optionOf(input, 'label') ?? '';
      const kept = acceptedOr(
        await needs.withReports(({ tasks, sections }) => sections.keepVersion(actingBy(input, tasks), { task, label })),
      );
      terminal.say({ vi: `Phiên bản ${kept.number}`, en: `Version ${kept.number}` }[terminal.language]);
      terminal.answer(kept);
      return 0;
    },
  };
}

/** `report compare TASK --from N [--to N]`: two versions, section by section; with --section two revisions of one. */
export function reportCompareCommand(needs: ReportNeeds): Command {
  return {
    name: 'report compare',
    about: {
      vi: 'so hai phiên bản, từng mục, từng chữ; --section thì so hai bản của một mục',
      en: 'compare two versions, section by section, word by word; with --section two revisions of one',
    },
    usage: 'TASK --from NUMBER [--to NUMBER] [--section SECTION]',
    operands: [TASK_OPERAND],
    options: [
      { name: 'from', value: 'NUMBER', required: true, about: { vi: 'bản trước', en: 'the earlier' } },
      {
        name: 'to',
        value: 'NUMBER',
        about: { vi: 'bản sau; mặc định là đang có', en: 'the later; as it stands by default' },
      },
      { name: 'section', value: 'SECTION', about: { vi: 'một mục', en: 'one section' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket report compare nganh-cong-nghiep-moi --from 1',
        about: { vi: 'từ phiên bản 1', en: 'since version 1' },
      },
    ],
    async run(input, terminal) {
      const task = input.operands[0] ?? '';
      const part = optionOf(input, 'section');
      const from = wholeOption(optionOf(input, 'from'), 'from');
      const to = optionOf(input, 'to') === undefined ? undefined : wholeOption(optionOf(input, 'to'), 'to');
      const compared = await needs.withReports(async ({ tasks, sections }) => {
        const acting = actingBy(input, tasks);
        if (part === undefined) return acceptedOr(await sections.compareVersions(acting, { task, from, to }));
        return [acceptedOr(await sections.compare(acting, { task, part, from, to }))];
      });
      const differing = compared.filter(({ kind }) => kind !== 'same');
      for (const { number, title, kind, pieces } of differing) {
        terminal.say(`${number}. ${title[terminal.language]} (${kind})`);
        terminal.say(saidDifference(pieces));
      }
      if (differing.length === 0) terminal.say({ vi: 'Không khác gì', en: 'Nothing differs' }[terminal.language]);
      terminal.answer(compared);
      return 0;
    },
  };
}
