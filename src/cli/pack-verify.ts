import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ReleaseShelf } from '../app/ports.ts';
import type { VerifyNeeds } from '../app/verify-pack.ts';
import { type VerifiedPack, verifyPack } from '../app/verify-pack.ts';
import { refusalLine } from '../model/refusal.ts';
import { releaseName } from '../model/release.ts';
import type { Command, Terminal } from './command.ts';
import { unknownPack } from './found-release.ts';
import { RefusedError } from './refused-error.ts';

export interface PackVerifyNeeds {
  shelf(): Promise<ReleaseShelf>;
  /** The stores that verifying reads; they stop when the signal does. */
  verifying(signal: AbortSignal): Promise<VerifyNeeds & { close(): Promise<void> }>;
}

/** `pack verify [PACK…]`: compares packs with their descriptors. */
export function packVerifyCommand(needs: PackVerifyNeeds): Command {
  return {
    name: 'pack verify',
    about: {
      vi: 'kiểm tra gói: mã băm, lược đồ, khóa, giới hạn, tổng',
      en: 'verify packs: hashes, schemas, keys, limits, totals',
    },
    usage: '[PACK|DIR …]',
    operands: [
      {
        name: 'PACK',
        required: false,
        repeated: true,
        about: {
          vi: 'tên gói (có thể kèm @phiên-bản) hoặc thư mục có datapackage.json; mặc định là mọi gói',
          en: 'name of a pack (@version may follow) or a folder with a datapackage.json; all packs by default',
        },
      },
    ],
    options: [],
    examples: [
      { line: 'lienket pack verify', about: { vi: 'mọi gói', en: 'all packs' } },
      { line: 'lienket pack verify vn-places vn-industries', about: { vi: 'hai gói', en: 'two packs' } },
      {
        line: 'lienket pack verify ./my-pack',
        about: { vi: 'một thư mục, trước khi thêm', en: 'a folder, before it is added' },
      },
    ],
    async run(input, terminal) {
      const folders = await foldersOf(await needs.shelf(), input.operands);
      const verifying = await needs.verifying(terminal.signal);
      const found: VerifiedPack[] = [];
      try {
        for (const [at, folder] of folders.entries()) {
          terminal.signal.throwIfAborted();
          const words = basename(folder);
          terminal.progress({ vi: `kiểm tra ${words}`, en: `verifying ${words}` }, at, folders.length);
          const verified = await verifyPack(verifying, folder);
          sayVerified(terminal, verified);
          found.push(verified);
        }
      } finally {
        await verifying.close();
      }
      const faulty = found.filter(({ refusals }) => refusals.length > 0).length;
      sayEnd(terminal, found.length, faulty);
      terminal.answer({ holds: faulty === 0, packs: found });
      return faulty > 0 ? 1 : 0;
    },
  };
}

/** The folders that a person named, or all of the shelf, broken ones too. */
async function foldersOf(shelf: ReleaseShelf, named: readonly string[]): Promise<readonly string[]> {
  const { releases, broken } = await shelf.list();
  const known: { name: string; version: string; folder: string }[] = [];
  for (const { ref } of releases) known.push({ ...ref, folder: await shelf.folder(ref) });
  for (const { folder } of broken) known.push({ name: basename(folder), version: '', folder });
  if (named.length === 0) return known.map(({ folder }) => folder);
  const unknown = named.filter((name) => !isFolder(name) && !known.some((each) => isNamed(each, name)));
  if (unknown.length > 0)
    throw new RefusedError(
      unknown.map((name) =>
        unknownPack(
          name,
          known.map((each) => each.name),
        ),
      ),
    );
  return [
    ...new Set(
      named.flatMap((name) => {
        const found = known.filter((each) => isNamed(each, name)).map(({ folder }) => folder);
        return found.length > 0 ? found : [resolve(name)];
      }),
    ),
  ];
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function isNamed({ name, version }: { name: string; version: string }, named: string): boolean {
  return named === name || named === `${name}@${version}`;
}

function sayVerified(terminal: Terminal, pack: VerifiedPack): void {
  const { language } = terminal;
  const name = pack.ref === undefined ? pack.folder : releaseName(pack.ref);
  const { tables, rows, checks } = pack;
  const counts = {
    vi: `${tables} bảng, ${rows.toLocaleString('vi')} dòng, ${checks.length} phép kiểm`,
    en: `${counted(tables, 'table')}, ${counted(rows, 'row')}, ${counted(checks.length, 'check')}`,
  };
  const mark = pack.refusals.length === 0 ? { vi: 'đúng', en: 'ok' } : { vi: 'SAI', en: 'FAILED' };
  terminal.say(`${mark[language].padEnd(6)}  ${name}: ${counts[language]}`);
  for (const refusal of pack.refusals) terminal.say(`        ${refusalLine(refusal, language)}`);
}

/** `1 table`, `2 tables`. */
function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function sayEnd(terminal: Terminal, all: number, faulty: number): void {
  const vi = faulty === 0 ? `${all} gói đều đúng` : `${faulty} trên ${all} gói không đúng`;
  const en =
    faulty === 0
      ? `${counted(all, 'pack')} verified, nothing to report`
      : `${faulty} of ${counted(all, 'pack')} failed`;
  terminal.say({ vi, en }[terminal.language]);
}
