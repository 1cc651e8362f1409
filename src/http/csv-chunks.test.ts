import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeSlices } from '../../test/journeys/fake-releases.ts';
import { csvChunks } from './csv-chunks.ts';

const whole = async (matched: number): Promise<string> => {
  let text = '';
  for await (const chunk of csvChunks(fakeSlices(matched))) text += chunk;
  return text;
};

test('all pages are written once, in order, with one header', async () => {
  const lines = (await whole(512)).split('\n');
  assert.equal(lines.length, 512 + 2);
  assert.equal(lines[0], 'place_id,code,year,workers,note');
  assert.equal(lines[1], 'VN63-01,11,2018,1234.5,');
  assert.equal(lines[512], 'VN63-08,18,2018,632064,');
  assert.equal(lines[513], '');
});

test('quotes and commas are quoted, missing is empty', async () => {
  const lines = (await whole(7)).split('\n');
  assert.equal(lines[5], 'VN63-05,15,2018,6172.5,"ước tính, ""sơ bộ"""');
  assert.equal(lines[7], 'VN63-07,17,2018,,');
});

test('a table without rows is its header', async () => {
  assert.equal(await whole(0), 'place_id,code,year,workers,note\n');
});

test('reading stops when the reader goes away', async () => {
  const asked: number[] = [];
  for await (const _ of csvChunks(fakeSlices(512, (page) => asked.push(page)))) break;
  assert.deepEqual(asked, [1]);
});
