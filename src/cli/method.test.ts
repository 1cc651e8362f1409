import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { closeTo } from '../../test/close-to.ts';
import { describedMethods } from '../app/methods/described-methods.ts';
import { longTableFiles } from '../exchange/long-table-files.ts';
import { personFiles } from '../exchange/person-files.ts';
import { methodThread } from '../main/method-thread.ts';
import { cellOf, type LongTable } from '../methods/registry/long-table.ts';
import { methodCalls } from '../methods/registry/method-calls.ts';
import { methodRun } from '../methods/registry/method-run.ts';
import { sampleInput, sampleOf } from '../methods/registry/sample-input.case.ts';
import { methodListCommand } from './method-list.ts';
import { methodRunCommand } from './method-run.ts';
import { runCommandLine } from './run-command-line.ts';

let work: string;
before(() => {
  work = mkdtempSync(join(tmpdir(), 'lienket-method-'));
});
after(() => rmSync(work, { recursive: true }));

const commands = [
  methodListCommand(describedMethods),
  methodRunCommand({
    methods: describedMethods,
    runningMethods: async () => ({
      tables: longTableFiles,
      files: personFiles,
      room: methodThread,
      spent: () => ({ seconds: 0, peakBytes: process.resourceUsage().maxRSS * 1024 }),
    }),
  }),
];
const entries = commands.map((command) => ({ name: command.name, about: command.about, load: async () => command }));

async function lienket(...argv: readonly string[]) {
  let [out, error] = ['', ''];
  const code = await runCommandLine({
    argv,
    environment: { LANG: 'C' },
    out: { write: (text: string) => (out += text) },
    error: { write: (text: string) => (error += text) },
    signal: new AbortController().signal,
    version: () => '0',
    now: () => 0,
    commands: () => ({ groups: [], entries }),
  });
  return { code, out, error };
}

/** Writes a table and gives the option that names it. */
function tableOption(name: string, text: string, file = `${name}.csv`): readonly string[] {
  writeFileSync(join(work, file), text);
  return ['--table', `${name}=${join(work, file)}`];
}

const lines = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

/** The columns of a result, numbers as numbers. */
function result(folder: string, name: string) {
  const [head = [], ...rows] = lines(join(work, folder, `${name}.csv`));
  return Object.fromEntries(head.map((column, at) => [column, rows.map((row) => row[at] ?? '')]));
}

for (const call of methodCalls) {
  test(`the command ${call.id} gives what the function gives, to the last digit`, async () => {
    const { tables, parameters } = sampleOf(call.id);
    const out = join(work, 'out', call.id);
    const options = Object.entries(tables).flatMap(([name, text]) => tableOption(name, text, `${call.id}-${name}.csv`));
    const stated = Object.entries(parameters).flatMap(([name, value]) => ['--param', `${name}=${value}`]);
    const { code, error } = await lienket('method', call.id, ...options, ...stated, '--out', out);
    assert.equal(code, 0, error);
    const made = methodRun(call.id, sampleInput(call.id));
    assert.ok(made.ok);
    assert.deepEqual(readdirSync(out).sort(), [...call.outputs.map(({ name }) => `${name}.csv`), 'meta.json'].sort());
    for (const shape of call.outputs) {
      const table: LongTable | undefined = made.value.outputs[shape.name];
      assert.ok(table);
      const [head, ...rows] = lines(join(out, `${shape.name}.csv`));
      assert.deepEqual(
        head,
        shape.columns.map(({ name }) => name),
      );
      assert.equal(rows.length, table.rows);
      const cells = (row: number) => shape.columns.map(({ name }) => String(cellOf(table.columns[name]!, row)));
      rows.forEach((row, at) => assert.deepEqual(row, cells(at)));
    }
    const meta = JSON.parse(readFileSync(join(out, 'meta.json'), 'utf8'));
    assert.match(meta.method, new RegExp(`^${call.id}@\\d+$`));
    assert.ok(meta.seconds >= 0 && meta.peakBytes > 1e7 && Array.isArray(meta.warnings));
    for (const { hash, rows } of meta.inputs) assert.ok(/^sha256:[0-9a-f]{64}$/.test(hash) && rows > 0);
    assert.equal(
      'seed' in meta,
      call.parameters.some(({ name }) => name === 'seed'),
    );
  });
}

