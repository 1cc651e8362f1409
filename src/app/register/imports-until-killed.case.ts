// Does the imports that wait in a register until there are none, or until it is killed; first it says what it found.
import { existsSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { keptImportOf } from './do-import-job.ts';
import { importRunner } from './import-runner.ts';
import { PLAIN_LIST } from './plain-list.case.ts';
import { registerHouse } from './register-house.case.ts';

const JOB = 'abcdef0123456789';
const ROWS = 4000;
const folder = process.argv[2] ?? '';
const file = join(folder, 'list.csv');
const house = await registerHouse(join(folder, 'records'));
const { imports, register } = house.records;
const say = (line: string): void => void writeSync(1, `${line}\n`);
if (!existsSync(file)) {
  const rows = Array.from({ length: ROWS }, (_, n) => `Công ty TNHH Sản xuất số ${n},Hà Nội`);
  writeFileSync(file, `Tên,Địa chỉ\n${rows.join('\n')}\n`);
}
if ((await imports.find(JOB)) === undefined) {
  await house.ports.lists.lay(JOB, { path: file, fileName: 'list.csv' }, new AbortController().signal);
  await imports.begin({ job: JOB, request: keptImportOf('list.csv', PLAIN_LIST), actor: 'me', at: house.ports.now() });
}
const rowsNow = async (): Promise<number> => (await register.counts()).rows;
say(`found ${await rowsNow()}`);
const runner = importRunner(house.ports, (fault) => say(`fault ${String(fault)}`));
runner.start();
for (;;) {
  const job = await imports.find(JOB);
  say(`at ${await rowsNow()} ${job?.state}`);
  if (job?.state !== 'running') break;
  // A job whose program was killed is taken up once its lease has run out.
  runner.wake();
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await runner.close();
const { faults } = await house.records.carried.health();
const job = await imports.find(JOB);
say(`ended ${JSON.stringify({ job, counts: await register.counts(), batches: await register.batches(), faults })}`);
await house.close();
