import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { carryReleases, layOutCarried } from './carried-releases.ts';
import { recipeFolders } from './recipe-folders.ts';
import { folderShelf } from './release-shelf.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-recipes-'));
after(() => rmSync(work, { recursive: true, force: true }));

type Kept = Parameters<ReturnType<typeof recipeFolders>['keep']>[0];
const shelf = recipeFolders({
  examples: join(work, 'examples'),
  own: join(work, 'own'),
  parse: (text, file) =>
    text.startsWith('{')
      ? { ok: true, value: JSON.parse(text) as Kept }
      : { ok: false, refusals: [{ code: 'not-json', where: { file }, said: { vi: 'hỏng', en: 'broken' } }] },
});

test('a person’s recipe stands before the example of the same id, and a broken file hides no other', async () => {
  mkdirSync(join(work, 'examples'));
  writeFileSync(join(work, 'examples/a.json'), '{"id":"a","dated":"1"}');
  writeFileSync(join(work, 'examples/b.json'), 'cut');
  writeFileSync(join(work, 'examples/c.json'), '{"id":"c","dated":"1"}');
  assert.deepEqual(
    (await shelf.list()).recipes.map(({ recipe }) => recipe.id),
    ['a', 'c'],
  );
  const path = await shelf.keep({ id: 'a', dated: '2' } as Kept);
  assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), { id: 'a', dated: '2' });
  const { recipes, broken } = await shelf.list();
  assert.deepEqual(
    recipes.map(({ recipe, origin }) => [recipe.id, origin]),
    [
      ['c', 'example'],
      ['a', 'own'],
    ],
  );
  assert.equal(broken.length, 1);
  assert.deepEqual(readdirSync(join(work, 'own')), ['a.json'], 'no half-written file stays');
});

test('a recipe put aside leaves the shelf, shows the example again and is never lost to a later one', async () => {
  for (const dated of ['3', '4']) {
    await shelf.keep({ id: 'a', dated } as Kept);
    await shelf.putAside('a');
  }
  await shelf.putAside('nobody');
  const { recipes } = await shelf.list();
  assert.deepEqual(
    recipes.map(({ recipe, origin }) => [recipe.id, recipe.dated, origin]),
    [
      ['a', '1', 'example'],
      ['c', '1', 'example'],
    ],
  );
  const removed = join(work, 'removed');
  assert.deepEqual(readdirSync(removed).sort(), ['a.2.json', 'a.json']);
  assert.match(readFileSync(join(removed, 'a.json'), 'utf8'), /"3"/);
  await shelf.keep({ id: 'a', dated: '5' } as Kept);
  const examples = await shelf.examples();
  assert.deepEqual(
    examples.map(({ recipe }) => [recipe.id, recipe.dated]),
    [
      ['a', '1'],
      ['c', '1'],
    ],
  );
});

test('what a re-run file carries is laid out again with the same hash, and a bent one is refused', async () => {
  const packs = folderShelf({ packs: join(import.meta.dirname, '../../packs'), added: join(work, 'none') });
  const release = await packs.find('vn-parks-osm');
  assert.ok(release);
  const carried = await carryReleases(packs, [release]);
  await layOutCarried(carried, join(work, 'laid'));
  const found = await folderShelf({ packs: join(work, 'none'), added: join(work, 'laid') }).find('vn-parks-osm');
  assert.equal(found?.ref.hash, release.ref.hash);
  const hash = `sha256:${createHash('sha256').update('{}').digest('hex')}`;
  await assert.rejects(
    layOutCarried([{ ref: { ...release.ref, hash }, files: carried[0]?.files ?? {} }], join(work, 'bent')),
    /stated hash/,
  );
});