test('help of every method names its tables, parameters and outputs, in both languages', async () => {
  for (const { id, tables, parameters, outputs } of methodCalls) {
    for (const language of ['vi', 'en']) {
      const { code, out } = await lienket('method', id, '--help', '--lang', language);
      assert.equal(code, 0);
      for (const { name } of tables) assert.match(out, new RegExp(`--table ${name}=`), id);
      for (const { name } of [...parameters, ...outputs]) assert.ok(out.includes(name), `${id} ${name}`);
      const long = out
        .split('\n')
        .slice(1)
        .filter((line) => line.length > 105 && !/^ {2}(lienket|[a-z_]+(\.csv)?\()/.test(line));
      assert.deepEqual(long, [], id);
    }
  }
});

test('the list names every method, for people and for machines', async () => {
  const list = JSON.parse((await lienket('methods', '--json')).out);
  assert.deepEqual(
    list.map(({ id }: { id: string }) => id),
    methodCalls.map(({ id }) => id),
  );
  for (const { version, tables, outputs, sources, cost } of list)
    assert.ok(version >= 1 && tables.length > 0 && outputs.length > 0 && sources.length > 0 && cost !== '');
  const { out } = await lienket('methods');
  for (const { id } of methodCalls) assert.ok(out.includes(`${id}@`));
});

test('a refusal tells its code, file, row and column, leaves with 2 and writes nothing', async () => {
  const option = tableOption('x', 'place,industry,value\nA,b,3\nA,c,-1\nB,b,\nB,c,many\n', 'bad.csv');
  const out = join(work, 'none');
  const read = await lienket('method', 'complexity', ...option, '--out', out);
  assert.equal(read.code, 2);
  assert.match(read.error, /bad\.csv, row 5, value: not-a-number: “many”/);
  const twice = tableOption('x', 'place,industry,value\nA,b,3\nA,c,-1\nB,b,\n', 'bad.csv');
  const { code, error } = await lienket('method', 'complexity', ...twice, '--out', out);
  assert.equal(code, 2);
  assert.match(error, /bad\.csv, row 3, value: negative-cell/);
  assert.match(error, /bad\.csv, row 4, value: missing-value/);
  const json = await lienket('method', 'complexity', ...twice, '--out', out, '--json');
  assert.deepEqual(
    JSON.parse(json.out).refusals.map(({ code: each, where }: never) => [each, where['row']]),
    [
      ['negative-cell', 3],
      ['missing-value', 4],
    ],
  );
  assert.ok(!existsSync(out));
});

test('what a method itself refuses is told by the row of the table', async () => {
  const option = tableOption('x', 'place,industry,value\nA,b,1\nB,b,1\nC,c,1\nD,c,1\n');
  const { code, error } = await lienket('method', 'complexity', ...option, '--out', join(work, 'apart'));
  assert.equal(code, 2);
  assert.match(error, /x\.csv, row 4: disconnected: .*place C/);
});

test('unknown methods, tables, parameters and words are refused before a file is read', async () => {
  const out = ['--out', join(work, 'never')];
  const asked = await lienket('method', 'herfindal', '--table', 'x=absent.csv', ...out);
  assert.match(asked.error, /unknown-method: .*did you mean herfindahl/);
  const { code, error } = await lienket(
    'method',
    'star-rating',
    '--table',
    'y=absent.csv',
    '--param',
    'size=2',
    '--param',
    'foo=1',
    ...out,
  );
  assert.equal(code, 2);
  for (const part of ['unknown-table', 'missing-table', 'bad-parameter', 'missing-parameter', 'unknown-parameter'])
    assert.ok(error.includes(part), part);
  const words = await lienket('method', 'hoover', '--table', 'x', '--param', 'a=1', '--param', 'a=2', ...out);
  assert.match(words.error, /bad-option: --table “x”/);
  assert.match(words.error, /repeated-option: --param a/);
  const absent = await lienket('method', 'hoover', '--table', 'x=absent.csv', ...out);
  assert.match(absent.error, /absent\.csv: unreadable-file/);
});

test('run again, the result is the same bytes; a folder with other files is refused', async () => {
  const options = [
    'method',
    'leiden',
    ...tableOption('edges', sampleOf('leiden').tables['edges'] ?? ''),
    '--out',
    join(work, 'again'),
  ];
  assert.equal((await lienket(...options)).code, 0);
  const first = readFileSync(join(work, 'again/community.csv'));
  assert.equal((await lienket(...options)).code, 0);
  assert.deepEqual(readFileSync(join(work, 'again/community.csv')), first);
  writeFileSync(join(work, 'again/mine.txt'), 'x');
  const { code, error } = await lienket(...options);
  assert.equal(code, 2);
  assert.match(error, /holds other files/);
});

test('a gzipped table, semicolons and a byte order mark make no difference', async () => {
  const plain = sampleOf('hoover').tables['x'] ?? '';
  const asked = async (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(work, name), bytes);
    const { code, error } = await lienket(
      'method',
      'hoover',
      '--table',
      `x=${join(work, name)}`,
      '--out',
      join(work, `out-${name}`),
    );
    assert.equal(code, 0, error);
    return readFileSync(join(work, `out-${name}`, 'industry.csv'), 'utf8');
  };
  const wanted = await asked('plain.csv', plain);
  assert.equal(await asked('zipped.csv.gz', gzipSync(plain)), wanted);
  assert.equal(await asked('semicolons.csv', `\uFEFF${plain.replaceAll(',', ';').replaceAll('\n', '\r\n')}`), wanted);
});

