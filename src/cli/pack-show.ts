import type { ReleaseShelf } from '../app/ports.ts';
import type { Language } from '../model/bilingual.ts';
import type { Resource } from '../model/data-package.ts';
import type { Release } from '../model/release.ts';
import type { Command, Terminal } from './command.ts';
import { foundRelease } from './found-release.ts';
import { textTable } from './text-table.ts';

/** `pack show PACK`: where a pack comes from and what stands in it. */
export function packShowCommand(needs: { shelf(): Promise<ReleaseShelf> }): Command {
  return {
    name: 'pack show',
    about: { vi: 'xem một gói: nguồn, giấy phép, bảng, cột', en: 'show a pack: sources, licence, tables, columns' },
    usage: 'PACK[@VERSION]',
    operands: [
      {
        name: 'PACK',
        required: true,
        about: {
          vi: 'tên gói, như vn-places; có thể kèm @phiên-bản',
          en: 'name of a pack, such as vn-places; @version may follow',
        },
      },
    ],
    options: [
      { name: 'columns', about: { vi: 'kể cả các cột của từng bảng', en: 'the columns of each table as well' } },
    ],
    examples: [
      {
        line: 'lienket pack show vn-places',
        about: { vi: 'nguồn, giấy phép và các bảng', en: 'sources, licences and tables' },
      },
      {
        line: 'lienket pack show vn-places --columns',
        about: { vi: 'thêm từng cột và đơn vị', en: 'with every column and unit' },
      },
    ],
    async run(input, terminal) {
      const release = await foundRelease(await needs.shelf(), input.operands[0] ?? '');
      sayHead(terminal, release);
      sayTables(terminal, release);
      if (input.flags.has('columns'))
        for (const resource of release.descriptor.resources) sayColumns(terminal, resource);
      terminal.answer({ ref: release.ref, origin: release.origin, descriptor: release.descriptor });
      return 0;
    },
  };
}

const WORDS = {
  vi: {
    made: 'dựng ngày',
    licences: 'Giấy phép',
    sources: 'Nguồn',
    steps: 'Đã làm với tệp gốc',
    retrieved: 'lấy ngày',
  },
  en: {
    made: 'made',
    licences: 'Licences',
    sources: 'Sources',
    steps: 'What was done to the raw files',
    retrieved: 'retrieved',
  },
} satisfies Readonly<Record<Language, object>>;

function sayHead(terminal: Terminal, { ref, descriptor }: Release): void {
  const words = WORDS[terminal.language];
  terminal.say(
    `${ref.name} ${ref.version}: ${descriptor['lienket:title'][terminal.language]} (${words.made} ${descriptor.created})`,
  );
  terminal.say(ref.hash);
  const note = descriptor['lienket:note']?.[terminal.language];
  if (note !== undefined) terminal.say(note);
  terminal.say(`\n${words.licences}`);
  for (const { name, title } of descriptor.licenses) terminal.say(`  ${name}: ${title}`);
  terminal.say(`\n${words.sources}`);
  for (const source of descriptor.sources) {
    const day = source['lienket:retrieved'];
    terminal.say(
      `  ${source.title}${source.path === undefined ? '' : `, ${source.path}`}${day === undefined ? '' : ` (${words.retrieved} ${day})`}`,
    );
  }
  terminal.say(`\n${words.steps}`);
  for (const step of descriptor['lienket:steps']) terminal.say(`  ${step}`);
}

function sayTables(terminal: Terminal, { descriptor }: Release): void {
  const { language } = terminal;
  const head =
    language === 'vi'
      ? ['Bảng', 'Dòng', 'Byte', 'Tình trạng', 'Thời điểm', 'Nội dung']
      : ['Table', 'Rows', 'Bytes', 'Status', 'Vintage', 'Content'];
  const rows = descriptor.resources.map((resource) => [
    resource.name,
    String(resource['lienket:rows'] ?? ''),
    String(resource.bytes),
    resource['lienket:status'],
    resource['lienket:vintage'],
    resource['lienket:title'][language],
  ]);
  terminal.say('');
  for (const line of textTable([head, ...rows], { right: [1, 2] })) terminal.say(line);
}

function sayColumns(terminal: Terminal, { name, schema }: Resource): void {
  if (schema === undefined) return;
  const key = schema.primaryKey ?? [];
  const rows = schema.fields.map((field) => [
    `  ${field.name}${key.includes(field.name) ? ' *' : ''}`,
    field.type,
    field['lienket:unit'] ?? '',
    field.description ?? field.title ?? '',
  ]);
  terminal.say(`\n${name}`);
  for (const line of textTable(rows)) terminal.say(line);
}
