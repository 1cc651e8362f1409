import type { Parsed } from '../../model/refusal.ts';
import { holdsPersonData } from '../../register/person-data.ts';
import { REGISTER_FILTERS, type RegisterFilters, type SavedLine } from '../desks/register-search-desk.ts';
import type { SavedSearch, SavedSearches } from '../ports-register-search.ts';
import type { Dictionary } from './name-dictionary.ts';
import { askedSearch, type SearchPorts } from './search-register.ts';

interface Scene {
  readonly ports: SearchPorts;
  readonly dictionary: Dictionary;
  /** Whose searches they are. */
  readonly owner: string;
}

/** Parts of an address that are a search; what came since a look is asked anew each time. */
const KEPT = ['q', ...REGISTER_FILTERS.filter((name) => name !== 'since')];
const LONGEST_NAME = 120;

/** All searches that the owner kept, each with how many hits came in or changed since it was looked at. */
export async function listSearches(scene: Scene): Promise<readonly SavedLine[]> {
  const saved = await savedOf(scene);
  const lines: SavedLine[] = [];
  for (const each of await saved.list()) lines.push(await lineOf(scene, each));
  return lines;
}

/** Keeps a search under a name. Refused: a name that is empty, too long, taken or holds a person's number; a search that means nothing. */
export async function saveSearch(
  scene: Scene,
  name: string,
  asked: Readonly<Record<string, string>>,
): Promise<Parsed<SavedLine>> {
  const called = name.trim();
  const bad = badName(called);
  if (bad !== undefined) return bad;
  const kept = Object.fromEntries(KEPT.flatMap((key) => (asked[key] ? [[key, asked[key]] as const] : [])));
  const parsed = await askedSearch(scene.ports, scene.dictionary, requestOf(kept));
  if (!parsed.ok) return parsed;
  const saved = await savedOf(scene);
  const made = await saved.add({ name: called, asked: kept }, scene.ports.now());
  return made === undefined ? taken(called) : { ok: true, value: await lineOf(scene, made) };
}

/** Gives a kept search another name. */
export async function renameSearch(scene: Scene, search: number, name: string): Promise<Parsed<SavedLine>> {
  const called = name.trim();
  const bad = badName(called);
  if (bad !== undefined) return bad;
  const saved = await savedOf(scene);
  if ((await saved.find(search)) === undefined) return refused('no-such-search', NO_SEARCH);
  if (!(await saved.rename(search, called))) return taken(called);
  const found = await saved.find(search);
  return found === undefined ? refused('no-such-search', NO_SEARCH) : { ok: true, value: await lineOf(scene, found) };
}

/** Takes a kept search away; false where there is none. */
export async function removeSearch(scene: Scene, search: number): Promise<boolean> {
  return (await savedOf(scene)).remove(search);
}

/** Notes that all that a kept search finds now was looked at; false where there is none. */
export async function lookedAt(scene: Scene, search: number): Promise<boolean> {
  const saved = await savedOf(scene);
  if ((await saved.find(search)) === undefined) return false;
  await saved.look(search, scene.ports.now());
  return true;
}

async function savedOf({ ports, owner }: Scene): Promise<SavedSearches> {
  return (await ports.register()).saved(owner);
}

function requestOf({ q = '', ...filters }: Readonly<Record<string, string>>) {
  return { ...(filters as RegisterFilters), query: q };
}

async function lineOf({ ports, dictionary }: Scene, saved: SavedSearch): Promise<SavedLine> {
  const { search, name, asked, lookedAt: at, looked } = saved;
  const parsed = await askedSearch(ports, dictionary, requestOf(asked));
  const news = parsed.ok
    ? await parsed.value.register.changedSince({ ...parsed.value.query, limit: 1 }, looked)
    : { added: 0, changed: 0 };
  return { search, name, asked, lookedAt: at, since: `${looked.record}-${looked.put}`, ...news };
}

const NO_SEARCH = { vi: 'Không có tìm kiếm đã lưu đó.', en: 'There is no such saved search.' };

function refused(code: string, said: { readonly vi: string; readonly en: string }): Parsed<never> {
  return { ok: false, refusals: [{ code, where: { column: 'name' }, said }] };
}

function badName(name: string): Parsed<never> | undefined {
  if (name === '' || name.length > LONGEST_NAME)
    return refused('bad-name', {
      vi: `Tên cần từ 1 đến ${LONGEST_NAME} ký tự.`,
      en: `A name has from 1 to ${LONGEST_NAME} characters.`,
    });
  if (!holdsPersonData(name)) return undefined;
  return refused('bad-name', {
    vi: 'Tên không được chứa số điện thoại hay số định danh cá nhân.',
    en: 'A name may hold no phone and no personal code.',
  });
}

const taken = (name: string): Parsed<never> =>
  refused('name-taken', {
    vi: `Đã có tìm kiếm tên "${name}".`,
    en: `There is a saved search "${name}" already.`,
  });
