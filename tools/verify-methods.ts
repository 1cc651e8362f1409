// Runs the tests of src/methods, keeps how near each comparison came, and writes doc/methods/verified.md:
// ./lienket run tools/verify-methods.ts
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { heldMethods } from './verified/held-methods.ts';
import { errorsByTitle, testName, testStarts, verifiedPage } from './verified/verified-table.ts';

const root = resolve(import.meta.dirname, '..');
const room = join(root, 'src/methods');
const work = mkdtempSync(join(tmpdir(), 'lienket-achieved-'));
const file = join(work, 'achieved.jsonl');
writeFileSync(file, '');
const ran = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...globSync(`${room}/*.test.ts`)], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, LIENKET_ACHIEVED: file },
});
if (ran.status !== 0) console.log('some tests failed; run ./lienket run test/run.ts src/methods to see which');
const achieved = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const errors = errorsByTitle(achieved, (name) => testStarts(readFileSync(join(room, name), 'utf8')));
rmSync(work, { recursive: true });
const methods = heldMethods(root);
const used = new Set(
  methods.flatMap(({ tests }) => tests.filter(({ title }) => /^(reference|oracle):/.test(title)).map(testName)),
);
const kept = Object.fromEntries(Object.entries(errors).filter(([name]) => used.has(name)));
writeFileSync(join(root, 'doc/methods/verified.json'), `${JSON.stringify(kept, null, 1)}\n`);
writeFileSync(join(root, 'doc/methods/verified.md'), verifiedPage(methods, kept));
console.log(`${methods.length} methods, ${Object.keys(kept).length} comparisons`);
