import type { ImportJob } from '../app/ports-import-jobs.ts';
import type { Language } from '../model/bilingual.ts';
import { refusalLine } from '../model/refusal.ts';
import type { Command } from './command.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { textTable } from './text-table.ts';

const MOST_JOBS = 50;

/** An import in one line: how far it is, and what to do where it does not go on by itself. */
export function jobLine(job: ImportJob, language: Language): string {
  const { request, state, isHeld, done, total, refusals } = job;
  const why = refusals.map((each) => refusalLine(each, language)).join(' ');
  const said = {
    vi: {
      running: isHeld
        ? `đang nhập ${done}/${total}`
        : `bị cắt ngang ở ${done}/${total}; máy chủ sẽ tự làm tiếp, hoặc chạy: lienket register resume`,
      done: `xong: ${job.outcome?.added ?? 0} dòng mới`,
      failed: `không làm được: ${why}`,
      stopped: `đã dừng ở ${done}/${total}; nhập lại tệp, hoặc bấm làm tiếp trên màn hình`,
    },
    en: {
      running: isHeld
        ? `at work, ${done} of ${total}`
        : `cut off at ${done} of ${total}; the server goes on by itself, or run: lienket register resume`,
      done: `done: ${job.outcome?.added ?? 0} new rows`,
      failed: `failed: ${why}`,
      stopped: `stopped at ${done} of ${total}; import the file again, or let it go on from the screen`,
    },
  }[language][state];
  return `${request.fileName} (${request.source}): ${said}`;
}

/** `register status`: what is in the register and which imports were cut off. */
export function registerStatusCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register status',
    about: {
      vi: 'trong sổ đăng ký có gì, nhập dở dang không',
      en: 'what the register holds, and which imports were cut off',
    },
    usage: '',
    operands: [],
    options: [],
    examples: [{ line: 'lienket register status --json', about: { vi: 'cho máy đọc', en: 'for machines' } }],
    async run(_input, terminal) {
      const { counts, batches, imports } = await needs.withRegister(async (ports) => {
        const register = await ports.register();
        const jobs = await (await ports.imports()).list(MOST_JOBS);
        return { counts: await register.counts(), batches: await register.batches(), imports: jobs };
      });
      const { language } = terminal;
      const { unit, dependent, site } = counts.records;
      terminal.say(
        {
          vi: `${unit} doanh nghiệp, ${dependent} đơn vị phụ thuộc, ${site} cơ sở; ${counts.merged} mã cũ dẫn tới hồ sơ khác`,
          en: `${unit} legal units, ${dependent} dependent units, ${site} sites; ${counts.merged} old ids lead to other records`,
        }[language],
      );
      terminal.say(
        {
          vi: `${counts.rows} dòng từ ${counts.sources} nguồn; ${counts.conflicts} hồ sơ có mâu thuẫn; ${counts.open} cặp chờ xem; ${counts.events} quyết định`,
          en: `${counts.rows} rows of ${counts.sources} sources; ${counts.conflicts} records with conflicts; ${counts.open} pairs wait; ${counts.events} decisions`,
        }[language],
      );
      const head =
        language === 'vi'
          ? ['Lần', 'Nguồn', 'Tệp', 'Xong', 'Dòng', 'Lúc']
          : ['Batch', 'Source', 'File', 'Done', 'Rows', 'At'];
      const lines = batches.map((each) => [
        String(each.batch),
        each.source,
        each.fileName,
        String(each.done),
        String(each.rows),
        each.endedAt ??
          { vi: 'dở dang: nhập lại tệp để đi tiếp', en: 'cut off: import the file again to go on' }[language],
      ]);
      if (batches.length > 0)
        for (const line of ['', ...textTable([head, ...lines], { right: [0, 3, 4] })]) terminal.say(line);
      const open = imports.filter(({ state }) => state !== 'done');
      if (open.length > 0) terminal.say('');
      for (const job of open) terminal.say(jobLine(job, language));
      terminal.answer({ counts, batches, imports: imports.map(({ actor: _, ...job }) => job) });
      return 0;
    },
  };
}
