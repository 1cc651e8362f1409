import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { ColumnsAsked, LongTable } from '../app/ports-methods.ts';
import { csvRecords } from './csv-records.ts';
import { longTableFiles } from './long-table-files.ts';

let work: string;
before(() => {
  work = mkdtempSync(join(tmpdir(), 'lienket-long-'));
});
after(() => rmSync(work, { recursive: true }));

const following = () => ({ signal: new AbortController().signal, step: () => undefined });
const asked: ColumnsAsked = {
  names: ['place', 'industry'],
  numbers: ['value'],
  parse: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text === '' ? Number.NaN : undefined),
};
async function read(content: string | Uint8Array, name = 'x.csv') {
  writeFileSync(join(work, name), content);
  return longTableFiles.read(join(work, name), asked, following());
}
const codes = async (content: string | Uint8Array, name?: string) => {
  const found = await read(content, name);
  return found.ok ? [] : found.refusals.map(({ code, where: { row, column } }) => [code, row, column]);
};

const cell = fc.string({ unit: fc.constantFrom('a', 'ă', ',', '"', '\n', '\r\n', ' ', '1', ';'), maxLength: 5 });
const written = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const CSV = { relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'] };

test('law: text cut anywhere gives the records that csv-parse gives of the whole', () => {
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.array(fc.nat(60), { maxLength: 6 }), fc.boolean(), (table, cuts, hasEnd) => {
      const text = table.map((row) => row.map(written).join(',')).join('\n') + (hasEnd ? '\n' : '');
      const found: string[][] = [];
      const splitter = csvRecords(',', (fields) => found.push([...fields]));
      let from = 0;
      for (const cut of cuts.toSorted((a, b) => a - b)) {
        splitter.push(text.slice(from, Math.max(from, cut)));
        from = Math.max(from, cut);
      }
      splitter.push(text.slice(from));
      assert.ok(splitter.end());
      assert.deepEqual(found, parse(text, CSV));
    }),
  );
});

test('law: what is written reads back the same, to the last bit', async () => {
  const table = fc.array(fc.record({ name: cell.filter((each) => each !== ''), value: fc.double({ noNaN: true }) }), {
    minLength: 1,
  });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const names = [...new Set(rows.map(({ name }) => name))];
      const made: LongTable = {
        rows: rows.length,
        columns: {
          place: { names, codes: Int32Array.from(rows, ({ name }) => names.indexOf(name)) },
          value: Float64Array.from(rows, ({ value }) => value),
        },
      };
      const path = join(work, 'back.csv');
      await longTableFiles.write(path, made, following());
      const parsed = (text: string) => Number(text.replace(/Inf$/, 'Infinity'));
      const back = await longTableFiles.read(
        path,
        { names: ['place'], numbers: ['value'], parse: parsed },
        following(),
      );
      assert.ok(back.ok);
      const { place, value } = back.value.table.columns;
      assert.ok(place !== undefined && 'names' in place && value instanceof Float64Array);
      assert.deepEqual(
        Array.from(place.codes, (code) => place.names[code]),
        rows.map(({ name }) => name),
      );
      assert.deepEqual(
        Array.from(value, (v) => v + 0),
        rows.map((row) => row.value + 0),
      );
    }),
    { numRuns: 60 },
  );
});

test('columns are found by name; what nobody asked for is listed', async () => {
  const found = await read('note,value,place,industry\nx,1.5,Hà Nội,may\ny,,Huế,"đồ gỗ, mây"\n');
  assert.ok(found.ok);
  const { table, unused, hash } = found.value;
  assert.deepEqual([table.rows, unused], [2, ['note']]);
  assert.deepEqual(table.columns['industry'], { names: ['may', 'đồ gỗ, mây'], codes: Int32Array.of(0, 1) });
  assert.deepEqual(table.columns['value'], Float64Array.of(1.5, Number.NaN));
  assert.match(hash, /^sha256:[0-9a-f]{64}$/);
});

test('faults are told by row, the header being row 1; empty lines at the end are none', async () => {
  assert.deepEqual(await codes('place,industry,value\na,b,1\na,c\n\na,d,x\n'), [
    ['ragged-row', 3, undefined],
    ['blank-row', 5, undefined],
    ['not-a-number', 5, 'value'],
  ]);
  assert.deepEqual(await codes('place,industry,value\na,b,1\n\n\n'), []);
  assert.deepEqual(await codes('place,place,value\na,b,1\n'), [['repeated-column', 1, 'place']]);
  assert.deepEqual(await codes('place,industry,value\na,"b,1\n'), [['open-quote', undefined, undefined]]);
  assert.deepEqual(await codes(Uint8Array.of(112, 10, 0xff, 0xfe)), [['not-utf8', undefined, undefined]]);
  assert.deepEqual(await codes('no gzip', 'x.csv.gz'), [['unreadable-file', undefined, undefined]]);
  const absent = await longTableFiles.read(join(work, 'absent.csv'), asked, following());
  assert.ok(!absent.ok && absent.refusals[0]?.code === 'unreadable-file');
});

test('so many faults are told, and no more', async () => {
  assert.equal((await codes(`place,industry,value\n${'a,b,x\n'.repeat(500)}`)).length, 20);
});

test('a stopped reading ends by throwing, zipped or not', async () => {
  const text = `place,industry,value\n${'a,b,1\n'.repeat(400_000)}`;
  for (const [name, content] of [
    ['stop.csv', text],
    ['stop.csv.gz', gzipSync(text, { level: 1 })],
  ] as const) {
    writeFileSync(join(work, name), content);
    const stop = new AbortController();
    const step = (): void => stop.abort();
    await assert.rejects(longTableFiles.read(join(work, name), asked, { signal: stop.signal, step }));
  }
});

test('names with marks are quoted, numbers that are not defined are NaN', async () => {
  const table: LongTable = {
    rows: 2,
    columns: {
      a: { names: ['x,"y"', ' z'], codes: Int32Array.of(0, 1) },
      b: Float64Array.of(Number.NaN, Number.NEGATIVE_INFINITY),
    },
  };
  await longTableFiles.write(join(work, 'w.csv'), table, following());
  assert.equal(readFileSync(join(work, 'w.csv'), 'utf8'), 'a,b\n"x,""y""",NaN\n" z",-Inf\n');
});
