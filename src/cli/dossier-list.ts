import { refusalLine } from '../model/refusal.ts';
import type { Command } from './command.ts';
import type { DossierNeeds } from './dossier-needs.ts';
import { textTable } from './text-table.ts';

/** `dossier list`: dossiers at hand. */
export function dossierListCommand(needs: DossierNeeds): Command {
  return {
    name: 'dossier list',
    about: { vi: 'liệt kê hồ sơ mẫu và hồ sơ của bạn', en: 'list example dossiers and your own' },
    usage: '',
    operands: [],
    options: [],
    examples: [{ line: 'lienket dossier list --json', about: { vi: 'cho máy đọc', en: 'for machines' } }],
    async run(_input, terminal) {
      const { recipes, broken } = await (await needs.deskPorts(terminal)).recipes.list();
      const head =
        terminal.language === 'vi' ? ['Mã', 'Loại', 'Xét theo ngày', 'Tên'] : ['Id', 'Kind', 'As of', 'Title'];
      const rows = recipes.map(({ recipe, origin }) => [
        recipe.id,
        origin,
        recipe.asOf.join(', '),
        recipe.title[terminal.language],
      ]);
      for (const line of textTable([head, ...rows])) terminal.say(line);
      for (const fault of broken.flatMap((entry) => entry.refusals))
        terminal.warn(refusalLine(fault, terminal.language));
      terminal.answer({
        dossiers: recipes.map(({ recipe, origin, file }) => ({
          id: recipe.id,
          origin,
          file,
          title: recipe.title,
          asOf: recipe.asOf,
        })),
        broken,
      });
      return broken.length > 0 ? 1 : 0;
    },
  };
}
