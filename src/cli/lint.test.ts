import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { readDraft } from '../documents/read-draft.ts';
import { commandList } from '../main/commands.ts';
import { wire } from '../main/wire.ts';
import type { Command } from './command.ts';
import { commentsCommand } from './comments.ts';
import { lintCommand } from './lint.ts';
import { ranCommand } from './ran-line.case.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-lint-'));
const house = wire({ root: resolve(import.meta.dirname, '../..'), dataFolder: join(work, 'data') });
after(async () => {
  await house.close();
  rmSync(work, { recursive: true });
});

async function commandOf(name: 'lint' | 'comments'): Promise<Command> {
  const entry = commandList(house).entries.find((each) => each.name === name);
  assert.ok(entry);
  return entry.load();
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly refused: readonly string[];
}

async function run(name: 'lint' | 'comments', ...args: readonly string[]): Promise<Ran> {
  const { code, out, refusals } = await ranCommand(await commandOf(name), args);
  return { code, out, refused: refusals.map((each) => each.code) };
}

const file = (name: string, text: string): string => {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
};

const WRONG = 'Nghị quyết số 96/NQ-CP ngày 01/8/2022 do Bộ Chính trị ban hành.\n';

test('an act of another issuer is a fault with the right act proposed, and the exit code says so', async () => {
  const { code, out } = await run('lint', file('wrong.md', WRONG), '--date', '2023-09-22');
  assert.equal(code, 1);
  assert.match(out, /fault authority\.issuer · paragraph 1, line 1/);
  assert.match(out, /→ Resolution 11-NQ\/TW/);
});

test('a sum within rounding passes with a note, one that is off is a fault', async () => {
  const sum = (all: string): string => `Tổng số vốn ${all} tỷ đồng, gồm 606,09 tỷ đồng và 240,24 tỷ đồng.\n`;
  const good = await run('lint', file('good.md', sum('846,34')), '--date', '2023-09-22');
  assert.ok(!/fault arithmetic/.test(good.out), good.out);
  const bad = await run('lint', file('bad.md', sum('846,43')), '--date', '2023-09-22');
  assert.match(bad.out, /fault arithmetic/);
  assert.equal(bad.code, 1);
});

test('a false alarm is silenced with a reason and stays listed; without a reason the file is refused', async () => {
  const draft = file('silenced.md', WRONG);
  const silence = (reason: object) =>
    file('silence.json', JSON.stringify([{ code: 'authority.issuer', quote: '96/NQ-CP', ...reason }]));
  const quiet = await run(
    'lint',
    draft,
    '--date',
    '2023-09-22',
    '--silence',
    silence({ reason: 'trích nguyên văn để phê phán' }),
  );
  assert.equal(quiet.code, 0, quiet.out);
  assert.match(quiet.out, /silenced authority\.issuer, paragraph 1: trích nguyên văn/);
  assert.deepEqual((await run('lint', draft, '--silence', silence({}))).refused, ['silence-file']);
});

test('--out writes the findings as a Word file that is not there yet; the exit code still says whether there are faults', async () => {
  const [draft, out] = [file('to-word.md', WRONG), join(work, 'findings.docx')];
  const { code, out: said } = await run('lint', draft, '--date', '2023-09-22', '--out', out);
  assert.equal(code, 1);
  assert.ok(said.includes(`Wrote ${out}`));
  const read = readDraft(readFileSync(out), 'findings.docx');
  assert.ok(read.ok);
  const text = read.value.draft.paragraphs.map((each) => each.text).join('\n');
  for (const words of ['authority.issuer', 'Paragraph 1, line 1', '96/NQ-CP', 'Resolution 11-NQ/TW'])
    assert.ok(text.includes(words), words);
  assert.deepEqual((await run('lint', draft, '--out', out)).refused, ['there']);
  assert.deepEqual((await run('lint', draft, '--out', join(work, 'findings.csv'))).refused, ['bad-option']);
});

test('all that is wrong with what was asked is refused at once', async () => {
  const { code, refused } = await run(
    'lint',
    join(work, 'none.docx'),
    '--date',
    '22/9/2023',
    '--silence',
    join(work, 'no.json'),
  );
  assert.deepEqual([code, refused], [2, ['no-such-file', 'no-such-file', 'bad-option']]);
});

test('comments are written into a table that is not there yet', async () => {
  const out = join(work, 'comments.csv');
  const draft = file('plain.md', 'Một đoạn.\n');
  assert.equal((await run('comments', draft, '--out', out)).code, 0);
  assert.match(readFileSync(out, 'utf8'), /kind,number,answers,author,date,paragraph/);
  assert.deepEqual((await run('comments', draft, '--out', out)).refused, ['there']);
  assert.deepEqual((await run('comments', draft, '--out', join(work, 'x.txt'))).refused, ['bad-option']);
  assert.deepEqual((await run('comments', join(work, 'none.docx'), '--out', join(work, 'y.csv'))).refused, [
    'no-such-file',
  ]);
});

test('the commands of the program are these', async () => {
  const none = () => Promise.reject(new Error('not asked'));
  const lint = lintCommand({
    source: none,
    draft: none,
    silences: none,
    writeDocument: none,
    write: none,
    today: () => '2026-11-27' as never,
  });
  assert.deepEqual((await commandOf('lint')).options, lint.options);
  const comments = commentsCommand({ marks: none, writeTable: none });
  assert.deepEqual((await commandOf('comments')).options, comments.options);
});
