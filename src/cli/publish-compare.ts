import type { ComparedVersions } from '../app/desks/publish-desk.ts';
import type { Command, Terminal } from './command.ts';
import { acceptedOf, namedOf, optionOf, type PublishNeeds, RELEASE_OPERAND } from './publish-needs.ts';
import { textTable } from './text-table.ts';

/** `publish compare`: what is different from the last version, as a sentence and as tables. */
export function publishCompareCommand(needs: PublishNeeds): Command {
  return {
    name: 'publish compare',
    about: {
      vi: 'so với bản trước: thêm, bớt, nhập, sửa',
      en: 'compare with the last version: added, gone, merged, changed',
    },
    usage: 'NAME[@VERSION] [--with VERSION]',
    operands: [RELEASE_OPERAND],
    options: [
      {
        name: 'with',
        value: 'VERSION',
        about: {
          vi: 'phiên bản để so; mặc định bản phát hành trước',
          en: 'the version to compare with; the last released by default',
        },
      },
    ],
    examples: [
      {
        line: 'lienket publish compare register@2 --with 1',
        about: { vi: 'bản 2 với bản 1', en: 'version 2 with version 1' },
      },
    ],
    async run(input, terminal) {
      const compared = await needs.withPublishing(
        async (desk) => acceptedOf(await desk.compare({ ...namedOf(input), with: optionOf(input, 'with') })),
        terminal.signal,
      );
      sayCompared(terminal, compared);
      terminal.answer(compared);
      return 0;
    },
  };
}

function sayCompared(terminal: Terminal, { sentence, tables }: ComparedVersions): void {
  const { language } = terminal;
  terminal.say(sentence[language]);
  const head =
    language === 'vi'
      ? ['Bảng', 'Trước', 'Sau', 'Thêm', 'Bớt', 'Nhập', 'Sửa']
      : ['Table', 'Before', 'After', 'Added', 'Gone', 'Merged', 'Changed'];
  const rows = tables.map(({ name, rowsBefore, rowsAfter, added, gone, merged, changed }) => [
    name,
    ...[rowsBefore, rowsAfter, added, gone, merged, changed].map(String),
  ]);
  for (const line of ['', ...textTable([head, ...rows], { right: [1, 2, 3, 4, 5, 6] })]) terminal.say(line);
  const fields = tables.flatMap(({ name, fields: each }) =>
    each.filter(({ changed }) => changed > 0).map((field) => [`${name}.${field.name}`, String(field.changed)]),
  );
  const fieldHead = language === 'vi' ? ['Cột', 'Dòng khác'] : ['Column', 'Rows that differ'];
  if (fields.length > 0)
    for (const line of ['', ...textTable([fieldHead, ...fields], { right: [1] })]) terminal.say(line);
}
