import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { buildMethodsPackage, packedPackage, printedBy, readmeExamples } from './methods-package.ts';

const root = resolve(import.meta.dirname, '../..');
let work: string;
let project: string;
before(() => {
  work = mkdtempSync(join(tmpdir(), 'lienket-package-'));
  const built = join(work, 'built');
  buildMethodsPackage(root, built);
  project = join(work, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  const archive = packedPackage(built, work);
  const args = ['install', '--offline', '--no-audit', '--no-fund', '--silent', archive];
  const installed = spawnSync('npm', args, { cwd: project, encoding: 'utf8' });
  assert.equal(installed.status, 0, installed.stderr);
});
after(() => rmSync(work, { recursive: true, force: true }));

const examples = readmeExamples(readFileSync(join(root, 'src/methods/README.md'), 'utf8'));

test('installed into an empty project, the package brings nothing else and no tests', () => {
  assert.deepEqual(
    readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['lienket-methods'],
  );
  const folder = join(project, 'node_modules/lienket-methods');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  assert.deepEqual(
    files.filter((name) => /\.(test|case|fixture)\./.test(name)),
    [],
  );
  assert.ok(files.includes('README.md') && files.includes('LICENSE') && files.includes('location-quotient.d.ts'));
  assert.ok(!existsSync(join(folder, 'node_modules')));
});

test('the examples of its README print what it says, in the empty project', () => {
  for (const [at, { code, prints }] of examples.entries()) {
    const file = join(project, `example-${at}.js`);
    writeFileSync(file, code);
    assert.equal(printedBy(file), prints, code);
  }
});

test('its types hold for the examples, as strictly as can be asked', () => {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const settings = ['--noEmit', '--strict', '--allowJs', '--checkJs', '--module', 'nodenext', '--target', 'es2024'];
  const files = readdirSync(project).filter((name) => name.endsWith('.js'));
  assert.equal(files.length, examples.length);
  const args = [compiler, ...settings, '--lib', 'es2024,dom', ...files];
  const checked = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  assert.equal(checked.status, 0, checked.stdout);
});
