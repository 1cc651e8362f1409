import { mergeRecords, splitRecord } from '../app/register/decide-records.ts';
import { type UndoneTogether, undoEvent, undoTogether } from '../app/register/undo-event.ts';
import type { Command, CommandInput, ExitCode, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { REASON_OPTION, sayDecision } from './register-decision.ts';
import type { RegisterNeeds } from './register-needs.ts';

const reasonOf = (input: CommandInput): string => input.options['reason']?.at(-1) ?? '';
const ID = { vi: 'mã hồ sơ, ví dụ E0000012X', en: 'id of a record, such as E0000012X' };

/** `register merge KEEP GONE`: two records are one; the second id leads to the first for ever. */
export function registerMergeCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register merge',
    about: { vi: 'nhập hai hồ sơ là một (hoàn tác được)', en: 'merge two records that are one (can be undone)' },
    usage: 'KEEP GONE [--reason TEXT]',
    operands: [
      { name: 'KEEP', required: true, about: ID },
      { name: 'GONE', required: true, about: { vi: 'mã sẽ dẫn tới KEEP', en: 'the id that will lead to KEEP' } },
    ],
    options: [REASON_OPTION],
    examples: [
      {
        line: 'lienket register merge E0000012X E0000034Y --reason "cùng nhà máy"',
        about: { vi: 'giữ mã đầu', en: 'keep the first id' },
      },
    ],
    async run(input, terminal) {
      const [keep = '', gone = ''] = input.operands;
      return sayDecision(
        terminal,
        await needs.withRegister((ports, actor) =>
          mergeRecords(ports, { keep, gone }, { actor, reason: reasonOf(input) }),
        ),
      );
    },
  };
}

/** `register split ID --row N …`: takes rows out of a record into a new one. */
export function registerSplitCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register split',
    about: {
      vi: 'tách một số dòng ra hồ sơ mới (hoàn tác được)',
      en: 'split rows off into a new record (can be undone)',
    },
    usage: 'ID --row N [--row N …] [--reason TEXT]',
    operands: [{ name: 'ID', required: true, about: ID }],
    options: [
      {
        name: 'row',
        value: 'N',
        repeated: true,
        required: true,
        about: { vi: 'số dòng nguồn, xem register show', en: 'number of a source row, see register show' },
      },
      REASON_OPTION,
    ],
    examples: [
      {
        line: 'lienket register split E0000012X --row 812 --row 813',
        about: { vi: 'hai dòng ra hồ sơ mới', en: 'two rows into a new record' },
      },
    ],
    async run(input, terminal) {
      const rows = (input.options['row'] ?? []).map(Number);
      const given = { id: input.operands[0] ?? '', rows };
      return sayDecision(
        terminal,
        await needs.withRegister((ports, actor) => splitRecord(ports, given, { actor, reason: reasonOf(input) })),
      );
    },
  };
}

/** `register undo EVENT`: takes a decision back. */
export function registerUndoCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register undo',
    about: { vi: 'hoàn tác một lần nhập, tách hay để riêng', en: 'undo a merge, a split or a keeping apart' },
    usage: 'EVENT | FIRST-LAST [--reason TEXT]',
    operands: [
      {
        name: 'EVENT',
        required: true,
        about: {
          vi: 'số của quyết định; hoặc từ số đầu tới số cuối của một loạt',
          en: 'number of the decision; or from the first to the last of many that were made at once',
        },
      },
    ],
    options: [REASON_OPTION],
    examples: [
      { line: 'lienket register undo 7', about: { vi: 'trở lại như trước', en: 'back to what it was' } },
      {
        line: 'lienket register undo 120-486',
        about: {
          vi: 'hoàn tác cả loạt cặp đã quyết định một lúc',
          en: 'take back all pairs that were settled at once',
        },
      },
    ],
    async run(input, terminal) {
      const range = /^(\d+)-(\d+)$/u.exec(input.operands[0] ?? '');
      if (range !== null) {
        const ends = { first: Number(range[1]), last: Number(range[2]) };
        return sayUndone(
          terminal,
          await needs.withRegister((ports, actor) => undoTogether(ports, ends, { actor, reason: reasonOf(input) })),
        );
      }
      const event = Number(input.operands[0]) || 0;
      return sayDecision(
        terminal,
        await needs.withRegister((ports, actor) => undoEvent(ports, event, { actor, reason: reasonOf(input) })),
      );
    },
  };
}

function sayUndone(terminal: Terminal, { undone, refusals }: UndoneTogether): ExitCode {
  terminal.say(
    {
      vi: `Đã hoàn tác ${undone.length} quyết định; ${refusals.length} quyết định ở lại.`,
      en: `${undone.length} decisions are undone; ${refusals.length} stay.`,
    }[terminal.language],
  );
  if (refusals.length > 0) throw new RefusedError(refusals);
  terminal.answer({ undone });
  return 0;
}
