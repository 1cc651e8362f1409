import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { printedBy, readmeExamples } from './methods-package.ts';

const room = resolve(import.meta.dirname, '../../src/methods');
const examples = readmeExamples(readFileSync(join(room, 'README.md'), 'utf8'));

test('the examples of the methods’ README print what it says', () => {
  assert.ok(examples.length >= 6);
  const work = mkdtempSync(join(tmpdir(), 'lienket-readme-'));
  try {
    for (const [at, { code, prints }] of examples.entries()) {
      const file = join(work, `${at}.mjs`);
      const here = code
        .replaceAll("'lienket-methods'", "'lienket-methods/registry/method-run'")
        .replaceAll(
          /'lienket-methods\/([^']+)'/g,
          (_, name: string) => `'${pathToFileURL(join(room, `${name}.ts`)).href}'`,
        );
      writeFileSync(file, here);
      assert.equal(printedBy(file), prints, code);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
});
