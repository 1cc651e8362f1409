import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseShelf } from '../app/ports.ts';
import type { Command, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';

export interface PackBuildNeeds {
  /** The repository. */
  readonly root: string;
  /** Where the raw files lie that packs are built from; not part of the repository. */
  readonly rawFolder: string;
  shelf(): Promise<ReleaseShelf>;
}

/** `pack build [PACK…]`: runs the scripts that make packs from raw files. */
export function packBuildCommand(needs: PackBuildNeeds): Command {
  return {
    name: 'pack build',
    about: {
      vi: 'dựng lại gói từ tệp gốc (dành cho người bảo trì)',
      en: 'build packs from raw files (for maintainers)',
    },
    usage: '[PACK …]',
    operands: [
      {
        name: 'PACK',
        required: false,
        repeated: true,
        about: {
          vi: 'tên gói; mặc định là mọi gói có công thức dựng',
          en: 'name of a pack; all that have a builder by default',
        },
      },
    ],
    options: [],
    examples: [{ line: 'lienket pack build vn-places', about: { vi: 'dựng lại một gói', en: 'build one pack again' } }],
    async run(input, terminal) {
      const names = input.operands.length > 0 ? input.operands : await namesOfBuilders(needs);
      const refusals = names.filter((name) => !existsSync(scriptOf(needs, name))).map(noBuilder);
      if (!existsSync(needs.rawFolder)) refusals.push(noRawFiles(needs.rawFolder));
      if (refusals.length > 0) throw new RefusedError(refusals);
      const failed: string[] = [];
      for (const [at, name] of names.entries()) {
        terminal.signal.throwIfAborted();
        terminal.progress({ vi: `dựng ${name}`, en: `building ${name}` }, at, names.length);
        const isBuilt = await built(needs, name, terminal);
        if (!isBuilt) failed.push(name);
        terminal.say(
          `${isBuilt ? { vi: 'đã dựng', en: 'built' }[terminal.language] : { vi: 'LỖI', en: 'FAILED' }[terminal.language]}  ${name}`,
        );
      }
      terminal.answer({ built: names.filter((name) => !failed.includes(name)), failed });
      return failed.length > 0 ? 3 : 0;
    },
  };
}

function scriptOf({ root }: PackBuildNeeds, name: string): string {
  return join(root, 'tools/packs', `${name}.ts`);
}

async function namesOfBuilders(needs: PackBuildNeeds): Promise<readonly string[]> {
  const { releases } = await (await needs.shelf()).list();
  const packs = releases.filter(({ origin }) => origin === 'pack').map(({ ref }) => ref.name);
  return packs.filter((name) => existsSync(scriptOf(needs, name)));
}

function noBuilder(name: string): RefusedError['refusals'][number] {
  const vi = `không có công thức dựng tools/packs/${name}.ts`;
  const en = `there is no builder tools/packs/${name}.ts`;
  return { code: 'no-builder', where: {}, said: { vi, en } };
}

function noRawFiles(folder: string): RefusedError['refusals'][number] {
  return {
    code: 'no-raw-files',
    where: { file: folder },
    said: {
      vi: 'thiếu thư mục tệp gốc; các gói đã dựng vẫn dùng được, chỉ người bảo trì mới cần dựng lại',
      en: 'the folder of raw files is missing; the built packs work without it, only maintainers need to build again',
    },
  };
}

/** Runs one builder; its own words go to standard error, so that `--json` stays one document. */
function built(needs: PackBuildNeeds, name: string, terminal: Terminal): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', scriptOf(needs, name)], {
      cwd: needs.root,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: terminal.signal,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => terminal.warn(text.trimEnd()));
    }
    child.on('error', fail);
    child.on('close', (code) => done(code === 0));
  });
}
