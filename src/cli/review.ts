import type { ReviewView } from '../app/desks/review-view.ts';
import { countedWord } from '../model/counted-word.ts';
import type { Command, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { acceptedOr, actingBy, optionOf, ROLE_OPTIONS, type TaskNeeds, writeNew } from './task-needs.ts';
import { textTable } from './text-table.ts';

const FORMATS = ['docx', 'html'] as const;
const BAD_NAME = { vi: 'Tên tệp phải kết thúc bằng .docx hoặc .html.', en: 'The name must end in .docx or .html.' };
const BAD_YEAR = { vi: 'Năm phải viết như 2026.', en: 'A year is written like 2026.' };

/** `review YEAR`: planned against done, per unit, person and programme. */
export function reviewCommand(needs: TaskNeeds): Command {
  return {
    name: 'review',
    about: {
      vi: 'kiểm điểm năm: kế hoạch và thực hiện theo đơn vị, người, chương trình',
      en: 'review of a year: planned against done by unit, person, programme',
    },
    usage: 'YEAR [--out FILE.docx|.html] [--role ROLE]',
    operands: [{ name: 'YEAR', required: true, about: { vi: 'năm', en: 'the year' } }],
    options: [
      { name: 'out', value: 'FILE', about: { vi: 'ghi thành văn bản', en: 'write it as a document' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket review 2026 --out kiem-diem.docx',
        about: { vi: 'một trang cho lãnh đạo', en: 'one page for a leader' },
      },
    ],
    async run(input, terminal) {
      const year = Number(input.operands[0]);
      if (!Number.isInteger(year) || year < 1990 || year > 2100)
        throw new RefusedError([{ code: 'bad-year', where: {}, said: BAD_YEAR }]);
      const options = { role: ['leader'], ...input.options };
      const out = optionOf(input, 'out');
      const format = FORMATS.find((each) => out?.toLowerCase().endsWith(`.${each}`));
      if (out !== undefined && format === undefined)
        throw new RefusedError([{ code: 'bad-option', where: { file: out }, said: BAD_NAME }]);
      const { language } = terminal;
      const { review, file } = await needs.withTasks(async (desk) => {
        const acting = actingBy({ ...input, options }, desk);
        const view = acceptedOr(await desk.review(acting, year));
        return {
          review: view,
          file:
            format === undefined ? undefined : acceptedOr(await desk.reviewFile(acting, { year, format, language })),
        };
      });
      if (out !== undefined && file !== undefined) await writeNew(needs, out, file.bytes);
      sayReview(review, terminal);
      terminal.answer(review);
      return 0;
    },
  };
}

function sayReview(review: ReviewView, terminal: Terminal): void {
  const { year, asOf, total, byOrganisation, byPerson, unplanned, tasks } = review;
  const { language } = terminal;
  const { planned, onTime, late, overdue, open } = total;
  terminal.say(
    {
      vi: `${year}, tính tới ${asOf}: ${planned} việc; đúng hạn ${onTime}, chậm ${late}, quá hạn ${overdue}, chưa tới hạn ${open}; ${unplanned.length}/${tasks} nhiệm vụ chưa có mốc`,
      en: `${year}, as of ${asOf}: ${countedWord(planned, 'work')}; ${onTime} on time, ${late} late, ${overdue} overdue, ${open} not due yet; of ${countedWord(tasks, 'task')}, ${countedWord(unplanned.length, 'has', 'have')} no milestone`,
    }[language],
  );
  const heads = {
    vi: ['', 'Kế hoạch', 'Đúng hạn', 'Chậm', 'Quá hạn', 'Chưa tới'],
    en: ['', 'Planned', 'On time', 'Late', 'Overdue', 'Open'],
  }[language];
  const lines = [...byOrganisation.map((line) => ({ ...line, name: line.title[language] })), ...byPerson];
  const rows = lines.map((line) => [
    line.name || '–',
    ...[line.planned, line.onTime, line.late, line.overdue, line.open].map(String),
  ]);
  for (const { title, days } of review.unfollowed) {
    const said = {
      vi: `! ${title.vi}: ${days} ngày chưa ghi nhận sử dụng`,
      en: `! ${title.en}: no use noted for ${countedWord(days, 'day')}`,
    };
    terminal.say(said[language]);
  }
  if (rows.length > 0) for (const line of textTable([heads, ...rows], { right: [1, 2, 3, 4, 5] })) terminal.say(line);
}
