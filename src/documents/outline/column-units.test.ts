import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportTable } from '../../evidence/report.ts';
import { sampleReport } from '../sample-report.case.ts';
import { columnTitle, columnUnits } from './column-units.ts';

const [workers, quotient, , nothing, total] = Object.keys(sampleReport.figures);
const words = { vi: 'x', en: 'x' };
const table = (...figures: readonly (string | undefined)[]): ReportTable => ({
  id: 't',
  title: words,
  columns: [{ title: words }, { title: words, numeric: true }],
  rows: figures.map((figure) => [
    { kind: 'text', text: words },
    { kind: 'figure', figure: figure as never },
  ]),
});

test('a column whose figures share a unit names it once; a value that is not there has none', () => {
  assert.deepEqual(columnUnits(table(workers, total, nothing), sampleReport), [undefined, 'persons']);
});

test('figures of different units keep theirs', () => {
  assert.deepEqual(columnUnits(table(workers, quotient), sampleReport), [undefined, undefined]);
});

test('a head that names a unit already is left as it is', () => {
  assert.equal(columnTitle('Giá trị', 'persons', 'vi'), 'Giá trị (người)');
  assert.equal(columnTitle('Số người', 'persons', 'vi'), 'Số người');
  assert.equal(columnTitle('Xuất khẩu (triệu USD)', 'persons', 'vi'), 'Xuất khẩu (triệu USD)');
});
