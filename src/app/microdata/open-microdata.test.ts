import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MicroOutput, MicroSet, MicroUploads, MicroZone } from '../ports-microdata.ts';
import { type MicroRoom, openMicrodata } from './open-microdata.ts';

const set = {
  name: 'dn',
  codes: { place: ['VN63-01', 'VN63-02'], industry: ['26'], ownership: ['state'], period: ['2023'] },
  geography: undefined,
  hash: 'sha256:file',
  content: 'sha256:columns',
} as unknown as MicroSet;
const output = (id: string) =>
  ({
    id,
    scope: { by: ['place'], measures: ['workers'], hidden: { '2023': ['VN63-02'] } },
    cells: { told: 5, primary: 2, secondary: 1 },
    audit: { together: ['x'] },
  }) as unknown as MicroOutput;
const zone = async () =>
  ({
    list: async () => [set],
    outputs: async () => [output('a'), output('b')],
    outputFile: async () => undefined,
  }) as unknown as MicroZone;
const asked = { set: 'dn', words: {} };
const none = () => assert.fail();
const refusal = { code: 'would-disclose', where: {}, said: { vi: 'không', en: 'no' } };

test('the desk shows counts of codes, no list of cells, and the newest output first', async () => {
  const desk = openMicrodata(zone, { make: none, add: none }, none);
  const [shown] = await desk.sets();
  assert.deepEqual([shown?.places, shown?.industries, shown?.geography], [2, 1, null]);
  const outputs = await desk.outputs();
  assert.deepEqual(
    outputs.map(({ id, withheld }) => [id, withheld]),
    [
      ['b', 3],
      ['a', 3],
    ],
  );
  assert.doesNotMatch(JSON.stringify([shown, outputs]), /VN63|sha256/u);
});

test('a trial is never made, and what is refused is no output', async () => {
  const tried: boolean[] = [];
  const room = {
    add: none,
    make: async ({ isTrial, publish }: Parameters<MicroRoom['make']>[0]) => {
      tried.push(isTrial);
      assert.equal(publish, undefined);
      return { refusals: [refusal], report: undefined, release: undefined, output: null };
    },
  };
  const desk = openMicrodata(zone, room, none);
  assert.deepEqual(await desk.trial(asked), { report: null, refusals: [refusal] });
  assert.deepEqual(await desk.make(asked, undefined), { ok: false, refusals: [refusal] });
  assert.deepEqual(tried, [true, false]);
  assert.equal(await desk.file('a', 'table.csv'), undefined);
});

test('a file that could not be read is refused without the words of the failure, which may quote a record', async () => {
  const uploads: MicroUploads = {
    put: async () => ({ kind: 'large' }),
    find: async (id) => (id === 'a' ? { path: '/zone/a/records.csv', fileName: 'dn.csv' } : undefined),
    drop: async () => false,
  };
  const add = async () => Promise.reject(new Error('Could not convert string "Công ty Bí Mật" to INT32'));
  const desk = openMicrodata(zone, { make: none, add }, async () => uploads);
  const words = { as: ['dn'], status: ['official'] };
  const reading = await desk.read('a', { words, keeps: true });
  assert.deepEqual(
    reading?.refusals.map(({ code }) => code),
    ['unreadable'],
  );
  assert.doesNotMatch(JSON.stringify(reading), /Bí Mật/u);
  assert.equal(await desk.read('b', { words, keeps: true }), undefined);
  const noStatus = await desk.read('a', { words: { as: ['dn'] }, keeps: true });
  assert.deepEqual(
    noStatus?.refusals.map(({ code }) => code),
    ['no-status'],
  );
  const sent = async (name: string) => {
    const made = await desk.receive(name, (async function* () {})());
    return made.ok ? [] : made.refusals.map(({ code }) => code);
  };
  assert.deepEqual([await sent('dn.csv'), await sent('dn.exe')], [['too-large'], ['not-a-table']]);
});
