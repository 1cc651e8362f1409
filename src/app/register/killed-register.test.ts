import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { killedRegister } from './killed-register.case.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-register-killed-'));
after(() => rmSync(work, { recursive: true, force: true }));

test('a register killed at any of 6 moments loses nothing that it confirmed', () =>
  killedRegister(join(work, 'records'), 6));
