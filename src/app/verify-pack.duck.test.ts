import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import { packFolders } from '../exchange/pack-folders.ts';
import type { DataPackage, Resource } from '../model/data-package.ts';
import { duckTableInspector } from '../store-duck/table-inspector.ts';
import { verifyPack } from './verify-pack.ts';

const pack = resolve(import.meta.dirname, '../../packs/vn-facts');
const inspector = duckTableInspector();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienket-verify-'));
  cpSync(pack, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));
after(() => inspector.close());

const verified = () => verifyPack({ folders: packFolders, inspector }, folder);
const told = async () =>
  (await verified()).refusals.map(({ code, where, said }) => [
    code,
    where.table ?? where.file,
    where.row,
    where.column,
    said.en,
  ]);

type Changed = { -readonly [K in keyof Resource]: Resource[K] };

/** Rewrites a table and its descriptor, so that only what stands in the rows can be at fault. */
function rewrite(
  name: string,
  change: (lines: string[]) => void,
  alter?: (resource: Changed, whole: DataPackage) => void,
): void {
  const path = join(folder, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(path, 'utf8')) as DataPackage;
  const resource = descriptor.resources.find((each) => each.name === name) as Changed;
  const lines = readFileSync(join(folder, resource.path), 'utf8').split('\n');
  change(lines);
  const bytes = Buffer.from(lines.join('\n'));
  writeFileSync(join(folder, resource.path), bytes);
  resource.bytes = bytes.length;
  resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  alter?.(resource, descriptor);
  writeFileSync(path, JSON.stringify(descriptor));
}

test('a real pack holds, with every check counted', async () => {
  const found = await verified();
  assert.deepEqual(found.refusals, []);
  assert.equal(found.tables, 5);
  assert.ok(found.rows > 300);
  assert.ok(found.checks.length > 5 && found.checks.every(({ holds }) => holds));
});

test('a truncated file is told with the bytes that are left', async () => {
  truncateSync(join(folder, 'sources.csv'), 100);
  const [first] = await told();
  assert.deepEqual(first?.slice(0, 2), ['file-truncated', 'sources']);
  assert.match(String(first?.[4]), /^the file is cut short: 100 of \d+ bytes are left/);
});

test('one changed byte is told by its hash', async () => {
  const bytes = readFileSync(join(folder, 'remarks.csv'));
  bytes[bytes.length - 3] = 0x78;
  writeFileSync(join(folder, 'remarks.csv'), bytes);
  const faults = await told();
  assert.deepEqual(faults[0]?.slice(0, 2), ['file-changed', 'remarks']);
  assert.match(String(faults[0]?.[4]), /its hash is sha256:[0-9a-f]{64}, the package says sha256:/);
});

test('a missing file and a file that nobody named are both told', async () => {
  rmSync(join(folder, 'gaps.csv'));
  writeFileSync(join(folder, 'notes.txt'), 'x');
  assert.deepEqual(
    (await told()).map(([code, where]) => [code, where]),
    [
      ['file-missing', 'gaps'],
      ['file-unlisted', 'notes.txt'],
    ],
  );
});

test('a missing or broken descriptor is told, and nothing else is read', async () => {
  writeFileSync(join(folder, 'datapackage.json'), '{"name"');
  assert.equal((await verified()).refusals[0]?.code, 'not-json');
  rmSync(join(folder, 'datapackage.json'));
  assert.equal((await verified()).refusals[0]?.code, 'no-descriptor');
});

test('a pack whose sources were never dated is refused', async () => {
  rewrite(
    'gaps',
    () => undefined,
    (_, whole) => {
      for (const source of whole.sources) delete (source as { 'lienket:retrieved'?: string })['lienket:retrieved'];
    },
  );
  assert.deepEqual(
    (await told()).map(([code]) => code),
    ['not-retrieved'],
  );
});

test('a repeated key, a link that leads nowhere and a wrong count are told at once, with rows', async () => {
  rewrite('conflict_groups', (lines) => {
    lines[2] = lines[1] ?? '';
  });
  const faults = await told();
  assert.deepEqual(
    faults.map(([code, table]) => [code, table]).filter(([code]) => code !== 'foreign-key'),
    [['repeated-key', 'conflict_groups']],
  );
  assert.equal(faults.find(([code]) => code === 'repeated-key')?.[2], 3);
  assert.match(String(faults.find(([code]) => code === 'repeated-key')?.[4]), /stands in row 2 already/);
  assert.ok(faults.some(([code, table]) => code === 'foreign-key' && table === 'facts'));
});

test('a wrong number of rows is told by the table and by the check that counts them', async () => {
  rewrite(
    'gaps',
    (lines) => lines.splice(1, 1),
    (_, whole) => {
      const check = {
        id: 'gaps',
        title: { vi: 'lỗ hổng', en: 'gaps' },
        table: 'gaps',
        rows: 10,
        maker: 'the compiler',
      };
      (whole as unknown as { 'lienket:checks': object[] })['lienket:checks'].push(check);
    },
  );
  assert.deepEqual(await told(), [
    ['row-count', 'gaps', undefined, undefined, 'has 9 rows, the package says 10'],
    ['check', 'gaps', undefined, 'gaps', 'gaps: there are 9 rows, 10 are expected (by the compiler)'],
  ]);
});

test('a row with too few cells is told with its line', async () => {
  rewrite('remarks', (lines) => lines.splice(3, 0, 'only,two'));
  const [fault] = await told();
  assert.deepEqual(fault?.slice(0, 3), ['malformed-row', 'remarks', 4]);
});

test('columns in another order than the schema says are told', async () => {
  rewrite('remarks', (lines) => {
    lines[0] = (lines[0] ?? '').split(',').reverse().join(',');
  });
  assert.deepEqual((await told())[0]?.slice(0, 3), ['columns', 'remarks', 1]);
});

test('the same pack verified twice by one inspector gives the same answer', async () => {
  appendFileSync(join(folder, 'gaps.csv'), 'x');
  assert.deepEqual(await verified(), await verified());
});
