// The command line as people meet it: what it makes can be checked elsewhere, and what goes wrong loses nothing.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { DossierFile } from '../../src/app/dossier/dossier-file.ts';
import { command, emptyFolder, root, startCommand, startProgram } from './whole-program.ts';

const DOSSIER = 'thai-nguyen-bac-giang';
const FILE = `${DOSSIER}.dossier.json`;

let work: string;
let out: string;
const data = (name: string): readonly string[] => ['--data', join(work, name)];
before(async () => {
  work = await emptyFolder();
  out = join(work, 'out');
  const built = await command(
    'dossier',
    'build',
    DOSSIER,
    '--out',
    out,
    '--format',
    'json',
    '--format',
    'html',
    ...data('one'),
  );
  assert.equal(built.code, 0, built.error);
});
after(() => rm(work, { recursive: true, force: true }));

const rerun = async (): Promise<DossierFile> => JSON.parse(await readFile(join(out, FILE), 'utf8')) as DossierFile;

/** Names and contents of the files of a folder that a reader sees. */
async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  const hashes = await Promise.all(
    names.map(
      async (name) =>
        [
          name,
          createHash('sha256')
            .update(await readFile(join(folder, name)))
            .digest('hex'),
        ] as const,
    ),
  );
  return Object.fromEntries(hashes);
}

describe('a re-run file', () => {
  test('agrees bit for bit on a machine with another data folder', async () => {
    const { code, out: said } = await command('dossier', 'verify', join(out, FILE), ...data('two'));
    assert.equal(code, 0, said);
    assert.match(said, /agree bit for bit/);
  });

  test('with a changed number does not hold, and the number is named', async () => {
    const file = await rerun();
    const [name, id] = Object.entries(file.names).find(([, each]) => file.figures[each]?.value != null) ?? ['', ''];
    const figure = file.figures[id];
    assert.ok(figure);
    const figures = { ...file.figures, [id]: { ...figure, value: (figure.value ?? 0) + 1 } };
    await writeFile(join(work, 'changed.json'), JSON.stringify({ ...file, figures }));
    const { code, out: said } = await command('dossier', 'verify', join(work, 'changed.json'), ...data('two'));
    assert.equal(code, 1, said);
    assert.ok(said.includes(name), said);
  });

  test('that was cut short is refused with what to do', async () => {
    await cp(join(out, FILE), join(work, 'cut.json'));
    await truncate(join(work, 'cut.json'), 5000);
    const { code, error } = await command('dossier', 'verify', join(work, 'cut.json'), ...data('two'));
    assert.equal(code, 2);
    assert.match(error, /cut short/);
    assert.doesNotMatch(error, /\n\s+at /);
  });
});

describe('a build that is stopped', () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    test(`by ${signal} leaves the old files whole and no half file under a final name`, async () => {
      const folder = join(work, signal);
      await cp(out, folder, { recursive: true });
      await writeFile(join(folder, `${DOSSIER}.en.docx`), 'the old report');
      const old = await contents(folder);
      const { child, ended } = startCommand('dossier', 'build', DOSSIER, '--out', folder, ...data('one'));
      while (!(await readdir(folder)).some((name) => name.startsWith('.building-'))) await pause(5);
      child.kill(signal);
      const { code, error } = await ended;
      assert.deepEqual(await contents(folder), old);
      if (signal === 'SIGKILL') return;
      assert.equal(code, 130, error);
      assert.match(error, /nothing was left half-written/);
      assert.deepEqual(await readdir(folder), Object.keys(old));
    });
  }
});

describe('bad input', () => {
  test('a pack that was cut short is named with the bytes that are left', async () => {
    const folder = join(work, 'pack');
    await cp(join(root, 'packs/law'), folder, { recursive: true });
    await truncate(join(folder, 'acts.csv'), 100);
    const { code, out: said } = await command('pack', 'verify', folder, ...data('two'));
    assert.equal(code, 1);
    assert.match(said, /acts\.csv.*cut short: 100 of/);
  });

  test('all faults of a recipe are told at once', async () => {
    const recipe = JSON.parse(await readFile(join(root, `recipes/${DOSSIER}.json`), 'utf8')) as object;
    const file = join(work, 'recipe.json');
    await writeFile(file, JSON.stringify({ ...recipe, id: 'Bad Id', title: 1, asOf: ['2023-13-45'] }));
    const { code, error } = await command('dossier', 'build', file, '--out', join(work, 'no'), ...data('two'));
    assert.equal(code, 2);
    for (const fault of [/, id: /, /, title: /, /, asOf\[0\]: "2023-13-45"/]) assert.match(error, fault);
  });

  test('a dossier that is not there is refused with those that are', async () => {
    const { code, error } = await command('dossier', 'build', 'nowhere', '--out', join(work, 'no'), ...data('two'));
    assert.equal(code, 2);
    assert.ok(error.includes(DOSSIER), error);
  });

  test('a port in use is told with another to try', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => taken.once('listening', ready));
    const bound = taken.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const { code, error } = await command('serve', '--port', String(port), ...data('two'));
    taken.close();
    assert.equal(code, 3);
    assert.match(error, new RegExp(`Port ${port} is in use .* --port ${port + 1}`));
  });

  test('a port that is none is refused', async () => {
    const { code, error } = await command('serve', '--port', 'abc', ...data('two'));
    assert.equal(code, 2);
    assert.match(error, /abc/);
  });
});

test('a server that is stopped as soon as it listens ends quietly, whatever it was about to do', async () => {
  const { stop } = await startProgram();
  const { code, error } = await stop();
  assert.equal(code, 0);
  assert.equal(error, '');
});
