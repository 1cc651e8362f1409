import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleReport } from '../sample-report.case.ts';
import { reportTypst } from './report-typst.ts';

/** Marks that the form numbers the notes by, in their order. */
function givenMarks(typst: string): readonly string[] {
  const list = /datetime\([^)]*\), \(([^)]*)\), body\)/.exec(typst)?.[1] ?? '';
  return [...list.matchAll(/"(\w+)"/g)].map((match) => match[1] ?? '');
}

test('the notes at the foot stand in the order of their marks, each given once', () => {
  for (const language of ['vi', 'en'] as const) {
    const typst = reportTypst(sampleReport, language, {});
    const written = [...typst.matchAll(/#\[#footnote\[.*?\]<note-(\w+)>\]/g)].map((match) => match[1] ?? '');
    assert.deepEqual(givenMarks(typst), written);
    assert.equal(new Set(written).size, written.length);
    assert.ok(written.includes('S1') && written.includes('D1'));
  }
});

test('a note names the figure that its mark stands behind', () => {
  const typst = reportTypst(sampleReport, 'vi', {});
  assert.match(typst, /1,77 \(1,54–2,02\)";#\[#footnote\[#h\(2pt\)#"f-quotient/);
  assert.match(typst, /#footnote\(<note-S1>\)/, 'a mark that comes again repeats its number');
});

test('every mark in a table leads to an entry of the appendix', () => {
  const typst = reportTypst(sampleReport, 'vi', {});
  const asked = [...typst.matchAll(/#mark\((<origin-\w+>)/g)].map((match) => match[1] ?? '');
  assert.ok(asked.length > 0);
  for (const label of asked) assert.ok(typst.includes(`[#metadata(none)${label}]`), label);
});

test('legal bases are italic, one a line, the last with a full stop', () => {
  const typst = reportTypst({ ...sampleReport, legalBases: ['nd-80-2021', 'nd-32-2024'] }, 'vi', {});
  assert.match(
    typst,
    /#emph\[#"Căn cứ Nghị định số 80\/2021[^"]*;";\]\n\n#emph\[#"Căn cứ Nghị định số 32\/2024[^"]*\.";\]/,
  );
});

test('an act is cited in full the first time and by type and number after that', () => {
  const typst = reportTypst(sampleReport, 'vi', {});
  assert.equal(typst.match(/Nghị định số 32\/2024\/NĐ-CP ngày 15 tháng 3 năm 2024 của Chính phủ/g)?.length, 2);
  assert.match(typst, /Xem lại ";#"Nghị định số 32\/2024\/NĐ-CP";/);
});

test('what the head does not say is left as dots to fill', () => {
  const typst = reportTypst({ ...sampleReport, head: {} }, 'vi', {});
  assert.match(typst, /Số: …/);
  assert.match(typst, /ngày … tháng … năm/);
  assert.match(typst, /CƠ QUAN, TỔ CHỨC/);
});
