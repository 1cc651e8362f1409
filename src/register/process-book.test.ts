import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processBook, processKeys, termsOfProcesses } from './process-book.ts';

const term = (id: string, vi: string, en: string) => ({ id, family: 'metal', name: { vi, en } });
const book = processBook([
  term('CAP-1', 'Phay', 'Milling'),
  term('CAP-2', 'Hàn MIG/MAG', 'Gas metal arc welding (MIG)'),
  term('CAP-3', 'Ép phun bột kim loại (MIM)', 'Metal injection moulding'),
  term('CAP-4', 'Dập khuôn liên hoàn', 'Progressive die stamping'),
]);

test('a process is found by its words in either language, with or without marks, brackets and manner', () => {
  for (const text of ['Phay', 'phay CNC', 'gia công phay', 'MILLING', 'CNC milling'])
    assert.equal(book.find(text)?.id, 'CAP-1', text);
  for (const text of ['hàn mig', 'Han MAG', 'Gas metal arc welding', 'MIG'])
    assert.equal(book.find(text)?.id, 'CAP-2', text);
  assert.equal(book.find('Ép phun bột kim loại')?.id, 'CAP-3');
  assert.equal(book.byId('cap-3')?.id, 'CAP-3');
});

test('in a longer text several words of a term are needed', () => {
  assert.equal(book.find('máy dập khuôn liên hoàn 200 tấn')?.id, 'CAP-4');
  assert.equal(book.find('ông Phay giám đốc'), undefined);
  assert.equal(book.find(''), undefined);
});

test('each process of a row is told once with the rank that says more, and is found by id and rank', () => {
  const said = { processes: ['phay', 'đan'], core_processes: ['Milling'], supplementary_processes: ['hàn mig'] };
  const { process_terms: lines = [] } = termsOfProcesses(book, said);
  assert.deepEqual(lines.flatMap(processKeys), ['CAP-1', 'CAP-1@core', 'CAP-2', 'CAP-2@supplementary']);
  assert.deepEqual(termsOfProcesses(book, { processes: ['phay'] }).process_terms?.flatMap(processKeys), ['CAP-1']);
  assert.deepEqual(termsOfProcesses(book, {}), {});
});
