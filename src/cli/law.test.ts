import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { commandList } from '../main/commands.ts';
import { wire } from '../main/wire.ts';
import { lawAddCommand } from './law-add.ts';
import { lawListCommand } from './law-list.ts';
import type { LawNeeds } from './law-needs.ts';
import { lawShowCommand } from './law-show.ts';
import { lawWithdrawCommand } from './law-withdraw.ts';
import { ranCommand } from './ran-line.case.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-law-'));
const house = wire({ root: resolve(import.meta.dirname, '../..'), dataFolder: join(work, 'data') });
after(async () => {
  await house.close();
  rmSync(work, { recursive: true });
});

async function run(
  name: string,
  ...args: readonly string[]
): Promise<{ readonly out: string; readonly refused: readonly string[] }> {
  const entry = commandList(house).entries.find((each) => each.name === name);
  const { out, refusals } = await ranCommand(await entry?.load(), args, 'vi');
  return { out, refused: refusals.map(({ where, said }) => `${where.row ?? ''} ${where.column ?? ''} ${said.vi}`) };
}

const file = (name: string, value: unknown): string => {
  const path = join(work, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

const NEW = {
  type_vi: 'Nghị định',
  number: '9/2027/NĐ-CP',
  issuer_vi: 'Chính phủ',
  issued: '05/01/2027',
  in_force_from: '2027-02-01',
  title_vi: 'Một nghị định để thử',
  how_sure: 'B',
  source: 'công báo',
  relations: 'replaces 80/2021/NĐ-CP; details 04/2017/QH14',
};

test('an act that somebody adds ends what it replaces on its first day, stands in the lineage and leaves a trail', async () => {
  assert.match((await run('law add', file('new.json', NEW))).out, /Thêm 1, sửa 0, đã có 0: 9-2027-nd-cp/u);
  assert.match((await run('law add', file('new.json', NEW))).out, /đã có 1/u);
  const old = (await run('law show', '80/2021/NĐ-CP', '--date', '2027-02-01')).out;
  assert.match(old, /đã hết hiệu lực/u);
  assert.match(old, /← 9\/2027\/NĐ-CP thay thế 80\/2021\/NĐ-CP/u);
  assert.match((await run('law show', '80/2021/NĐ-CP', '--date', '2027-01-31')).out, /đang có hiệu lực/u);
  assert.match((await run('law show', '9-2027-nd-cp')).out, /entered: .*new\.json/u);
  assert.match((await run('law list', '--own', '--date', '2027-03-01')).out, /1 văn bản/u);
});

test('all faults of a file are told at once, and nothing is written', async () => {
  const { refused } = await run(
    'law add',
    file('bad.json', [
      { ...NEW, number: '10/2027/NĐ-CP', type_vi: 'Sắc lệnh', how_sure: 'Z', relations: 'kills 1/2020/NĐ-CP' },
      { ...NEW, number: '80/2021/NĐ-CP', issued: '2021-08-26', in_force_from: '2021-10-15', relations: '' },
      { ...NEW, number: '11/2027/NĐ-CP', issued: '30/02/2027', title_vi: '', odd: 1 },
    ]),
  );
  const columns = refused.map((line) => line.split(' ').slice(0, 2).join(' '));
  assert.deepEqual(columns.sort(), [
    '1 how_sure',
    '1 relations',
    '1 type_vi',
    '2 number',
    '3 issued',
    '3 odd',
    '3 title_vi',
  ]);
  assert.match((await run('law list', '--own')).out, /1 văn bản/u);
});

test('a sheet does as well as JSON; a changed act needs to be asked for; a withdrawn one leaves the register', async () => {
  const head = 'type_vi,number,issuer_vi,issued,title_vi,how_sure,source,relations';
  const sheet = (title: string): string =>
    file(
      'acts.csv',
      `${head}\nThông tư,3/2027/TT-BCT,Bộ Công Thương,10/01/2027,${title},C,nghe nói,details 9/2027/NĐ-CP\n`,
    );
  assert.match((await run('law add', sheet('Một'))).out, /3-2027-tt-bct/u);
  assert.match((await run('law add', sheet('Hai'))).refused[0] ?? '', /--replace/u);
  assert.match((await run('law add', sheet('Hai'), '--replace', '--reason', 'sửa tên')).out, /sửa 1/u);
  assert.match((await run('law withdraw', '9-2027-nd-cp', '--reason', 'nhập nhầm')).refused[0] ?? '', /3-2027-tt-bct/u);
  await run('law withdraw', '3-2027-tt-bct', '--reason', 'nhập nhầm');
  await run('law withdraw', '9-2027-nd-cp', '--reason', 'nhập nhầm');
  assert.match((await run('law list', '--own')).out, /0 văn bản/u);
  assert.match((await run('law show', '80/2021/NĐ-CP', '--date', '2027-02-01')).out, /đang có hiệu lực/u);
  assert.match((await run('law withdraw', 'nd-80-2021', '--reason', 'không được')).refused[0] ?? '', /Không ai/u);
});

test('each of these doings is in the audit trail under the name of who did it, and doctor proves its chain', async () => {
  const trail = (await run('audit list', '--action', 'law.')).out;
  assert.equal(trail.match(/law\.entered +law-act\/9-2027-nd-cp/gu)?.length, 1);
  assert.equal(trail.match(/law\.changed +law-act\/3-2027-tt-bct +.*sửa tên/gu)?.length, 1);
  assert.equal(trail.match(/law\.withdrawn +.*nhập nhầm/gu)?.length, 2);
  assert.ok(trail.includes(userInfo().username));
  assert.match(trail, /Chuỗi 5 dòng nguyên vẹn/u);
  assert.match((await run('doctor')).out, /nguyên vẹn/u);
});

test('the commands of the program are these', async () => {
  const none = () => Promise.reject(new Error('not asked'));
  const needs: LawNeeds = { withLaw: none, bytes: none, today: () => '2026-11-27' as never, user: 'lan' };
  const own = [lawAddCommand, lawListCommand, lawShowCommand, lawWithdrawCommand].map((make) => make(needs));
  for (const command of own) {
    const entry = commandList(house).entries.find(({ name }) => name === command.name);
    assert.deepEqual((await entry?.load())?.options, command.options);
    assert.deepEqual(entry?.about, command.about);
  }
});
