import { noSuchFile } from '../app/no-such-file.ts';
import { countedWord } from '../model/counted-word.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import type { ReviewMarks } from '../model/review-marks.ts';
import type { Command, CommandInput, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';

export interface CommentsNeeds {
  marks(path: string): Promise<Parsed<ReviewMarks> | undefined>;
  /** Writes a table as .csv or .xlsx, by the ending of the name; false if a file is there already. */
  writeTable(path: string, rows: readonly (readonly (string | number | null)[])[]): Promise<boolean>;
}

const HEADS = ['kind', 'number', 'answers', 'author', 'date', 'paragraph', 'heading', 'quote', 'text', 'resolved'];

/** `comments`: takes comments and tracked changes out of a Word file into a table, none left out. */
export function commentsCommand(needs: CommentsNeeds): Command {
  return {
    name: 'comments',
    about: {
      vi: 'lấy góp ý và sửa đổi theo dõi trong tệp Word ra bảng, không bỏ sót mục nào',
      en: 'take comments and tracked changes out of a Word file into a table, none left out',
    },
    usage: 'FILE.docx --out TABLE.csv|.xlsx',
    operands: [{ name: 'FILE.docx', required: true, about: { vi: 'tệp Word', en: 'Word file' } }],
    options: [
      {
        name: 'out',
        value: 'FILE',
        required: true,
        about: { vi: 'bảng kết quả, chưa có: .csv hoặc .xlsx', en: 'table to write, not there yet: .csv or .xlsx' },
      },
    ],
    examples: [
      {
        line: 'lienket comments du-thao.docx --out gop-y.xlsx',
        about: { vi: 'mỗi góp ý một dòng', en: 'a row for each comment' },
      },
    ],
    run: (input, terminal) => runComments(needs, input, terminal),
  };
}

async function runComments(needs: CommentsNeeds, input: CommandInput, terminal: Terminal): Promise<0> {
  const path = input.operands[0] ?? '';
  const out = input.options['out']?.at(-1) ?? '';
  const read = await needs.marks(path);
  if (read === undefined) throw new RefusedError([noSuchFile(path)]);
  if (!read.ok) throw new RefusedError(read.refusals);
  if (!/\.(?:csv|xlsx)$/iu.test(out)) throw new RefusedError([fault('bad-option', out, NOT_A_TABLE)]);
  const { comments, changes } = read.value;
  if (!(await needs.writeTable(out, [HEADS, ...rowsOf(read.value)])))
    throw new RefusedError([fault('there', out, THERE)]);
  terminal.say(
    {
      vi: `${comments.length} góp ý, ${changes.length} sửa đổi: ${out}`,
      en: `${countedWord(comments.length, 'comment')}, ${countedWord(changes.length, 'change')}: ${out}`,
    }[terminal.language],
  );
  terminal.answer({ file: out, ...read.value });
  return 0;
}

function rowsOf({ comments, changes }: ReviewMarks): readonly (readonly (string | number | null)[])[] {
  return [
    ...comments.map(({ id, answers, author, date, at, quote, text, isResolved }) => [
      ...['comment', id, answers ?? '', author, date ?? ''],
      ...[at.paragraph, at.heading ?? '', quote, text, isResolved ? 'yes' : 'no'],
    ]),
    ...changes.map(({ kind, isMove, author, date, text, at }, place) => [
      ...[isMove ? `${kind}, moved` : kind, `c${place + 1}`, '', author, date ?? ''],
      ...[at.paragraph, at.heading ?? '', '', text, ''],
    ]),
  ];
}

const fault = (code: string, file: string, said: Refusal['said']): Refusal => ({ code, where: { file }, said });
const NOT_A_TABLE = { vi: 'Tên tệp phải kết thúc bằng .csv hoặc .xlsx.', en: 'The name must end in .csv or .xlsx.' };
const THERE = { vi: 'Đã có tệp này; hãy chọn tên khác.', en: 'The file is there already; choose another name.' };
