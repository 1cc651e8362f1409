import { openRegister } from '../app/register/open-register.ts';
import type { Command } from './command.ts';
import { RefusedError } from './refused-error.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { textTable } from './text-table.ts';

/** `register sources`: the sources of the register with their licences; states the licence of one. */
export function registerSourcesCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register sources',
    about: {
      vi: 'các nguồn của sổ đăng ký và giấy phép; ghi giấy phép của một nguồn',
      en: 'the sources of the register and their licences; state the licence of one',
    },
    usage: '[--source NAME --licence ID]',
    operands: [],
    options: [
      { name: 'source', value: 'NAME', about: { vi: 'nguồn được ghi giấy phép', en: 'the source to state it for' } },
      {
        name: 'licence',
        value: 'ID',
        about: { vi: 'giấy phép, như ODbL-1.0, CC-BY-SA-4.0', en: 'the licence, such as ODbL-1.0, CC-BY-SA-4.0' },
      },
    ],
    examples: [
      {
        line: 'lienket register sources --source "Open Supply Hub" --licence CC-BY-SA-4.0',
        about: { vi: 'ghi giấy phép', en: 'state a licence' },
      },
    ],
    async run(input, terminal) {
      const [source, licence] = [input.options['source']?.at(-1), input.options['licence']?.at(-1)];
      if ((source === undefined) !== (licence === undefined))
        throw new RefusedError([
          {
            code: 'bad-option',
            where: { column: source === undefined ? '--source' : '--licence' },
            said: { vi: '--source và --licence đi cùng nhau.', en: '--source and --licence go together.' },
          },
        ]);
      const sources = await needs.withRegister(async (ports, actor) => {
        const desk = openRegister(ports, actor);
        if (source !== undefined && licence !== undefined) {
          const stated = await desk.stateLicence(source, licence);
          if (!stated.ok) throw new RefusedError(stated.refusals);
        }
        return desk.sources();
      });
      const head =
        terminal.language === 'vi' ? ['Nguồn', 'Bậc', 'Giấy phép', 'Dòng'] : ['Source', 'Tier', 'Licence', 'Rows'];
      const lines = sources.map((each) => [each.source, each.tier, each.licence || '?', String(each.count)]);
      for (const line of textTable([head, ...lines])) terminal.say(line);
      terminal.answer({ sources });
      return 0;
    },
  };
}
