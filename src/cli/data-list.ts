import type { ReleaseShelf } from '../app/ports.ts';
import type { Command } from './command.ts';
import { textTable } from './text-table.ts';

export interface DataListNeeds {
  shelf(): Promise<ReleaseShelf>;
}

/** `data list`: the releases that a person added. */
export function dataListCommand(needs: DataListNeeds): Command {
  return {
    name: 'data list',
    about: { vi: 'liệt kê số liệu bạn đã thêm', en: 'list the data that you added' },
    usage: '',
    operands: [],
    options: [],
    examples: [{ line: 'lienket data list', about: { vi: 'mọi bản đã thêm', en: 'all releases that were added' } }],
    async run(_input, terminal) {
      const { language } = terminal;
      const { releases } = await (await needs.shelf()).list();
      const added = releases.filter((release) => release.origin === 'added');
      const head =
        language === 'vi'
          ? ['Tên', 'Bản', 'Thêm ngày', 'Dòng', 'Tình trạng', 'Nội dung']
          : ['Name', 'Version', 'Added', 'Rows', 'Status', 'Content'];
      const rows = added.map(({ ref, descriptor }) => [
        ref.name,
        ref.version,
        descriptor.created,
        String(descriptor.resources.reduce((sum, resource) => sum + (resource['lienket:rows'] ?? 0), 0)),
        descriptor.resources[0]?.['lienket:status'] ?? '',
        descriptor['lienket:title'][language],
      ]);
      if (added.length === 0) {
        terminal.say(
          {
            vi: 'Chưa có bản nào. Thêm bằng: lienket data add FILE --as place-industry',
            en: 'None yet. Add one with: lienket data add FILE --as place-industry',
          }[language],
        );
      } else for (const line of textTable([head, ...rows], { right: [3] })) terminal.say(line);
      terminal.answer({
        releases: added.map(({ ref, descriptor }) => ({
          ...ref,
          created: descriptor.created,
          title: descriptor['lienket:title'],
          supersedes: descriptor['lienket:supersedes'] ?? null,
        })),
      });
      return 0;
    },
  };
}
