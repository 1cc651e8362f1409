import { posix } from 'node:path';
import { functionLines } from './sizes.ts';
import { type Finding, isFunctionWithBody, isSource, isTest, nodesOf, type Source, specifiersOf } from './source.ts';

const percentile90Lines = 30;

const roomOf = (path: string): string => path.split('/')[1] ?? '';
const stemOf = (path: string): string => path.replace(/(\.(duck|pg|web|slow|browser))?\.test\.ts$|\.tsx?$/, '');
/** What runs only inside a browser: drawings, and the hooks that feed them. */
const isDrawn = (path: string): boolean => path.endsWith('.tsx') || /^src\/web\/state\/use-[\w-]+\.ts$/.test(path);
const hasLogic = (source: Source): boolean => nodesOf(source).some(isFunctionWithBody);

/** What the given files import from their own room, directly. */
function importedInRoom(files: readonly Source[]): ReadonlySet<string> {
  const local = ({ path }: Source, specifier: string): string => posix.join(posix.dirname(path), specifier);
  const inOwnRoom = (source: Source): readonly string[] =>
    specifiersOf(source)
      .filter(({ text }) => text.startsWith('.'))
      .map(({ text }) => local(source, text))
      .filter((path) => roomOf(path) === roomOf(source.path));
  return new Set(files.flatMap(inOwnRoom));
}

/** The same, and what those import in turn, as far as the room goes. */
function reachedInRoom(files: readonly Source[], all: readonly Source[]): ReadonlySet<string> {
  const reached = new Set<string>();
  for (let next = files; next.length > 0; ) {
    const found = new Set([...importedInRoom(next)].filter((path) => !reached.has(path)));
    for (const path of found) reached.add(path);
    next = all.filter(({ path }) => found.has(path));
  }
  return reached;
}

/**
 * Files that no test answers for. A method needs the test of its own name. Any other file needs that, or a test of its own room that
 * reaches it. What main wires is run whole, by the journeys in test/, and so is what the browser draws (`.tsx`).
 */
export function untestedSources(sources: readonly Source[]): readonly Finding[] {
  const tests = sources.filter(({ path }) => path.startsWith('src/') && isTest(path));
  const named = new Set(tests.map(({ path }) => stemOf(path)));
  const reached = reachedInRoom(tests, sources);
  const isTested = ({ path, text }: Source): boolean => {
    if (named.has(stemOf(path))) return true;
    if (/^ \* @method /m.test(text)) return false;
    return reached.has(path);
  };
  return sources
    .filter((source) => isSource(source.path) && roomOf(source.path) !== 'main')
    .filter((source) => !isDrawn(source.path) && hasLogic(source) && !isTested(source))
    .map(({ path }) => ({
      file: path,
      rule: 'test-beside',
      said: `no ${stemOf(path)}.test.ts, and no other of its room`,
    }));
}

/** The length that nine of ten functions of src keep within, and whether it is within the budget. */
export function longFunctions(sources: readonly Source[]): readonly Finding[] {
  const lengths = sources
    .filter(({ path }) => isSource(path))
    .flatMap((source) =>
      nodesOf(source)
        .filter(isFunctionWithBody)
        .map((node) => functionLines(source, node)),
    )
    .sort((a, b) => a - b);
  const p90 = lengths[Math.ceil(lengths.length * 0.9) - 1] ?? 0;
  const said = `nine of ten functions have up to ${p90} lines, at most ${percentile90Lines}`;
  return p90 > percentile90Lines ? [{ file: 'src', rule: 'function-lines-p90', said }] : [];
}

/** Files that stand in no room: in src itself, or in a folder that the map of imports does not list. */
export function roomlessFiles(paths: readonly string[], rooms: readonly string[]): readonly Finding[] {
  return paths
    .filter(
      (path) => path.startsWith('src/') && !(path.split('/').length > 2 && rooms.includes(path.split('/')[1] ?? '')),
    )
    .map((file) => ({ file, rule: 'listed-rooms', said: 'not in a room that .dependency-cruiser.mjs lists' }));
}
