import type { Command } from './command.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { textTable } from './text-table.ts';

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
      const { counts, batches } = await needs.withRegister(async (ports) => {
        const register = await ports.register();
        return { counts: await register.counts(), batches: await register.batches() };
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
      terminal.answer({ counts, batches });
      return 0;
    },
  };
}
