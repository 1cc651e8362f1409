import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type RegisterHouse, registerHouse } from '../app/register/register-house.case.ts';
import { refusalLine } from '../model/refusal.ts';
import type { Command } from './command.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { RefusedError } from './refused-error.ts';
import { registerMergeCommand, registerSplitCommand, registerUndoCommand } from './register-decide.ts';
import { registerDecisionsCommand } from './register-decisions.ts';
import { registerExportCommand } from './register-export.ts';
import { registerImportCommand } from './register-import.ts';
import { registerLearnCommand } from './register-learn.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { registerPublishCommand } from './register-publish.ts';
import { registerQueueCommand } from './register-queue.ts';
import { registerResumeCommand } from './register-resume.ts';
import { registerSearchCommand } from './register-search.ts';
import { registerShowCommand } from './register-show.ts';
import { registerSourcesCommand } from './register-sources.ts';
import { registerStatusCommand } from './register-status.ts';
import { registerTieCommand } from './register-tie.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-register-'));
let house: RegisterHouse;
before(async () => {
  house = await registerHouse();
});
after(async () => {
  await house.close();
  rmSync(work, { recursive: true, force: true });
});
const needs: RegisterNeeds = { withRegister: (task) => task(house.ports, 'me') };
const commands: readonly Command[] = [
  registerImportCommand(needs),
  registerStatusCommand(needs),
  registerResumeCommand(needs),
  registerSourcesCommand(needs),
  registerShowCommand(needs),
  registerQueueCommand(needs),
  registerLearnCommand(needs),
  registerMergeCommand(needs),
  registerSplitCommand(needs),
  registerUndoCommand(needs),
  registerTieCommand(needs),
  registerDecisionsCommand(needs),
  registerExportCommand(needs),
  registerSearchCommand(needs),
  registerPublishCommand({
    withPublishing: (task) =>
      task({
        ...house.ports,
        shelf: {
          list: async () => ({ releases: [], broken: [] }),
          find: async () => undefined,
          folder: async () => '',
        },
        writer: { write: async ({ descriptor: { name, version } }) => ({ name, version, hash: 'sha256:0' }) },
      }),
  }),
];

/** Runs a line as the program does, without a process of its own. */
async function lienket(...words: string[]) {
  const command = commands.find(({ name }) => words.join(' ').startsWith(name));
  assert.ok(command);
  const { input, globals, faults } = parseCommandLine(command, words.slice(command.name.split(' ').length));
  assert.deepEqual(faults, []);
  const json = globals['json'] !== undefined;
  const said = { out: '', error: '' };
  try {
    const code = await command.run(input, {
      language: 'en',
      json,
      say: (line) => {
        if (!json) said.out += `${line}\n`;
      },
      warn: (line) => {
        said.error += `${line}\n`;
      },
      answer: (value) => {
        if (json) said.out = JSON.stringify(value);
      },
      progress: () => undefined,
      signal: new AbortController().signal,
    });
    return { code, ...said };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { code: 2, ...said, error: error.refusals.map((each) => refusalLine(each, 'en')).join('\n') };
  }
}

const list = join(work, 'list.csv');
writeFileSync(
  list,
  'Firm;Tax;Where;Boss\nCông ty CP Thép Sông Hồng;0101248141;Phường 7, Quận 3, TP HCM, ĐT 0912345678;Trần Thị B\n' +
    'CTY TNHH THÉP SÔNG HỒNG;;Phường 7, Quận 3, TP HCM;001089012345\n=1+1 Co., Ltd;0100112437;Hà Nội;x\n',
);
const map = join(work, 'map.json');
writeFileSync(map, JSON.stringify({ name: 'Firm', code: 'Tax', address: 'Where', representative: 'Boss' }));

