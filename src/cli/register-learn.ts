import { forgetLearned, learnRegister } from '../app/register/learn-register.ts';
import type { Command } from './command.ts';
import { RefusedError } from './refused-error.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { textTable } from './text-table.ts';

/** `register learn`: learns the weights of matching from the register's own rows. */
export function registerLearnCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register learn',
    about: {
      vi: 'học trọng số ghép hồ sơ từ chính các dòng trong sổ, không cần nhãn',
      en: 'learn the weights of matching from the register’s own rows, without labels',
    },
    usage: '[--forget]',
    operands: [],
    options: [
      {
        name: 'forget',
        about: { vi: 'dùng lại mô hình kèm chương trình', en: 'take up the model that comes with the program again' },
      },
    ],
    examples: [
      {
        line: 'lienket register learn',
        about: { vi: 'sau khi đã nhập vài nghìn dòng', en: 'once some thousands of rows are in' },
      },
      { line: 'lienket register learn --forget', about: { vi: 'quay về mô hình gốc', en: 'back to the first model' } },
    ],
    async run(input, terminal) {
      const { language } = terminal;
      if (input.flags.has('forget')) {
        const { model } = await needs.withRegister(forgetLearned);
        terminal.say({ vi: 'Dùng lại mô hình gốc.', en: 'The first model is in use again.' }[language]);
        terminal.answer({ rows: 0, model });
        return 0;
      }
      const learned = await needs.withRegister(learnRegister);
      if (!learned.ok) throw new RefusedError(learned.refusals);
      const { rows, model } = learned.value;
      terminal.say(
        {
          vi: `Đã học từ ${rows} dòng; mỗi hồ sơ có trung bình ${model.matchesEach.toFixed(2)} dòng khác của cùng doanh nghiệp.`,
          en: `Learned from ${rows} rows; a record has ${model.matchesEach.toFixed(2)} other rows of its enterprise on average.`,
        }[language],
      );
      const bits = model.facets.map(({ name, m, u }) => [
        '  ',
        name,
        ...m.map((chance, level) => Math.log2(chance / (u[level] ?? 1)).toFixed(1)),
      ]);
      for (const line of textTable(bits)) terminal.say(line);
      terminal.answer({ rows, model });
      return 0;
    },
  };
}
