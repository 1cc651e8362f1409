import { resolve } from 'node:path';
import type { ReleaseShelf } from '../app/ports.ts';
import type { FolderPackage } from '../app/ports-verify.ts';
import type { VerifyNeeds } from '../app/verify-pack.ts';
import { verifyPack } from '../app/verify-pack.ts';
import { releaseName } from '../model/release.ts';
import type { Command } from './command.ts';
import { RefusedError } from './refused-error.ts';

export interface PackAddNeeds {
  readonly releasesFolder: string;
  shelf(): Promise<ReleaseShelf>;
  verifying(signal: AbortSignal): Promise<VerifyNeeds & { close(): Promise<void> }>;
  copy(found: FolderPackage, options: { readonly releases: string; readonly signal: AbortSignal }): Promise<string>;
}

/** `pack add DIR`: verifies a package and copies it into the data folder. */
export function packAddCommand(needs: PackAddNeeds): Command {
  return {
    name: 'pack add',
    about: { vi: 'kiểm tra một gói rồi thêm vào thư mục dữ liệu', en: 'verify a pack and add it to the data folder' },
    usage: 'DIR',
    operands: [
      {
        name: 'DIR',
        required: true,
        about: {
          vi: 'thư mục có datapackage.json và các bảng của nó',
          en: 'folder with a datapackage.json and its tables',
        },
      },
    ],
    options: [],
    examples: [
      {
        line: 'lienket pack add ./thai-nguyen-2024',
        about: { vi: 'thêm một gói đã dựng', en: 'add a pack that was built' },
      },
    ],
    async run(input, terminal) {
      const folder = resolve(input.operands[0] ?? '');
      const verifying = await needs.verifying(terminal.signal);
      try {
        const read = await verifying.folders.read(folder);
        if (!read.ok) throw new RefusedError(read.refusals);
        const { ref } = read.value;
        const name = releaseName(ref);
        const { refusals } = await verifyPack(verifying, folder);
        if (refusals.length > 0) throw new RefusedError(refusals);
        const present = await (await needs.shelf()).find(ref.name, ref.version);
        if (present?.ref.hash === ref.hash) {
          terminal.say(
            { vi: `${name} đã có sẵn, cùng nội dung`, en: `${name} is at hand already, with the same content` }[
              terminal.language
            ],
          );
          terminal.answer({ added: false, ref });
          return 0;
        }
        if (present !== undefined) throw new RefusedError([otherContent(name)]);
        const target = await needs.copy(read.value, { releases: needs.releasesFolder, signal: terminal.signal });
        terminal.say({ vi: `đã thêm ${name} vào ${target}`, en: `added ${name} to ${target}` }[terminal.language]);
        terminal.answer({ added: true, ref, folder: target });
        return 0;
      } finally {
        await verifying.close();
      }
    },
  };
}

function otherContent(name: string): RefusedError['refusals'][number] {
  return {
    code: 'other-content',
    where: { file: 'datapackage.json', column: 'version' },
    said: {
      vi: `${name} đã có với nội dung khác; bản phát hành không bao giờ đổi, hãy tăng phiên bản`,
      en: `${name} is at hand with another content; a release never changes, so raise its version`,
    },
  };
}
