// The real program is killed while it imports a list, from the screen's side and from the command line; the next start goes on by itself.
import assert from 'node:assert/strict';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { answered, sending } from './scene.ts';
import { command, emptyFolder, type Program, startCommand, startProgram } from './whole-program.ts';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly outcome: { readonly added: number; readonly resumedAt: number } | null;
}

interface Status {
  readonly counts: { readonly rows: number };
  readonly imports: readonly { readonly job: string; readonly state: string; readonly done: number }[];
}

const ROWS = 6000;
const csv = `Tên,Địa chỉ\n${Array.from({ length: ROWS }, (_, n) => `Công ty TNHH Bị cắt ${n},Hà Nội`).join('\n')}\n`;
let folder = '';
before(async () => {
  folder = await emptyFolder();
});
after(() => rm(folder, { recursive: true, force: true }));

const jobOf = (program: Program, id: string): Promise<Job> =>
  answered<Job>(`${program.base}/api/v1/register/imports/${id}`);

/** Waits until so many rows are written, or the job has ended. */
async function until(program: Program, id: string, isThere: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await jobOf(program, id);
    if (isThere(job)) return job;
    await pause(30);
  }
}

test('an import that was begun over HTTP and killed with its server goes on when the server starts again', async () => {
  const first = await startProgram(undefined, folder);
  const api = `${first.base}/api/v1/register`;
  const type = { 'content-type': 'application/octet-stream' };
  const upload = await answered<Job>(`${api}/uploads?fileName=cut.csv`, { method: 'POST', headers: type, body: csv });
  const begun = await answered<Job>(`${api}/imports`, sending('POST', { upload: upload.id, source: 'cắt' }));
  const seen = await until(first, begun.id, ({ state, done, said }: Job & { said?: { en: string } }) => {
    return state !== 'running' || (said?.en.startsWith('Writing') === true && done >= 1000);
  });
  assert.equal(seen.state, 'running', 'it was over before it could be killed');
  await first.kill();

  const second = await startProgram(undefined, folder);
  const { outcome, state } = await until(second, begun.id, (job) => job.state !== 'running');
  assert.equal(state, 'done');
  assert.ok((outcome?.resumedAt ?? 0) >= 1000, `it went on from row ${outcome?.resumedAt}`);
  assert.equal((outcome?.added ?? 0) + (outcome?.resumedAt ?? 0), ROWS);
  await second.kill();
  const { counts, imports } = JSON.parse(
    (await command('register', 'status', '--json', '--data', folder)).out,
  ) as Status;
  assert.deepEqual([counts.rows, imports[0]?.state], [ROWS, 'done']);
});

/** Waits until the list of a job is laid out. */
async function laidOut(): Promise<void> {
  const lists = join(folder, 'register-lists');
  for (;;) {
    const found = await readdir(lists, { recursive: true }).catch((): string[] => []);
    if (found.some((name) => name.endsWith('facts.json'))) return;
    await pause(20);
  }
}

/** Begins the import and kills it some time later; what status says then, once nobody works at it any more. */
async function statusAfterKill(file: string, milliseconds: number): Promise<string> {
  const importing = startCommand('register', 'import', file, '--source', 'dòng lệnh', '--data', folder);
  await laidOut();
  await pause(milliseconds);
  importing.child.kill('SIGKILL');
  await importing.ended;
  await pause(6500);
  return (await command('register', 'status', '--data', folder)).out;
}

const CUT = /other\.csv \(dòng lệnh\): cut off at \d+ of \d+; the server goes on by itself/u;

test('an import of the command line that was killed is told by status and goes on with resume', async () => {
  const file = join(folder, 'other.csv');
  await writeFile(file, csv.replaceAll('Bị cắt', 'Dòng lệnh'));
  let said = '';
  // How long it takes until the job is entered depends on the machine.
  for (let wait = 300; wait < 20_000 && !CUT.test(said); wait *= 1.6) {
    await rm(join(folder, 'register-lists'), { recursive: true, force: true });
    said = await statusAfterKill(file, wait);
  }
  assert.match(said, CUT);
  await rm(file);
  const resumed = await command('register', 'resume', '--data', folder);
  assert.match(resumed.out, /other\.csv \(dòng lệnh\): done/u, resumed.error);
  const { counts } = JSON.parse((await command('register', 'status', '--json', '--data', folder)).out) as Status;
  assert.equal(counts.rows, 2 * ROWS);
});
