import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { CheckName } from '../../evidence/lint/finding.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { checkScores, exactShare, labelledFiles, objectedClasses } from './check-scores.case.ts';
import { loadLintKnowledge } from './load-lint-knowledge.ts';

const shelf = folderShelf({ packs: 'packs', added: 'no-such-folder' });
const tables = duckTableSource(shelf);
after(() => tables.close());
const known = await loadLintKnowledge({ shelf, tables });
const files = labelledFiles();
const judged = files.map(({ about, paragraphs }) => ({
  kind: about.kind,
  list: paragraphs.map((paragraph) => ({ paragraph, said: objectedClasses(paragraph, known) })),
}));
const of = (kind: string) => judged.filter((each) => each.kind === kind).flatMap(({ list }) => list);

/** Least precision and recall on planted faults; what falls below is a fault. */
const FLOORS: Readonly<Record<CheckName, readonly [precision: number, recall: number]>> = {
  authority: [0.9, 0.9],
  arithmetic: [0.9, 0.8],
  sources: [0.9, 0.85],
  newer: [0.8, 0.8],
  terms: [0.9, 0.85],
  names: [0.9, 0.85],
  form: [0.9, 0.85],
  places: [0.9, 0.85],
  codes: [0.8, 0.8],
};

test('on planted faults every class keeps its floors of precision and recall', () => {
  for (const { check, right, wrong, missed } of checkScores(of('planted'))) {
    const [precision, recall] = FLOORS[check];
    assert.ok(right / (right + wrong) >= precision, `${check}: ${wrong} false alarms beside ${right}`);
    assert.ok(right / (right + missed) >= recall, `${check}: ${missed} missed beside ${right}`);
  }
});

test('every natural fault is found, and of sound natural paragraphs at most one in twenty is objected to', () => {
  for (const { check, missed } of checkScores(of('natural'))) assert.equal(missed, 0, check);
  const sound = of('natural').filter(({ paragraph }) => paragraph.faults.length === 0);
  const disturbed = sound.filter(({ said }) => said.size > 0).map(({ paragraph }) => paragraph.id);
  assert.ok(disturbed.length <= sound.length / 20, disturbed.join(', '));
});

test('the set is large enough, holds sound and faulty paragraphs of each class, and says who labelled it', () => {
  assert.ok(files.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0) >= 150);
  const planted = of('planted');
  for (const check of Object.keys(FLOORS) as CheckName[])
    assert.ok(planted.filter(({ paragraph }) => paragraph.faults.includes(check)).length >= 5, check);
  for (const { about } of files) assert.match(about.labelled, /before any of them was run/u);
});

test('the published table is that of these checks', () => {
  const csv = readFileSync(new URL('../../../doc/lint/accuracy.csv', import.meta.url), 'utf8');
  const rows = (['natural', 'planted'] as const).flatMap((kind) =>
    checkScores(of(kind)).map(({ check, labelled, right, wrong, missed }) =>
      [kind, check, labelled, right, wrong, missed].join(','),
    ),
  );
  assert.equal(csv, `kind,check,faults,found,false_alarms,missed\n${rows.join('\n')}\n`);
});

test('an exact interval holds its share and reaches the end where all or none are of it', () => {
  assert.equal(exactShare(0, 0), null);
  assert.deepEqual([exactShare(0, 5)?.low, exactShare(5, 5)?.high], [0, 1]);
  const half = exactShare(5, 10);
  assert.ok(half !== null && half.low < 0.5 && half.high > 0.5 && Math.abs(half.low + half.high - 1) < 1e-9);
});
