import type { MicroOutput, MicroSet } from '../app/ports-microdata.ts';
import type { Command, Terminal } from './command.ts';
import type { MicrodataNeeds } from './microdata-needs.ts';
import { RefusedError } from './refused-error.ts';
import { textTable } from './text-table.ts';

type Needs = Pick<MicrodataNeeds, 'zone'>;

/** `microdata list`: which data sets the zone holds; counts only. */
export function microdataListCommand(needs: Needs): Command {
  return {
    name: 'microdata list',
    about: {
      vi: 'các bộ dữ liệu trong khu thống kê (chỉ số đếm)',
      en: 'the data sets of the statistical zone (counts only)',
    },
    usage: '',
    operands: [],
    options: [],
    examples: [{ line: 'lienket microdata list --json', about: { vi: 'cho máy đọc', en: 'for machines' } }],
    async run(_input, terminal) {
      const sets = await (await needs.zone()).list();
      const head =
        terminal.language === 'vi'
          ? ['Tên', 'Dòng', 'Doanh nghiệp', 'Kỳ', 'Tình trạng', 'Chỉ tiêu']
          : ['Name', 'Rows', 'Enterprises', 'Periods', 'Status', 'Measures'];
      const lines = sets.map((set) => [
        set.name,
        String(set.rows),
        String(set.enterprises),
        set.codes.period.join(', '),
        set.status,
        set.measures.map(({ name }) => name).join(', '),
      ]);
      if (sets.length === 0)
        terminal.say({ vi: 'Khu thống kê chưa có dữ liệu.', en: 'The statistical zone is empty.' }[terminal.language]);
      else for (const line of textTable([head, ...lines], { right: [1, 2] })) terminal.say(line);
      terminal.answer({ sets: sets.map(shown) });
      return 0;
    },
  };
}

/** `microdata show NAME`: what a data set holds and everything that left the zone of it. */
export function microdataShowCommand(needs: Needs): Command {
  return {
    name: 'microdata show',
    about: {
      vi: 'một bộ dữ liệu gồm gì và những bảng đã ra khỏi khu thống kê',
      en: 'what a data set holds, and every table that left the zone',
    },
    usage: 'NAME',
    operands: [{ name: 'NAME', required: true, about: { vi: 'tên bộ dữ liệu', en: 'name of the data set' } }],
    options: [],
    examples: [{ line: 'lienket microdata show dn2023', about: { vi: 'không hiện dòng nào', en: 'shows no record' } }],
    async run(input, terminal) {
      const zone = await needs.zone();
      const name = input.operands[0] ?? '';
      const set = await zone.find(name);
      if (set === undefined) throw new RefusedError([noSuchSet(name)]);
      const outputs = (await zone.outputs()).filter(({ content }) => content === set.content);
      saySet(terminal, set);
      for (const output of outputs) terminal.say(outputLine(output, terminal.language));
      terminal.answer({ set: shown(set), outputs: outputs.map(shownOutput) });
      return 0;
    },
  };
}

/** `microdata remove NAME`: deletes the records; the ledger of what left stays. */
export function microdataRemoveCommand(needs: Needs): Command {
  return {
    name: 'microdata remove',
    about: {
      vi: 'xoá hẳn các dòng của một bộ dữ liệu; sổ bảng đã ra vẫn giữ',
      en: 'delete the records of a data set for good; the ledger of outputs stays',
    },
    usage: 'NAME',
    operands: [{ name: 'NAME', required: true, about: { vi: 'tên bộ dữ liệu', en: 'name of the data set' } }],
    options: [],
    examples: [
      { line: 'lienket microdata remove dn2023', about: { vi: 'không lấy lại được', en: 'cannot be undone' } },
    ],
    async run(input, terminal) {
      const name = input.operands[0] ?? '';
      if (!(await (await needs.zone()).remove(name))) throw new RefusedError([noSuchSet(name)]);
      terminal.say(
        {
          vi: `Đã xoá các dòng của "${name}". Sổ các bảng đã ra vẫn giữ.`,
          en: `The records of "${name}" are deleted. The ledger of outputs stays.`,
        }[terminal.language],
      );
      terminal.answer({ removed: name });
      return 0;
    },
  };
}

const noSuchSet = (name: string) => ({
  code: 'no-such-set',
  where: { column: 'NAME' },
  said: { vi: `Khu thống kê không có bộ dữ liệu "${name}".`, en: `The statistical zone has no data set "${name}".` },
});

function shown({ codes, ...set }: MicroSet): object {
  return {
    ...set,
    places: codes.place.length,
    industries: codes.industry.length,
    ownerships: codes.ownership,
    periods: codes.period,
  };
}

function shownOutput({ scope, ...output }: MicroOutput): object {
  const { hidden: _, ...asked } = scope;
  return { ...output, scope: asked };
}

function saySet(terminal: Terminal, set: MicroSet): void {
  const { language } = terminal;
  terminal.say(
    {
      vi: `${set.name}: ${set.rows} dòng, ${set.enterprises} doanh nghiệp, ${set.status}`,
      en: `${set.name}: ${set.rows} rows, ${set.enterprises} enterprises, ${set.status}`,
    }[language],
  );
  const { place, industry, ownership, period } = set.codes;
  terminal.say(
    {
      vi: `${place.length} tỉnh (${set.geography ?? '–'}), ${industry.length} mã ngành (${set.classification ?? '–'}), loại hình: ${ownership.join(', ')}, kỳ: ${period.join(', ')}`,
      en: `${place.length} provinces (${set.geography ?? '–'}), ${industry.length} industry codes (${set.classification ?? '–'}), ownership: ${ownership.join(', ')}, periods: ${period.join(', ')}`,
    }[language],
  );
  terminal.say(
    `${{ vi: 'Chỉ tiêu', en: 'Measures' }[language]}: ${set.measures.map(({ name, unit }) => `${name} (${unit})`).join(', ')}`,
  );
}

function outputLine({ id, madeAt, scope, cells }: MicroOutput, language: 'vi' | 'en'): string {
  const asked = `${scope.by.join(' × ')}: ${scope.measures.join(', ')}`;
  return {
    vi: `${id}  ${madeAt.slice(0, 10)}  ${asked}; ${cells.told} ô công bố, ${cells.primary + cells.secondary} ô giữ kín`,
    en: `${id}  ${madeAt.slice(0, 10)}  ${asked}; ${cells.told} cells told, ${cells.primary + cells.secondary} withheld`,
  }[language];
}
