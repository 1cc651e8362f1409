import { basename, resolve } from 'node:path';
import type { DutyDesk } from '../app/desks/duty-desk.ts';
import { noSuchFile } from '../app/no-such-file.ts';
import type { Who } from '../model/access/who.ts';
import type { Command, OptionSpec } from './command.ts';
import type { DutyNeeds } from './duty-needs.ts';
import { sayProposal } from './proposal-lines.ts';
import { RefusedError } from './refused-error.ts';

const ID = { vi: 'mã hồ sơ, ví dụ E0000012X', en: 'id of a record, such as E0000012X' };
const COMMON: readonly OptionSpec[] = [
  {
    name: 'evidence',
    value: 'FILE',
    repeated: true,
    about: { vi: 'minh chứng: PDF, PNG, JPEG', en: 'evidence: PDF, PNG, JPEG' },
  },
  { name: 'note', value: 'TEXT', about: { vi: 'lời ghi kèm', en: 'a note' } },
];
const CHANGE: readonly OptionSpec[] = [
  {
    name: 'set',
    value: 'FIELD=VALUE',
    repeated: true,
    required: true,
    about: { vi: 'giá trị mới của một trường', en: 'the new value of a field' },
  },
  { name: 'as-of', value: 'DATE', about: { vi: 'ngày mà giá trị nói tới', en: 'the day of which it speaks' } },
  ...COMMON,
];

/** `register propose ID --set FIELD=VALUE`: asks for a change; nothing changes before somebody confirms. */
export function registerProposeCommand(needs: DutyNeeds): Command {
  return {
    name: 'register propose',
    about: {
      vi: 'đề nghị sửa một hồ sơ, kèm minh chứng; chỉ đổi khi được xác nhận',
      en: 'propose a change to a record, with evidence; nothing changes before it is confirmed',
    },
    usage: 'ID --set FIELD=VALUE … [--evidence FILE …] [--as-of DATE] [--note TEXT]',
    operands: [{ name: 'ID', required: true, about: ID }],
    options: CHANGE,
    examples: [
      {
        line: 'lienket register propose E0000012X --set products="bu lông; ốc vít" --evidence ho-so.pdf',
        about: { vi: 'sửa sản phẩm', en: 'change the products' },
      },
      {
        line: 'lienket register propose S0000012X --set capabilities=phay --set process_tolerance=IT7 --set process_size_max="600x400x300 mm" --evidence bao-cao-do.pdf',
        about: { vi: 'khai năng lực', en: 'tell a capability' },
      },
      {
        line: 'lienket register propose S0000012X --set machines="Máy ép phun" --set machine_ended=2026-03-01 --evidence bien-ban.pdf',
        about: { vi: 'báo một máy không còn từ ngày đó', en: 'tell that a machine is no longer there since that day' },
      },
    ],
    async run(input, terminal) {
      const one = (name: string): string | undefined => input.options[name]?.at(-1);
      const made = await needs.withDesk(async (desk, who) =>
        desk.propose(who, {
          id: input.operands[0] ?? '',
          kind: 'change',
          values: valuesOf(input.options['set'] ?? []),
          asOf: one('as-of'),
          note: one('note') ?? '',
          evidence: await taken(needs, { desk, who, paths: input.options['evidence'] ?? [] }),
        }),
      );
      return sayProposal(terminal, made);
    },
  };
}

/** `register claim ID`: asks to speak for an enterprise. */
export function registerClaimCommand(needs: DutyNeeds): Command {
  return {
    name: 'register claim',
    about: { vi: 'đề nghị được nói thay cho một doanh nghiệp', en: 'ask to speak for an enterprise' },
    usage: 'ID [--evidence FILE …] [--note TEXT]',
    operands: [{ name: 'ID', required: true, about: ID }],
    options: COMMON,
    examples: [
      {
        line: 'lienket register claim E0000012X --evidence uy-quyen.pdf',
        about: { vi: 'kèm giấy uỷ quyền', en: 'with a mandate' },
      },
    ],
    async run(input, terminal) {
      const made = await needs.withDesk(async (desk, who) =>
        desk.propose(who, {
          ...{ id: input.operands[0] ?? '', kind: 'claim', values: {}, asOf: undefined },
          note: input.options['note']?.at(-1) ?? '',
          evidence: await taken(needs, { desk, who, paths: input.options['evidence'] ?? [] }),
        }),
      );
      return sayProposal(terminal, made);
    },
  };
}

/** `FIELD=VALUE` apart at its first sign of equality; what has none is a field of that name without a value, and refused as such. */
function valuesOf(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      return at < 0 ? [text, '–'] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    }),
  );
}

interface Taken {
  readonly desk: DutyDesk;
  readonly who: Who;
  readonly paths: readonly string[];
}

/** Takes every file in, or refuses all that are wrong at once. */
async function taken(needs: DutyNeeds, { desk, who, paths }: Taken): Promise<readonly string[]> {
  const made = await Promise.all(
    paths.map(async (path) => {
      const chunks = await needs.fileChunks(resolve(path));
      return chunks === undefined
        ? { ok: false as const, refusals: [noSuchFile(path)] }
        : desk.addEvidence(who, basename(path), chunks);
    }),
  );
  const refusals = made.flatMap((each) => (each.ok ? [] : each.refusals));
  if (refusals.length > 0) throw new RefusedError(refusals);
  return made.flatMap((each) => (each.ok ? [each.value.hash] : []));
}
