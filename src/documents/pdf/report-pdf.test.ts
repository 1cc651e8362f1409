import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleReport } from '../sample-report.case.ts';
import { reportPdf } from './report-pdf.ts';

const head = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 5)).toString('latin1');

test('a report becomes a PDF in both languages, whatever its words', async () => {
  for (const language of ['vi', 'en'] as const) {
    const pdf = await reportPdf(sampleReport, language, {});
    assert.equal(head(pdf), '%PDF-');
    const pages =
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    assert.ok(pages >= 4, `${pages} pages`);
  }
});

test('the same report gives the same bytes', async () => {
  const [first, second] = [await reportPdf(sampleReport, 'vi', {}), await reportPdf(sampleReport, 'vi', {})];
  assert.ok(Buffer.from(first).equals(Buffer.from(second)));
});

test('the PDF is dated by the report, not by the clock', async () => {
  const pdf = Buffer.from(await reportPdf(sampleReport, 'vi', {})).toString('latin1');
  assert.match(pdf, /CreationDate\s*\(D:20260205/);
});

test('a report without figures, sections and head is still a document', async () => {
  const bare = {
    ...sampleReport,
    head: {},
    legalBases: [],
    summary: [],
    sections: [],
    figures: {},
    facts: {},
    acts: {},
    releases: [],
  };
  assert.equal(head(await reportPdf(bare, 'vi', {})), '%PDF-');
});
