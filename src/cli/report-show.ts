import type { ReportPage } from '../app/desks/section-desk.ts';
import type { Command, Terminal } from './command.ts';
import type { ReportNeeds } from './report-needs.ts';
import { acceptedOr, actingBy, ROLE_OPTIONS, taskOr } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';
import { textTable } from './text-table.ts';

/** `report show TASK`: the outline, who has each section, and which figures are old. */
export function reportShowCommand(needs: ReportNeeds): Command {
  return {
    name: 'report show',
    about: {
      vi: 'báo cáo của nhiệm vụ: đề cương, ai viết, số liệu nào đã cũ',
      en: 'the report of a task: outline, owners, figures that are old',
    },
    usage: 'TASK [--role ROLE]',
    operands: [TASK_OPERAND],
    options: ROLE_OPTIONS,
    examples: [{ line: 'lienket report show nganh-cong-nghiep-moi', about: { vi: 'một báo cáo', en: 'a report' } }],
    async run(input, terminal) {
      const id = input.operands[0] ?? '';
      const page = taskOr(
        await needs.withReports(({ tasks, sections }) => sections.page(actingBy(input, tasks), id)),
        id,
      );
      sayReport(page, terminal);
      terminal.answer(page);
      return 0;
    },
  };
}

function sayReport({ sections, sums, mentions, versions }: ReportPage, { language, say }: Terminal): void {
  say(
    {
      vi: `Đã viết ${sums.written}/${sums.sections} mục, thống nhất ${sums.agreed}; ${sums.late} quá hạn; ${sums.figures} số liệu, ${sums.old} đã cũ`,
      en: `${sums.written} of ${sums.sections} sections written, ${sums.agreed} agreed; ${sums.late} late; ${sums.figures} figures, ${sums.old} old`,
    }[language],
  );
  const heads = {
    vi: ['Mã', 'Mục', 'Người viết', 'Hạn', 'Trạng thái', 'Bản', 'Chữ'],
    en: ['Id', 'Section', 'Owner', 'Due', 'State', 'Rev.', 'Words'],
  }[language];
  const rows = sections
    .filter(({ isStruck }) => !isStruck)
    .map((each) => [
      each.part,
      `${each.level === 1 ? '' : '  '}${each.number}. ${each.title[language]}`,
      each.owner ?? '–',
      each.due ?? '–',
      each.state,
      String(each.revision),
      String(each.words),
    ]);
  for (const line of textTable([heads, ...rows], { right: [5, 6] })) say(line);
  for (const { number, mention, state, pinned, now } of mentions)
    say(
      `[${number}] ${pinned?.text[language] ?? now?.text[language] ?? '–'} · ${pinned?.period[language] ?? ''} · ${pinned?.source ?? ''} · ${pinned?.vintage ?? ''} · ${mention} · ${state}${state === 'changed' ? `: ${now?.text[language] ?? '–'}` : ''}`,
    );
  for (const { number, label, keptAt, by } of versions) say(`v${number} ${label} (${by}, ${keptAt.slice(0, 10)})`);
}

/** `report start TASK`: lays the outline of three parts out. */
export function reportStartCommand(needs: ReportNeeds): Command {
  return {
    name: 'report start',
    about: {
      vi: 'lập đề cương ba phần: lý luận và kinh nghiệm; thực trạng; giải pháp',
      en: 'lay out three parts: theory and experience; current state; solutions',
    },
    usage: 'TASK [--role ROLE]',
    operands: [TASK_OPERAND],
    options: ROLE_OPTIONS,
    examples: [{ line: 'lienket report start nganh-cong-nghiep-moi', about: { vi: 'đề cương', en: 'the outline' } }],
    async run(input, terminal) {
      const id = input.operands[0] ?? '';
      const started = acceptedOr(
        await needs.withReports(({ tasks, sections }) => sections.start(actingBy(input, tasks), id)),
      );
      terminal.say(
        { vi: `Đề cương ${started.sections} mục`, en: `An outline of ${started.sections} sections` }[terminal.language],
      );
      terminal.answer(started);
      return 0;
    },
  };
}
