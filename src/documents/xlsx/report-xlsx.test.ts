import assert from 'node:assert/strict';
import { test } from 'node:test';
import exceljs, { type Workbook, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { Report } from '../../evidence/report.ts';
import { sampleReport } from '../sample-report.case.ts';
import { reportXlsx } from './report-xlsx.ts';

async function opened(report: Report, language: 'vi' | 'en'): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  const bytes = await reportXlsx(report, language);
  await workbook.xlsx.load(new Uint8Array(bytes).buffer as never);
  return workbook;
}

function sheet(workbook: Workbook, name: string | RegExp): Worksheet {
  const found = workbook.worksheets.find((one) => (typeof name === 'string' ? one.name === name : name.test(one.name)));
  assert.ok(found, `no sheet ${name}`);
  return found;
}

/** Rows under the head as objects by column title. */
function rows(worksheet: Worksheet): readonly Readonly<Record<string, unknown>>[] {
  const heads = worksheet.getRow(3).values as readonly string[];
  const found: Record<string, unknown>[] = [];
  worksheet.eachRow((row, number) => {
    if (number > 3)
      found.push(Object.fromEntries(heads.slice(1).map((head, place) => [head, row.getCell(place + 1).value])));
  });
  return found;
}

const vi = await opened(sampleReport, 'vi');
const en = await opened(sampleReport, 'en');

test('every figure stands on the provenance sheet with its full value, bounds, method and inputs', () => {
  const byId = new Map(rows(sheet(en, 'Provenance')).map((row) => [row['Id'], row]));
  for (const figure of Object.values(sampleReport.figures)) {
    const row = byId.get(figure.id);
    assert.ok(row, figure.id);
    assert.equal(row['Value'] ?? null, figure.value);
    assert.equal(row['Lowest'] ?? undefined, figure.low);
    assert.equal(row['Highest'] ?? undefined, figure.high);
    assert.equal(row['Method'], figure.derivation.method);
    assert.deepEqual(JSON.parse(String(row['Parameters'])), figure.derivation.parameters);
    for (const input of figure.derivation.inputs) assert.ok(String(row['Inputs']).includes(input.release.hash));
    for (const from of figure.derivation.from) assert.ok(String(row['Computed from']).includes(from));
  }
  assert.equal(byId.size, Object.keys(sampleReport.figures).length);
});

test('every table is a sheet whose numbers are numbers in full with their format', () => {
  const table = sheet(vi, /^1\. Số liệu của cụm/);
  assert.equal(table.getCell('A1').value, 'Bảng 1. Số liệu của cụm');
  const numbers = [table.getCell('B4'), table.getCell('B5')];
  assert.deepEqual(
    numbers.map((cell) => cell.value),
    [123_456, 158_297.5],
  );
  assert.deepEqual(
    numbers.map((cell) => cell.numFmt),
    ['#,##0', '#,##0.0'],
  );
  assert.match(String(table.getCell('B3').value), /người/);
  assert.equal(table.getCell('B6').value, 'chưa điều tra');
  assert.equal(table.views[0]?.state, 'frozen');
});

test('every fact keeps its value, status, strength, conflict and source', () => {
  const byId = new Map(rows(sheet(vi, 'Dẫn liệu')).map((row) => [row['Mã'], row]));
  for (const fact of Object.values(sampleReport.facts)) {
    const row = byId.get(fact.id);
    assert.equal(row?.['Giá trị'] ?? null, fact.value);
    assert.equal(row?.['Nhóm mâu thuẫn'] ?? null, fact.conflictGroup);
    assert.equal(row?.['Nguồn'], fact.source.title);
  }
});

test('releases have their hash, licence and what is newer', () => {
  const [first] = rows(sheet(en, 'Releases'));
  assert.equal(first?.['Hash'], sampleReport.releases[0]?.hash);
  assert.equal(first?.['Licence'], 'facts-with-citation');
  assert.equal(first?.['Newer release'], '2026.12.0');
});

test('the first sheet tells the dates, the seal and how to verify', () => {
  const texts: string[] = [];
  vi.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  for (const words of [
    sampleReport.title.vi,
    '05/02/2026',
    '18/09/2023, 05/02/2026',
    sampleReport.seal.recipe,
    './lienket dossier verify FILE',
  ])
    assert.ok(texts.includes(words), words);
});

test('the first sheet leads to each other sheet inside the file', async () => {
  const parts = unzipSync(await reportXlsx(sampleReport, 'vi'));
  const links = [
    ...strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).matchAll(
      /<hyperlink ref="\w+" location="&apos;([^!]+)&apos;!A1"\/>/g,
    ),
  ];
  assert.deepEqual(
    links.map(([, name]) => name),
    vi.worksheets.slice(1).map(({ name }) => name),
  );
  const related = Object.keys(parts).filter(
    (name) => name.endsWith('.rels') && strFromU8(parts[name] ?? new Uint8Array()).includes('External'),
  );
  assert.deepEqual(related, []);
});

test('text that looks like a formula stays text', async () => {
  const title = { vi: '=HYPERLINK("http://x")', en: '+1' };
  const [fact] = Object.values(sampleReport.facts);
  assert.ok(fact);
  const risky = ['=1+1', '+1', '-1', '@SUM(A1)'];
  const facts = Object.fromEntries(
    risky.map((text, place) => [`R-${place}`, { ...fact, id: `R-${place}`, statement: { vi: text, en: text } }]),
  );
  const workbook = await opened({ ...sampleReport, title, facts }, 'vi');
  const stored: unknown[] = [];
  for (const worksheet of workbook.worksheets)
    worksheet.eachRow((row) =>
      row.eachCell((cell) => {
        assert.notEqual(cell.type, exceljs.ValueType.Formula);
        stored.push(cell.value);
      }),
    );
  for (const text of [...risky, title.vi]) assert.ok(stored.includes(text), text);
});

test('the same report gives the same bytes', async () => {
  const [first, second] = [await reportXlsx(sampleReport, 'vi'), await reportXlsx(sampleReport, 'vi')];
  assert.equal(Buffer.compare(first, second), 0);
});
