import type { BroughtReport } from '../app/desks/section-desk.ts';
import type { Command, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { OUT_OPTION, type ReportNeeds } from './report-needs.ts';
import { saidDifference, wholeOption } from './report-write.ts';
import { acceptedOr, actingBy, bytesFrom, optionOf, ROLE_OPTIONS, writeNew } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

/** `report export TASK --out FILE.docx`: the report in the form of Decree 30/2020. */
export function reportExportCommand(needs: ReportNeeds): Command {
  return {
    name: 'report export',
    about: {
      vi: 'cả báo cáo ra .docx theo Nghị định 30, hoặc .html',
      en: 'the whole report as .docx in the form of Decree 30, or .html',
    },
    usage: 'TASK --out FILE.docx|.html [--version NUMBER]',
    operands: [TASK_OPERAND],
    options: [
      OUT_OPTION,
      { name: 'version', value: 'NUMBER', about: { vi: 'một phiên bản đã giữ', en: 'a version that was kept' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket report export nganh-cong-nghiep-moi --out bao-cao.docx',
        about: { vi: 'để viết tiếp trong Word', en: 'to go on in Word' },
      },
    ],
    async run(input, terminal) {
      const [task = '', out = ''] = [input.operands[0], optionOf(input, 'out')];
      const format = (['docx', 'html'] as const).find((each) => out.toLowerCase().endsWith(`.${each}`));
      if (format === undefined) {
        const said = { vi: 'Tên tệp phải kết thúc bằng .docx hoặc .html.', en: 'The name must end in .docx or .html.' };
        throw new RefusedError([{ code: 'bad-option', where: { file: out }, said }]);
      }
      const version =
        optionOf(input, 'version') === undefined ? undefined : wholeOption(optionOf(input, 'version'), 'version');
      const { language } = terminal;
      const made = await needs.withReports(({ tasks, sections }) =>
        sections.exported(actingBy(input, tasks), { task, version, format, language }),
      );
      await writeNew(needs, out, acceptedOr(made).bytes);
      terminal.say({ vi: `Đã ghi ${out}`, en: `Wrote ${out}` }[language]);
      terminal.answer({ file: out });
      return 0;
    },
  };
}

/** `report bring TASK FILE.docx [--take SECTION]`: what a Word file would change; taken only where that is said. */
export function reportBringCommand(needs: ReportNeeds): Command {
  return {
    name: 'report bring',
    about: {
      vi: 'đưa báo cáo từ Word vào: cho thấy thay đổi từng mục, chỉ nhận mục được nêu',
      en: 'bring the report back from Word: changes are shown section by section, only named ones are taken',
    },
    usage: 'TASK FILE.docx [--take SECTION …|--take all]',
    operands: [TASK_OPERAND, { name: 'FILE', required: true, about: { vi: 'tệp Word', en: 'a Word file' } }],
    options: [
      {
        name: 'take',
        value: 'SECTION',
        repeated: true,
        about: {
          vi: 'mã mục nhận vào; all là mọi mục khác',
          en: 'id of a section to take; all for every one that differs',
        },
      },
      ...ROLE_OPTIONS,
    ],
    examples: [
      { line: 'lienket report bring nganh-cong-nghiep-moi bao-cao.docx', about: { vi: 'chỉ xem', en: 'only look' } },
      {
        line: 'lienket report bring nganh-cong-nghiep-moi bao-cao.docx --take m3',
        about: { vi: 'nhận mục m3', en: 'take m3' },
      },
    ],
    async run(input, terminal) {
      const [task = '', path = ''] = input.operands;
      const bytes = await bytesFrom(needs, path);
      const fileName = path.split('/').at(-1) ?? path;
      const wanted = input.options['take'] ?? [];
      const { brought, taken } = await needs.withReports(async ({ tasks, sections }) => {
        const acting = actingBy(input, tasks);
        const found = acceptedOr(await sections.bring(acting, { task, fileName, bytes }));
        const parts = found.pieces
          .filter(({ part, kind }) => wanted.includes(part) || (wanted.includes('all') && kind !== 'same'))
          .map(({ part, revision }) => ({ part, revision }));
        if (parts.length === 0) return { brought: found, taken: 0 };
        return { brought: found, ...acceptedOr(await sections.take(acting, { task, file: found.file, parts })) };
      });
      sayBrought(brought, taken, terminal);
      terminal.answer({ ...brought, taken });
      return 0;
    },
  };
}

function sayBrought(brought: BroughtReport, taken: number, { language, say }: Terminal): void {
  const differing = brought.pieces.filter(({ kind }) => kind !== 'same');
  for (const { part, number, title, pieces, isOvertaken } of differing) {
    const moved = { vi: ' (mục này đã được sửa ở đây sau khi xuất tệp)', en: ' (changed here after the export)' };
    say(`${part} ${number}. ${title[language]}${isOvertaken ? moved[language] : ''}`);
    say(saidDifference(pieces));
  }
  for (const { part, number, said } of brought.overwritten)
    say(
      {
        vi: `${part}: số liệu [${number}] bị sửa tay: ${said}`,
        en: `${part}: figure [${number}] was written over: ${said}`,
      }[language],
    );
  for (const { part, number, title } of brought.missing)
    say(
      {
        vi: `${part} ${number}. ${title.vi}: không có trong tệp`,
        en: `${part} ${number}. ${title.en}: not in the file`,
      }[language],
    );
  say(
    {
      vi: `${differing.length} mục khác, ${brought.loose.length} đoạn không thuộc mục nào; nhận ${taken} mục`,
      en: `${differing.length} sections differ, ${brought.loose.length} paragraphs belong to none; ${taken} taken`,
    }[language],
  );
}
