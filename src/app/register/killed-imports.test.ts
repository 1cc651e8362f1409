import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { killedImports } from './killed-imports.case.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-imports-killed-'));
after(() => rmSync(work, { recursive: true, force: true }));

test('an import killed at any of 4 moments goes on by itself and ends with every row there once', () =>
  killedImports(work, 4));
