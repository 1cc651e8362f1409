// The command line reads no role: whoever runs it holds the files. What it does to people and records stands in the trail by the machine's user.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { command, emptyFolder, root } from './whole-program.ts';

let folder: string;
const ran = async (...args: readonly string[]): Promise<string> => {
  const { code, out, error } = await command(...args, '--data', folder);
  assert.equal(code, 0, `${args.join(' ')}: ${out}${error}`);
  return out;
};
before(async () => {
  folder = await emptyFolder();
});
after(() => rm(folder, { recursive: true, force: true }));

test('where there are accounts, the command line still does everything, and the trail names the machine’s user for all of it', async () => {
  const list = join(folder, 'ds.csv');
  await writeFile(list, 'Tên;MST\nCông ty A;0101248141\nCông ty B;0306731335\n');
  await ran('user', 'add', 'lan', '--role', 'auditor');
  await ran('register', 'import', list, '--source', 'sở');
  const found = JSON.parse(await ran('search', '', '--json')) as { readonly hits: readonly { readonly id: string }[] };
  const [one = '', other = ''] = found.hits.map(({ id }) => id);
  await ran('centre', 'set', 'north', '--vi', 'Trung tâm phía Bắc', '--en', 'Northern centre');
  await ran('register', 'propose', one, '--set', 'products=bu lông');
  await ran('register', 'confirm', '1', '--tier', 'self-declared');
  const refused = await command('register', 'merge', one, other, '--data', folder);
  assert.equal(refused.code, 2, 'two valid codes are never one record, whoever asks');
  const { entries } = JSON.parse(await ran('audit', 'list', '--json')) as {
    readonly entries: readonly { readonly actor: string; readonly action: string }[];
  };
  const done = entries.map(({ action }) => action);
  for (const action of ['account.add', 'role.give', 'centre.set', 'proposal.made', 'proposal.confirmed'])
    assert.ok(done.includes(action), `${action} of ${done.join()}`);
  assert.deepEqual([...new Set(entries.map(({ actor }) => actor))], [`machine:${userInfo().username}`]);
});

test('README and threat model say so', async () => {
  const text = async (path: string): Promise<string> =>
    (await readFile(join(root, path), 'utf8')).replace(/\s+/gu, ' ');
  assert.match(await text('README.md'), /whoever runs commands on the machine holds the files, may do everything/u);
  assert.match(await text('README.vi.md'), /ai chạy lệnh trên máy thì giữ các tệp, làm được mọi việc/u);
  assert.match(await text('doc/security/threat-model.md'), /The command line asks for no login and reads no role/u);
});
