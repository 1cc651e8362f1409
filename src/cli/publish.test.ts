import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPublish } from '../app/publish/open-publish.ts';
import { type PublishingHouse, publishingHouse } from '../app/publish/publishing-house.case.ts';
import { refusalLine } from '../model/refusal.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { publishCompareCommand } from './publish-compare.ts';
import {
  publishApproveCommand,
  publishCheckCommand,
  publishListCommand,
  publishReleaseCommand,
} from './publish-decide.ts';
import type { PublishNeeds } from './publish-needs.ts';
import { publishProposeCommand } from './publish-propose.ts';
import { RefusedError } from './refused-error.ts';

let house: PublishingHouse;
before(async () => {
  house = await publishingHouse();
  await house.register.bring('Tên;MST\nCông ty TNHH Sao Mai;0101248141\nCông ty TNHH Hoa Đào;0303576603\n');
  await house.register.bring('Tên;MST\nCông ty TNHH Ô Mở;0306731335\n', { source: 'OSH' });
});
after(() => house.close());
const signal = new AbortController().signal;
const needs: PublishNeeds = {
  withPublishing: (work) => work(openPublish(async () => house.ports, { self: 'me', signal })),
};
const commands = [
  publishProposeCommand(needs),
  publishCheckCommand(needs),
  publishApproveCommand(needs),
  publishReleaseCommand(needs),
  publishCompareCommand(needs),
  publishListCommand(needs),
];

/** Runs a line as the program does, without a process of its own. */
async function lienket(...words: string[]) {
  const command = commands.find(({ name }) => words.join(' ').startsWith(name));
  assert.ok(command);
  const { input, faults } = parseCommandLine(command, words.slice(2));
  assert.deepEqual(faults, []);
  const said: string[] = [];
  let answer: unknown;
  const terminal = {
    language: 'en' as const,
    json: false,
    say: (line: string) => void said.push(line),
    warn: (line: string) => void said.push(line),
    answer: (value: unknown) => {
      answer = value;
    },
    progress: () => undefined,
    signal,
  };
  try {
    return { code: await command.run(input, terminal), said: said.join('\n'), answer };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { code: 2, said: error.refusals.map((each) => refusalLine(each, 'en')).join('\n'), answer };
  }
}

const LICENCES = ['--source-licence', 'list=CC-BY-4.0', '--source-licence', 'OSH=CC BY-SA 4.0'];

test('a release goes from proposal to the public by the commands, and its share-alike list stays out', async () => {
  const proposed = await lienket(
    'publish',
    'propose',
    'register',
    '--licence',
    'CC-BY-4.0',
    ...LICENCES,
    '--what',
    'first',
  );
  assert.equal(proposed.code, 0);
  assert.match(proposed.said, /register@1: proposed\nWithout “OSH” \(CC-BY-SA-4\.0\)/u);
  const checked = await lienket('publish', 'check', 'register');
  assert.equal(checked.code, 0, checked.said);
  assert.match(checked.said, /HOLDS {2}No personal data/u);
  assert.match(
    (await lienket('publish', 'approve', 'register')).said,
    /me proposed this release; somebody else must decide/u,
  );
  assert.match((await lienket('publish', 'release', 'register')).said, /No second person has approved/u);
  assert.match((await lienket('publish', 'approve', 'register@1', '--by', 'Minh')).said, /approved/u);
  assert.match(
    (await lienket('publish', 'release', 'register')).said,
    /register@1: published, public from 2026-11-27/u,
  );
  assert.equal((await house.desk.release('register', '1'))?.tables[0]?.rows, 2);
});

test('the share-alike list becomes a release of its own under its licence, which is remembered', async () => {
  const own = await lienket(
    'publish',
    'propose',
    'register',
    '--as',
    'register-osh',
    '--licence',
    'CC-BY-SA-4.0',
    '--what',
    'OSH',
    ...LICENCES,
  );
  assert.match(own.said, /register-osh@1: proposed\nWithout “list”/u);
  const { code, said } = await lienket('publish', 'check', 'register-osh');
  assert.equal(code, 0, said);
});

test('versions are compared in a sentence and tables, and all are listed', async () => {
  house.wait(5);
  await house.register.bring('Tên;MST\nCông ty TNHH Thêm Mới;0100109106\n', { source: 'list' });
  await lienket('publish', 'propose', 'register', '--licence', 'CC-BY-4.0', '--what', 'more');
  const failed = await lienket('publish', 'check', 'register');
  assert.equal(failed.code, 1);
  assert.match(
    failed.said,
    /FAILS {2}Row counts against the last version\n {4}enterprises: 2 → 3 rows \(50 %\)\n {4}Not explained/u,
  );
  const { code, said } = await lienket('publish', 'compare', 'register@2', '--with', '1');
  assert.equal(code, 0);
  assert.match(said, /From version 1 to 2: 2 → 3 rows; 1 added, 0 gone/u);
  assert.match((await lienket('publish', 'list')).said, /register@2 +check failed[\s\S]*register@1 +published/u);
});

test('what is not there or not understood is refused with what to do', async () => {
  assert.match((await lienket('publish', 'check', 'nothing')).said, /No release “nothing” was proposed/u);
  assert.match(
    (await lienket('publish', 'propose', 'nothing', '--what', 'x')).said,
    /no “nothing” among the added data/u,
  );
  assert.match(
    (await lienket('publish', 'propose', 'register', '--what', 'x', '--source-licence', 'OSH')).said,
    /SOURCE=LICENCE/u,
  );
  assert.match((await lienket('publish', 'compare', 'register-osh')).said, /nothing to compare/u);
});