test('a list is looked at, brought in, searched, decided on and exported, and persons stay inside', async () => {
  const look = await lienket('register', 'import', list, '--source', 'mine', '--map', map, '--dry-run');
  assert.equal(look.code, 0, look.error);
  assert.match(look.out, /Boss +representative +stated/);
  const written = JSON.parse(
    (await lienket('register', 'import', list, '--source', 'mine', '--map', map, '--json')).out,
  );
  assert.deepEqual([written.outcome.added, written.outcome.pairs], [3, 1]);
  const again = JSON.parse((await lienket('register', 'import', list, '--source', 'mine', '--json')).out);
  assert.deepEqual([again.outcome.isKnown, again.isRemembered], [true, true]);

  const found = JSON.parse((await lienket('search', 'thep sogn hong', '--json')).out);
  assert.equal(found.hits.length, 2);
  assert.equal((await lienket('search', 'nobody at all', '--json')).code, 1);
  const refused = await lienket('search', 'x', '--filter', 'colour=red', '--filter', 'place');
  assert.equal(refused.code, 2);
  assert.equal(refused.error.split('\n').filter((line) => line.includes('--filter')).length, 2);

  const { pairs } = JSON.parse((await lienket('register', 'queue', '--json')).out);
  const merged = JSON.parse((await lienket('register', 'merge', pairs[0].one.id, pairs[0].other.id, '--json')).out);
  const page = await lienket('register', 'show', pairs[0].other.id);
  assert.match(page.out, new RegExp(`${pairs[0].other.id} was merged into ${pairs[0].one.id}`));
  assert.equal((await lienket('register', 'undo', String(merged.event))).code, 0);
  assert.equal((await lienket('register', 'undo', String(merged.event))).code, 2);
  assert.match((await lienket('register', 'undo', '1-99')).out, /0 decisions are undone/);
  assert.match((await lienket('register', 'queue', '--sure', '99', '--dry-run')).out, /A trial: 0 pairs would/);
  const unsure = await lienket('register', 'queue', '--sure', '50');
  assert.deepEqual([unsure.code, unsure.error.split('\n').length], [2, 2], unsure.error);
  const { counts } = JSON.parse((await lienket('register', 'status', '--json')).out);
  assert.deepEqual([counts.records.unit, counts.merged, counts.events], [3, 0, 2]);
  assert.equal((await lienket('register', 'queue', '--unsure', String(pairs[0].pair), '--reason', 'hỏi lại')).code, 0);
  const [one, other] = [pairs[0].one.id, pairs[0].other.id];
  const wrong = await lienket('register', 'tie', 'cousin', one, other, '--source', ' ', '--from', 'x');
  assert.deepEqual(wrong.error.split('\n').length, 3, wrong.error);
  const tied = await lienket('register', 'tie', 'parent', one, other, '--source', 'GCN 1', '--from', '2019-05-01');
  assert.equal(tied.code, 0, tied.error);
  const told = await lienket('register', 'decisions', '--record', one);
  assert.match(told.out, /tied/);
  assert.match(told.out, /set-aside.*hỏi lại/);
  const split = await lienket('register', 'split', pairs[0].one.id, '--row', '99');
  assert.match(split.error, /is not of this record/);

  const out = join(work, 'out.csv');
  assert.equal((await lienket('register', 'export', '--out', out)).code, 0);
  const exported = readFileSync(out, 'utf8');
  const lines = exported.trimEnd().split('\n');
  assert.equal(lines.filter((line) => !line.startsWith('#licence')).length, 4);
  assert.equal((await lienket('register', 'sources', '--source', 'mine', '--licence', 'ODbL-1.0')).code, 0);
  assert.match((await lienket('register', 'sources')).out, /mine +listed +ODbL-1\.0 +3/);
  assert.equal((await lienket('register', 'sources', '--source', 'nobody', '--licence', 'MIT')).code, 2);
  assert.equal((await lienket('register', 'sources', '--source', 'mine')).code, 2);
  const part = ['register', 'export', '--out', out, '--query', 'thep song hong', '--filter', 'level=unit'];
  assert.match((await lienket(...part)).out, /Wrote 2 records/);
  assert.match(readFileSync(out, 'utf8'), /#licence,mine,ODbL-1\.0/);
  assert.equal((await lienket(...part, '--filter', 'place=Atlantis')).code, 2);
  assert.match(exported, /'=1\+1 Co/, 'no formula');
  for (const text of [exported, page.out, JSON.stringify(found), JSON.stringify(pairs)])
    assert.doesNotMatch(text, /0912345678|001089012345|Trần Thị/);
});

test('a release is made of what everybody may see, with its licence stated', async () => {
  const made = JSON.parse((await lienket('register', 'publish', '--as', 'mine', '--licence', 'CC0', '--json')).out);
  assert.deepEqual([made.release.name, made.release.version, made.sources], ['mine', '1', ['mine']]);
  const look = await lienket('register', 'publish', '--as', 'mine', '--licence', 'CC0', '--dry-run');
  assert.match(look.out, /There would be \d+ records of 1 lists \(mine\)/);
});

test('a file or a map that cannot be read is refused with what to do', async () => {
  writeFileSync(map, '{"name": 3}');
  const bad = await lienket('register', 'import', list, '--source', 'mine', '--map', map, '--as-of', 'once');
  assert.equal(bad.code, 2);
  assert.match(bad.error, /--as-of/);
  assert.match(bad.error, /a column must be a text/);
  assert.equal((await lienket('register', 'import', join(work, 'none.csv'), '--source', 'x')).code, 2);
  assert.equal((await lienket('register', 'show', 'E0')).code, 2);
});

test('a register of few rows says that it cannot learn, and the first model can be taken up again', async () => {
  const learned = await lienket('register', 'learn');
  assert.deepEqual([learned.code, /at least 2000 are needed/u.test(learned.error)], [2, true]);
  assert.equal(JSON.parse((await lienket('register', 'learn', '--forget', '--json')).out).rows, 0);
});
test('an import that was cut off is told by status with what to do, and goes on with resume', async () => {
  const { imports } = house.records;
  const cut = 'ab0123456789abcdef012345';
  const request = { ...KEPT, source: 'cut off' };
  await house.ports.lists.lay(cut, { path: list, fileName: 'list.csv' }, new AbortController().signal);
  await imports.begin({ job: cut, request, actor: 'me', at: house.ports.now() });
  await imports.begin({ job: 'lost', request: { ...KEPT, source: 'lost' }, actor: 'me', at: house.ports.now() });
  const before = await lienket('register', 'status');
  assert.match(before.out, /list\.csv \(cut off\): cut off at 0 of 0; the server goes on by itself/);
  const resumed = await lienket('register', 'resume');
  assert.equal(resumed.code, 2);
  assert.match(resumed.out, /\(cut off\): done: 3 new rows/);
  assert.match(resumed.out, /\(lost\): failed: .*no longer on this machine\. Import it again/);
  assert.match((await lienket('register', 'status')).out, /\(lost\): failed/);
  assert.match((await lienket('register', 'resume')).out, /No import was cut off/);
});

const KEPT = {
  fileName: 'list.csv',
  sheet: null,
  tier: 'listed',
  stated: [{ column: 'Firm', as: 'name' }],
  rows: null,
  asOf: null,
  industryVersion: null,
  skipsFaulty: false,
} as const;
