import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Measured } from '../../indicators/measured.ts';
import { figureBook } from '../figure-book.ts';
import type { DossierContent } from '../reading.ts';
import type { Block, Report, Section } from '../report.ts';
import { both, content, digest, reading } from '../toy-dossier.case.ts';
import { composeReport } from './compose-report.ts';

function compose(made: DossierContent): Report {
  return composeReport({
    content: made,
    book: figureBook(digest),
    nameOf: (id) => id,
    industryName: both,
    seal: () => ({ recipe: 'r', figures: 'f', program: 'p' }),
  });
}

function blocksOf(section: Section): readonly Block[] {
  return [...section.blocks, ...section.sections.flatMap(blocksOf)];
}

const textOf = (report: Report, id: string): string => {
  const find = (sections: readonly Section[]): Section | undefined =>
    sections.find((section) => section.id === id) ??
    sections.map((section) => find(section.sections)).find((found) => found !== undefined);
  return JSON.stringify(find(report.sections));
};

test('a report has its three parts in order, each with its sections', () => {
  const report = compose(content());
  assert.deepEqual(
    report.sections.map((section) => section.id),
    ['part-1', 'part-2', 'part-3'],
  );
  assert.deepEqual(
    report.sections[1]?.sections.map((section) => section.id),
    ['definition', 'facts', 'ladder', 'composition', 'legal-test', 'change'],
  );
});

test('an opinion stands in a box that says so; a grounded claim does not', () => {
  const report = compose(content());
  const boxes = report.sections
    .flatMap(blocksOf)
    .filter((block) => block.kind === 'callout' && block.tone === 'opinion');
  assert.equal(boxes.length, 1);
  assert.match(textOf(report, 'todo'), /Nên làm vậy/);
});

test('contradictory facts stand together in a box, countries stand with the lessons', () => {
  const report = compose(content());
  assert.match(textOf(report, 'facts'), /"tone":"contradiction".*statement F1.*statement F2/);
  assert.doesNotMatch(textOf(report, 'facts'), /statement F3/);
  assert.match(textOf(report, 'fact-tables'), /statement F1.*statement F3/);
});

test('when a newer release exists the claims on its figures are stale and the work left says so', () => {
  const old = content().releases.map((release) => ({ ...release, newer: '2' }));
  const todo = textOf(compose(content({ releases: old })), 'todo');
  assert.match(todo, /toy@1/);
  assert.match(todo, /số liệu đã cũ/);
  assert.doesNotMatch(textOf(compose(content()), 'todo'), /số liệu đã cũ/);
});

test('codes outside the group are marked, and a repealed act is listed with its warning', () => {
  const report = compose(content());
  assert.match(textOf(report, 'definition'), /2611, 2619 \(–\)/);
  const warned = { act: { ...content().acts['act']!, warning: both('hết hiệu lực') } };
  assert.match(textOf(compose(content({ acts: warned })), 'todo'), /hết hiệu lực/);
});

test('a reading with figures prints them with marks and its robustness grid; one without says what would settle it', () => {
  const full = compose(content());
  assert.match(textOf(full, 'ladder'), /"kind":"grid"/);
  assert.ok(Object.keys(full.figures).length > 15);
  const empty = compose(content({ readings: [reading([])] }));
  assert.match(textOf(empty, 'ladder'), /data add/);
  assert.doesNotMatch(textOf(empty, 'ladder'), /"kind":"grid"/);
});

test('products of the group are listed with their figures when the recipe asks what could come next', () => {
  const value = (name: string): Measured => ({
    ...content().changes[0]!.from,
    name,
    label: { key: 'figure.product-value', values: { product: '8542', what: both(name) } },
    parameters: { name },
  });
  const products = [
    {
      code: '8542',
      name: both('Chip'),
      exports: value('e'),
      advantage: value('a'),
      density: value('d'),
      complexity: value('c'),
    },
  ];
  assert.match(textOf(compose(content({ products })), 'next'), /8542 Chip/);
});

test('a dossier of one date that follows no series says that it has no change to split', () => {
  assert.match(textOf(compose(content({ changes: [] })), 'change'), /follows no series/);
  assert.doesNotMatch(textOf(compose(content()), 'change'), /follows no series/);
});

test('a dossier on invented figures says so at its head', () => {
  assert.match(JSON.stringify(compose(content()).summary), /"tone":"warning"/);
  assert.doesNotMatch(
    JSON.stringify(compose(content({ readings: [reading([])], changes: [] })).summary),
    /"tone":"warning"/,
  );
});
