import type { ReleaseShelf } from '../app/ports.ts';
import type { Release } from '../model/release.ts';
import type { Command, Terminal } from './command.ts';
import { textTable } from './text-table.ts';

export interface PackListNeeds {
  shelf(): Promise<ReleaseShelf>;
}

/** `pack list`: every pack and added release, and what is broken. */
export function packListCommand(needs: PackListNeeds): Command {
  return {
    name: 'pack list',
    about: { vi: 'liệt kê các gói dữ liệu có sẵn', en: 'list the data packs at hand' },
    usage: '[--names]',
    operands: [],
    options: [{ name: 'names', about: { vi: 'chỉ in tên, mỗi dòng một tên', en: 'print names only, one a line' } }],
    examples: [
      {
        line: 'lienket pack list',
        about: { vi: 'mọi gói, kèm phiên bản và số bảng', en: 'all packs with version and number of tables' },
      },
      { line: 'lienket pack list --json | jq ".releases[].name"', about: { vi: 'cho máy đọc', en: 'for machines' } },
    ],
    async run(input, terminal) {
      const { releases, broken } = await (await needs.shelf()).list();
      if (input.flags.has('names')) {
        for (const name of new Set(releases.map(({ ref }) => ref.name))) terminal.say(name);
      } else sayReleases(terminal, releases);
      for (const { folder, why } of broken)
        terminal.warn(`${terminal.language === 'vi' ? 'hỏng' : 'broken'}: ${folder}: ${why}`);
      terminal.answer({ releases: releases.map(summary), broken });
      return broken.length > 0 ? 1 : 0;
    },
  };
}

function sayReleases(terminal: Terminal, releases: readonly Release[]): void {
  const { language } = terminal;
  const head =
    language === 'vi'
      ? ['Gói', 'Phiên bản', 'Nơi có', 'Bảng', 'Nội dung']
      : ['Pack', 'Version', 'Origin', 'Tables', 'Content'];
  const origins = { pack: { vi: 'kèm theo', en: 'shipped' }, added: { vi: 'bạn thêm', en: 'added' } };
  const rows = releases.map(({ ref, origin, descriptor }) => [
    ref.name,
    ref.version,
    origins[origin][language],
    String(descriptor.resources.length),
    descriptor['lienket:title'][language],
  ]);
  for (const line of textTable([head, ...rows], { right: [3] })) terminal.say(line);
}

function summary({ ref, origin, descriptor }: Release): object {
  return {
    ...ref,
    origin,
    title: descriptor['lienket:title'],
    created: descriptor.created,
    licences: descriptor.licenses.map(({ name }) => name),
    tables: descriptor.resources.map(({ name }) => name),
  };
}