const published = new URL('../../../shared/truth/us_states/uscmp_states_clusters.csv', import.meta.url);

test('location quotients of American clusters equal the published ones', { skip: !existsSync(published) }, async () => {
  const [head = [], ...rows] = readFileSync(published, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((f) => f.replace(/,$/, '').replaceAll('"', '')));
  const column = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? '';
  const keys = (row: readonly string[]) => `${column(row, 'region_code_t')},${column(row, 'cluster_code_t')}`;
  const groups = new Map(rows.map((row) => [column(row, 'cluster_code_t'), column(row, 'traded_b')]));
  const options = [
    ...tableOption(
      'x',
      `place,industry,value\n${rows.map((row) => `${keys(row)},${column(row, 'emp_tl')}`).join('\n')}\n`,
    ),
    ...tableOption('group', `industry,group\n${[...groups].map((each) => each.join()).join('\n')}\n`),
    ...tableOption(
      'whole',
      `industry,value\n${readFileSync(new URL('national_cluster_emp_state.csv', published), 'utf8').replace(/^[^\d]*\n/, '')}`,
    ),
  ];
  const { code, error } = await lienket('method', 'location-quotient', ...options, '--out', join(work, 'us'));
  assert.equal(code, 0, error);
  const { place = [], industry = [], lq = [] } = result('us', 'lq');
  const found = new Map(lq.map((value, at) => [`${place[at]},${industry[at]}`, Number(value)]));
  const wanted = rows.filter((row) => !['', 'NA'].includes(column(row, 'lq_tf')));
  assert.ok(wanted.length > 3000);
  closeTo(
    wanted.map((row) => found.get(keys(row)) ?? Number.NaN),
    wanted.map((row) => Number(column(row, 'lq_tf'))),
    [2e-7, 1e-7],
  );
});
