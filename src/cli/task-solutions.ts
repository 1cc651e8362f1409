import type { PolicyPage } from '../app/desks/policy-desk.ts';
import { auditWords } from '../app/policy/solution-table.ts';
import type { Command, Terminal } from './command.ts';
import type { PolicyNeeds } from './policy-needs.ts';
import { RefusedError } from './refused-error.ts';
import { acceptedOr, actingBy, optionOf, ROLE_OPTIONS, taskOr, writeNew } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

const FORMATS = ['docx', 'xlsx', 'csv'] as const;
const BAD_NAME = {
  vi: 'Tên tệp phải kết thúc bằng .docx, .xlsx hoặc .csv.',
  en: 'The name must end in .docx, .xlsx or .csv.',
};

/** `task solutions TASK`: the register of solutions, held against the number that the report states. */
export function taskSolutionsCommand(needs: PolicyNeeds): Command {
  return {
    name: 'task solutions',
    about: {
      vi: 'các giải pháp của nhiệm vụ: ai chủ trì, còn thiếu gì; --out ghi thành tệp',
      en: 'the solutions of a task: who owns them, what they lack; --out writes a file',
    },
    usage: 'TASK [--out FILE.docx|.xlsx|.csv]',
    operands: [TASK_OPERAND],
    options: [
      { name: 'out', value: 'FILE', about: { vi: 'tệp kết quả, chưa có', en: 'the file to write, not there yet' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket task solutions cum-dien-dien-tu-co-khi',
        about: { vi: 'tám giải pháp là tám việc có chủ', en: 'eight solutions are eight owned things' },
      },
    ],
    async run(input, terminal) {
      const [task = '', out] = [input.operands[0], optionOf(input, 'out')];
      if (out !== undefined) return writeTable({ needs, terminal }, { task, out }, input);
      const page = taskOr(await needs.withPolicy((policy, tasks) => policy.page(actingBy(input, tasks), task)), task);
      saySolutions(page, terminal);
      terminal.answer({ audit: page.audit, solutions: page.solutions });
      return page.audit.isWhole ? 0 : 1;
    },
  };
}

async function writeTable(
  { needs, terminal }: { readonly needs: PolicyNeeds; readonly terminal: Terminal },
  { task, out }: { readonly task: string; readonly out: string },
  input: Parameters<Command['run']>[0],
): Promise<0> {
  const format = FORMATS.find((each) => out.toLowerCase().endsWith(`.${each}`));
  if (format === undefined) throw new RefusedError([{ code: 'bad-option', where: { file: out }, said: BAD_NAME }]);
  const { language } = terminal;
  const made = await needs.withPolicy((policy, tasks) =>
    policy.solutionTable(actingBy(input, tasks), { task, format, language }),
  );
  await writeNew(needs, out, acceptedOr(made).bytes);
  terminal.say({ vi: `Đã ghi ${out}`, en: `Wrote ${out}` }[language]);
  terminal.answer({ file: out });
  return 0;
}

function saySolutions({ title, audit, solutions, instruments, parts }: PolicyPage, terminal: Terminal): void {
  const { language } = terminal;
  terminal.say(title[language]);
  terminal.say(auditWords(audit)[language]);
  for (const [at, each] of solutions.entries()) {
    const instrument = instruments.find(({ id }) => id === each.instrument)?.name[language] ?? '–';
    const owner = [each.organisationName?.[language], each.person].filter((part) => part != null).join(', ');
    terminal.say(`${at + 1}. ${each.title[language]} [${instrument}] ${owner}`);
    for (const milestone of each.milestones)
      terminal.say(`     ${milestone.done === null ? '·' : '✓'} ${milestone.due} ${milestone.title[language]}`);
    if (each.lacks.length > 0)
      terminal.say(
        `     ${{ vi: 'còn thiếu', en: 'lacking' }[language]}: ${each.lacks.map((part) => parts[part][language]).join(', ')}`,
      );
  }
}
