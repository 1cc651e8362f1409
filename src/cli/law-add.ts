import { noSuchFile } from '../app/no-such-file.ts';
import type { Command } from './command.ts';
import type { LawNeeds } from './law-needs.ts';
import { RefusedError } from './refused-error.ts';

/** `law add FILE`: adds acts of one's own to the register, all of the file or none. */
export function lawAddCommand(needs: LawNeeds): Command {
  return {
    name: 'law add',
    about: {
      vi: 'thêm văn bản của bạn vào sổ (.json, .csv, .xlsx); mọi lỗi được báo một lượt',
      en: 'add acts of your own to the register (.json, .csv, .xlsx); all faults at once',
    },
    usage: 'FILE [--replace] [--reason TEXT]',
    operands: [
      {
        name: 'FILE',
        required: true,
        about: {
          vi: 'cột như bảng acts của gói law, thêm relations: "replaces 13/2023/NĐ-CP; implements 57-NQ/TW"',
          en: 'columns of the table acts of the pack law, and relations: "replaces 13/2023/NĐ-CP; implements 57-NQ/TW"',
        },
      },
    ],
    options: [
      { name: 'replace', about: { vi: 'sửa những văn bản đã thêm', en: 'change acts that were added before' } },
      { name: 'reason', value: 'TEXT', about: { vi: 'lý do, ghi vào vết', en: 'why, for the trail' } },
    ],
    examples: [
      {
        line: 'lienket law add van-ban-moi.json --reason "Công báo số 12"',
        about: { vi: 'có lỗi thì chưa ghi gì', en: 'with any fault nothing is written' },
      },
    ],
    async run(input, terminal) {
      const fileName = input.operands[0] ?? '';
      const bytes = await needs.bytes(fileName);
      if (bytes === undefined) throw new RefusedError([noSuchFile(fileName)]);
      const reason = input.options['reason']?.at(-1) ?? '';
      const given = { bytes, fileName, reason, replaces: input.flags.has('replace'), actor: needs.user };
      const added = await needs.withLaw((desk) => desk.add(given));
      if (!added.ok) throw new RefusedError(added.refusals);
      const { added: fresh, changed, same, acts } = added.value;
      terminal.say(
        {
          vi: `Thêm ${fresh}, sửa ${changed}, đã có ${same}: ${acts.join(', ')}`,
          en: `${fresh} added, ${changed} changed, ${same} there already: ${acts.join(', ')}`,
        }[terminal.language],
      );
      terminal.answer(added.value);
      return 0;
    },
  };
}
