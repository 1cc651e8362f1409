import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { killedImports } from './killed-imports.case.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-imports-killed-'));
after(() => rmSync(work, { recursive: true, force: true }));

test('imports killed at any of 60 moments go on by themselves and end with every row there once', async () => {
  for (let list = 0; list < 10; list += 1) {
    const folder = mkdtempSync(join(work, 'list-'));
    await killedImports(folder, 6);
  }
});
