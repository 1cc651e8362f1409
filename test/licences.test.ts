import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The rows of the tables of a page whose first cell is a name in backquotes: name → the other cells. */
function namedRows(page: string): ReadonlyMap<string, readonly string[]> {
  const rows = page.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const name = /^`([^`]+)`$/.exec(cells[1] ?? '')?.[1];
    return name === undefined ? [] : [[name, cells.slice(2, -1)] as const];
  });
  return new Map(rows);
}

type Manifest = Readonly<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>;
type Pack = Readonly<{ name: string; licenses: readonly Readonly<{ name: string }>[] }>;

const manifest: Manifest = JSON.parse(read('package.json'));
const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
const packs: readonly Pack[] = globSync('packs/*/datapackage.json', { cwd: root }).map((path) =>
  JSON.parse(read(path)),
);
const listed = namedRows(read('doc/licences.md'));
const decided = namedRows(read('doc/decisions/dependencies.md'));

describe('licences and reasons of what we stand on', () => {
  test('every direct dependency is in doc/licences.md with licence, size, what it replaces and who keeps it', () => {
    const incomplete = direct.filter((name) => listed.get(name)?.filter((cell) => cell !== '').length !== 4);
    assert.deepEqual(incomplete, []);
  });

  test('every direct dependency has its line in doc/decisions/dependencies.md', () => {
    assert.deepEqual(
      direct.filter((name) => !decided.get(name)?.[0]),
      [],
    );
  });

  test('the stated licence of a dependency is the one its package states', () => {
    const wrong = direct.filter((name) => {
      const { license }: { license?: string } = JSON.parse(read(`node_modules/${name}/package.json`));
      const stated = listed.get(name)?.[0] ?? '';
      return !(license ?? 'nothing').split(/ AND | OR /).every((each) => stated.includes(each));
    });
    assert.deepEqual(wrong, []);
  });

  test('every pack is in doc/licences.md with the licences of its package, and nothing else is', () => {
    const said = packs.map(({ name }) => [name, listed.get(name)?.[0]]);
    const true_ = packs.map(({ name, licenses }) => [name, licenses.map((each) => each.name).join(', ')]);
    assert.deepEqual(said, true_);
    const known = new Set([...direct, ...packs.map(({ name }) => name)]);
    assert.deepEqual(
      [...listed.keys(), ...decided.keys()].filter((name) => !known.has(name)),
      [],
    );
  });

  test('share-alike data stand in packs of their own', () => {
    const isShareAlike = (name: string): boolean => /-SA-|^ODbL/.test(name);
    const mixed = packs.filter(
      ({ licenses }) => licenses.length > 1 && licenses.some(({ name }) => isShareAlike(name)),
    );
    assert.deepEqual(mixed, []);
  });

  test('a row without all its cells is not taken for complete', () => {
    assert.deepEqual(namedRows('| `a` | MIT | | x | y |\n| b | MIT |').get('a'), ['MIT', '', 'x', 'y']);
    assert.equal(namedRows('| `a` | MIT | | x | y |\n| b | MIT |').size, 1);
  });
});
