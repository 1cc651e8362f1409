import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { TableRoles } from '../app/ports-convert.ts';
import { duckBulkConverter } from './bulk-converter.ts';

let folder: string;
const bulk = duckBulkConverter({ threads: 2 });
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienket-survey-'));
});
after(async () => {
  await bulk.close();
  rmSync(folder, { recursive: true });
});

test('a survey tells every bad cell and unknown code with its row', async () => {
  const path = join(folder, 'bad.csv');
  writeFileSync(path, 'code,v\n24,"1.234,5"\n,2\n99,nan\n24,1e3\n99,3\n');
  const look = await bulk.look(path);
  const survey = await bulk.survey({ look, code: 'code', values: ['v'], keys: [] }, new Set(['24']));
  assert.deepEqual(
    survey.refusals.map(({ code, where }) => [code, where.row, where.column]),
    [
      ['not-a-number', 2, 'v'],
      ['not-a-number', 4, 'v'],
      ['not-a-number', 5, 'v'],
    ],
  );
  assert.deepEqual(survey.strange, [
    { code: null, row: 3, count: 1 },
    { code: '99', row: 4, count: 2 },
  ]);
});

test('malformed rows, an empty file and an empty table are refused', async () => {
  const path = join(folder, 'malformed.csv');
  writeFileSync(path, 'code,v\n24,1\n24\n24,1,2\n24,2\n');
  const roles = async (): Promise<TableRoles> => ({
    look: await bulk.look(path),
    code: 'code',
    values: ['v'],
    keys: [],
  });
  const survey = await bulk.survey(await roles(), new Set(['24']));
  assert.deepEqual(
    survey.refusals.map(({ code, where }) => [code, where.row]),
    [
      ['malformed-row', 3],
      ['malformed-row', 4],
    ],
  );
  writeFileSync(path, 'code,v\n');
  assert.deepEqual(
    (await bulk.survey(await roles(), new Set(['24']))).refusals.map(({ code }) => code),
    ['no-rows'],
  );
  writeFileSync(path, '');
  await assert.rejects(bulk.look(path), /no rows/);
  await assert.rejects(bulk.look(join(folder, 'absent.csv')), /no such file/);
});

test('very many faults show the first twenty and count the rest', async () => {
  const path = join(folder, 'many.csv');
  writeFileSync(path, `code,v\n${Array.from({ length: 50 }, (_, at) => `c${at},x`).join('\n')}\n`);
  const look = await bulk.look(path);
  const survey = await bulk.survey({ look, code: 'code', values: ['v'], keys: [] }, new Set());
  assert.deepEqual([survey.refusals.length, survey.strange.length, survey.strangeInAll], [20, 20, 50]);
  assert.match(survey.refusals.at(-1)?.said.en ?? '', /\(and 30 more cells like this\)$/);
  assert.doesNotMatch(survey.refusals.at(0)?.said.en ?? '', /more cells/);
});
