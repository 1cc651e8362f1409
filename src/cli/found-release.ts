import type { ReleaseShelf } from '../app/ports.ts';
import type { Release } from '../model/release.ts';
import { RefusedError } from './refused-error.ts';
import { suggestions } from './suggestion.ts';

/** The release that a person named, `name` or `name@version`; refused with what may have been meant. */
export async function foundRelease(shelf: ReleaseShelf, named: string): Promise<Release> {
  const [name = '', version] = named.split('@');
  const release = await shelf.find(name, version);
  if (release !== undefined) return release;
  const { releases } = await shelf.list();
  throw new RefusedError([
    unknownPack(
      named,
      version === undefined
        ? releases.map(({ ref }) => ref.name)
        : releases.map(({ ref }) => `${ref.name}@${ref.version}`),
    ),
  ]);
}

/** The refusal of a pack name that is not at hand. */
export function unknownPack(named: string, known: readonly string[]): RefusedError['refusals'][number] {
  const near = suggestions(named, [...new Set(known)]).map((name) => `“${name}”`);
  return {
    code: 'unknown-pack',
    where: {},
    said: {
      vi: `không có gói “${named}”${near.length > 0 ? ` (có phải bạn muốn ${near.join(' hay ')}?)` : ''}; xem “lienket pack list”`,
      en: `there is no pack “${named}”${near.length > 0 ? ` (did you mean ${near.join(' or ')}?)` : ''}; see “lienket pack list”`,
    },
  };
}
