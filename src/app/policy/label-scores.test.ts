import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { INSTRUMENT_CLASSES } from '../../model/instrument-classes.ts';
import { HALVES, type LabelledParagraph, labelledFiles, labelScores, scoreLines } from './label-scores.case.ts';

const files = labelledFiles();
const all = files.flatMap(({ paragraphs }) => paragraphs);
const ofHalf = (half: LabelledParagraph['half']) => all.filter((each) => each.half === half);
const published = (name: string): string =>
  readFileSync(new URL(`../../../doc/completeness/${name}`, import.meta.url), 'utf8');

/** Least precision and recall; what falls below is a fault. */
const FLOORS = {
  kept: { instruments: [0.82, 0.4], 'did-not': [0.7, 0.25] },
  mend: { instruments: [0.88, 0.9], worked: [0.75, 0.75], 'did-not': [0.9, 0.9] },
} as const;

test('over the half that was kept and the half that was mended, precision and recall keep their floors', () => {
  for (const half of HALVES) {
    const scores = labelScores(ofHalf(half));
    for (const [label, [precision, recall]] of Object.entries(FLOORS[half])) {
      const score = scores.find((each) => each.label === label);
      assert.ok(score);
      const { right, wrong, missed } = score;
      assert.ok(right / (right + wrong) >= precision, `${half} ${label}: ${wrong} false beside ${right}`);
      assert.ok(right / (right + missed) >= recall, `${half} ${label}: ${missed} missed beside ${right}`);
    }
  }
});

test('the set is large enough, holds every class and both sides, and says who labelled it when', () => {
  assert.ok(all.length >= 120);
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  for (const id of INSTRUMENT_CLASSES) assert.ok(all.filter(({ classes }) => classes.includes(id)).length >= 4, id);
  assert.ok(all.filter(({ worked }) => worked).length >= 10 && all.filter(({ didNot }) => didNot).length >= 10);
  for (const { about } of files) assert.match(about.labelled, /before any of the paragraphs was run/u);
});

test('a group stands in one half whole, so that what was mended is not measured by its twin', () => {
  const halfOf = new Map<string, string>();
  for (const { source, half, id } of files.find(({ name }) => name === 'lessons')?.paragraphs ?? []) {
    assert.equal(halfOf.get(source) ?? half, half, id);
    halfOf.set(source, half);
  }
});

test('the published table and page are those of these lists', () => {
  const lines = HALVES.flatMap((half) => scoreLines(half, ofHalf(half)));
  assert.equal(published('accuracy.csv'), `half,label,labelled,found,false,missed\n${lines.join('\n')}\n`);
  const page = published('accuracy.md');
  for (const { label, labelled, right, wrong, missed } of labelScores(ofHalf('kept')))
    assert.ok(
      page.includes(
        `| ${label === 'instruments' ? '**all classes**' : label} | ${[labelled, right, wrong, missed].join(' | ')} |`,
      ),
      label,
    );
});
