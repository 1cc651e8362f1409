import type { ReleaseWriter } from '../app/add-data.ts';
import type { ReleaseShelf } from '../app/ports.ts';
import { releaseName } from '../model/release.ts';
import type { Command } from './command.ts';
import { foundRelease } from './found-release.ts';
import { RefusedError } from './refused-error.ts';

export interface DataRemoveNeeds {
  shelf(): Promise<ReleaseShelf>;
  writer(): Promise<Pick<ReleaseWriter, 'putAside'>>;
}

/** `data remove NAME[@VERSION]`: takes an added release off the shelf; its files are put aside, not deleted. */
export function dataRemoveCommand(needs: DataRemoveNeeds): Command {
  return {
    name: 'data remove',
    about: { vi: 'cất một bản số liệu đã thêm (không xoá)', en: 'put an added release aside (nothing is deleted)' },
    usage: 'NAME[@VERSION] --yes',
    operands: [
      {
        name: 'NAME[@VERSION]',
        required: true,
        about: {
          vi: 'bản cần cất; không nêu số là bản mới nhất',
          en: 'the release; the newest where no version is given',
        },
      },
    ],
    options: [{ name: 'yes', about: { vi: 'đồng ý cất', en: 'agree to it' } }],
    examples: [
      {
        line: 'lienket data remove bieu-12@1 --yes',
        about: { vi: 'cất bản 1 của bieu-12', en: 'put version 1 of bieu-12 aside' },
      },
    ],
    async run(input, terminal) {
      const release = await foundRelease(await needs.shelf(), input.operands[0] ?? '');
      const name = releaseName(release.ref);
      const refuse = (code: string, vi: string, en: string): never => {
        throw new RefusedError([{ code, where: {}, said: { vi, en } }]);
      };
      if (release.origin === 'pack')
        refuse(
          'shipped-pack',
          `${name} là gói kèm theo chương trình, không cất được.`,
          `${name} is shipped with the program and stays.`,
        );
      if (!input.flags.has('yes'))
        refuse(
          'not-agreed',
          `Sẽ cất ${name}: các hồ sơ dùng nó sẽ thiếu số liệu. Thêm --yes để đồng ý.`,
          `${name} would be put aside, and dossiers that use it would lack it. Add --yes to agree.`,
        );
      const folder = await (await needs.writer()).putAside(release.ref);
      terminal.say(
        {
          vi: `Đã cất ${name} vào ${folder}; chuyển thư mục về để dùng lại.`,
          en: `${name} now lies in ${folder}; move the folder back to use it again.`,
        }[terminal.language],
      );
      terminal.answer({ removed: release.ref, folder });
      return 0;
    },
  };
}
