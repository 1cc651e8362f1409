import { loadIndustries } from '../app/knowledge/load-industries.ts';
import type { KnowledgeSource } from '../app/knowledge/table-rows.ts';
import type { Command } from './command.ts';
import { textTable } from './text-table.ts';

export interface DefinitionsListNeeds {
  definitionSource(): Promise<KnowledgeSource>;
}

/** `definitions list`: every cluster definition that a dossier may name, those of the packs and those that were saved. */
export function definitionsListCommand(needs: DefinitionsListNeeds): Command {
  return {
    name: 'definitions list',
    about: { vi: 'liệt kê các định nghĩa cụm dùng được', en: 'list the cluster definitions that may be used' },
    usage: '',
    operands: [],
    options: [],
    examples: [
      {
        line: 'lienket definitions list',
        about: { vi: 'mọi định nghĩa với phiên bản', en: 'all with their versions' },
      },
    ],
    async run(_input, terminal) {
      const { language } = terminal;
      const { groups } = await loadIndustries(await needs.definitionSource());
      const head = language === 'vi' ? ['Mã', 'Bản', 'Số mã ngành', 'Tên'] : ['Id', 'Version', 'Codes', 'Name'];
      const rows = groups.map(({ id, version, members, name }) => [
        id,
        version,
        String(members.length),
        name[language],
      ]);
      for (const line of textTable([head, ...rows], { right: [2] })) terminal.say(line);
      terminal.answer({
        definitions: groups.map(({ id, version, name, members, release }) => ({
          id,
          version,
          name,
          codes: members.map(({ classification, code }) => ({ classification, code })),
          release: release ?? null,
        })),
      });
      return 0;
    },
  };
}
