import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from './command.ts';
import { parseCommandLine, splitCommandWords } from './parse-command-line.ts';

const about = { vi: 'thử', en: 'trial' };
const command: Pick<Command, 'operands' | 'options'> = {
  operands: [{ name: 'FILE', required: true, about }],
  options: [
    { name: 'out', value: 'DIR', required: true, about },
    { name: 'value', value: 'COLUMN', repeated: true, about },
    { name: 'level', value: 'LEVEL', choices: ['1', '2'], about },
    { name: 'replace', about },
  ],
};
const faultsOf = (...args: string[]) => parseCommandLine(command, args).faults.map(({ en }) => en);

test('operands, options, repeated options and switches are told apart in any order', () => {
  const { input, globals, faults } = parseCommandLine(command, [
    '--value=a',
    'x.csv',
    '--out',
    'dir',
    '--replace',
    '--value',
    'b',
    '--json',
    '--lang',
    'en',
  ]);
  assert.deepEqual(faults, []);
  assert.deepEqual(input.operands, ['x.csv']);
  assert.deepEqual(input.options, { value: ['a', 'b'], out: ['dir'] });
  assert.deepEqual([...input.flags], ['replace']);
  assert.deepEqual(globals, { lang: 'en', json: 'yes' });
});

test('all faults of a line are told at once', () => {
  assert.deepEqual(faultsOf('--uot', 'd', '--level', '3', '--replace=x', 'y'), [
    'there is no option “--uot”; did you mean “--out”?',
    '“3” is not a choice of --level; choose 1, 2',
    'option “--replace” takes no value',
    '“y” is one argument too many',
    'option --out DIR is missing',
  ]);
});

test('a missing argument and a missing value are told by name', () => {
  assert.deepEqual(faultsOf('--out'), [
    'option “--out” needs a value DIR',
    'FILE is missing',
    'option --out DIR is missing',
  ]);
});

test('after -- everything is an argument, and an option once given twice keeps the last', () => {
  assert.deepEqual(parseCommandLine(command, ['--out', 'a', '--out', 'b', '--', '--json']).input, {
    operands: ['--json'],
    options: { out: ['b'] },
    flags: new Set(),
  });
});

test('asking for help silences what is missing', () => {
  assert.deepEqual(faultsOf('--help'), []);
  assert.deepEqual(faultsOf('-h'), []);
});

test('the words of a command are found behind options that every command takes', () => {
  assert.deepEqual(splitCommandWords(['--lang', 'vi', 'pack', '--data=d', 'list', 'x', '--json']), {
    words: ['pack', 'list'],
    rest: ['--lang', 'vi', '--data=d', 'x', '--json'],
  });
  assert.deepEqual(splitCommandWords(['convert', '--table', 'x']), { words: ['convert'], rest: ['--table', 'x'] });
});
