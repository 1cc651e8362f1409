import type { Refusal } from '../model/refusal.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import type { ReleaseShelf } from './ports.ts';

/** Name and version of a release about to be written. */
export interface NextRelease {
  readonly name: string;
  readonly version: string;
  readonly supersedes: string | undefined;
}

/** What a person said of it, and the file in which they said it. */
export interface NextReleaseAsked {
  readonly file: string;
  readonly name: string;
  /** Makes the next version of a release that is there already. */
  readonly replaces: boolean;
}

/** The version that comes next under a name; refused where the name is a pack's, is taken, or is none. */
export async function nextRelease(
  shelf: ReleaseShelf,
  { file, name: named, replaces }: NextReleaseAsked,
): Promise<{ readonly release: NextRelease | undefined; readonly faults: readonly Refusal[] }> {
  const faults: Refusal[] = [];
  const refuse = (code: string, vi: string, en: string): void =>
    void faults.push({ code, where: { file }, said: { vi, en } });
  const name = releaseNameOf(named);
  if (name === undefined) {
    refuse(
      'no-name',
      'Không đặt được tên từ tên tệp. Hãy thêm --name ten-bang.',
      'No name can be made from the name of the file. Add --name my-table.',
    );
    return { release: undefined, faults };
  }
  const old = await shelf.find(name);
  if (old?.origin === 'pack') {
    refuse(
      'name-of-a-pack',
      `"${name}" là tên của một gói có sẵn. Hãy chọn --name khác.`,
      `"${name}" is the name of a pack. Choose another --name.`,
    );
  } else if (old !== undefined && !replaces) {
    refuse(
      'name-taken',
      `Đã có bản "${name}@${old.ref.version}". Thêm --replace để lập bản mới hơn (bản cũ vẫn giữ), hoặc chọn --name khác.`,
      `There is "${name}@${old.ref.version}" already. Add --replace to make a newer version (the old one is kept), or choose another --name.`,
    );
  }
  const version = old === undefined ? '1' : String((Number.parseInt(old.ref.version, 10) || 0) + 1);
  return {
    release: { name, version, supersedes: old === undefined ? undefined : `${name}@${old.ref.version}` },
    faults,
  };
}

/** A name in kebab-case without marks: "Biểu 12 – Lao động.xlsx" → `bieu-12-lao-dong`. */
export function releaseNameOf(text: string): string | undefined {
  const name = foldedWords(text.replaceAll('_', ' '))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80);
  return name === '' ? undefined : name;
}
