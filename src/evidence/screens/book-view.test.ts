import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DossierContent } from '../reading.ts';
import { both, content, RECIPE } from '../toy-dossier.case.ts';
import { bookView } from './book-view.ts';
import { briefView } from './brief-view.ts';
import { ledgerView } from './ledger-view.ts';
import type { BookView } from './view.ts';
import { reportOf, spoken, viewInput } from './views.case.ts';

function book(changed: Partial<DossierContent> = {}): BookView {
  const input = viewInput(changed);
  return bookView(input, reportOf(input));
}

const lines = (view: BookView, part: number): readonly string[] =>
  view.brief[part]?.runs.map((runs) => spoken(runs, view)) ?? [];

test('the ledger tells how many claims stand on what', () => {
  const { ledger } = book();
  assert.equal(
    spoken(ledger.sentence, { figures: {} }),
    '3 luận điểm: 1 có số liệu, 1 có nguồn dẫn, 1 là ý kiến; 0 đã cũ.',
  );
  assert.deepEqual(
    ledger.claims.map((claim) => claim.ground),
    ['figures', 'facts', 'opinion'],
  );
});

test('a claim on an old release is stale and names the newer one', () => {
  const releases = content().releases.map((release) => ({ ...release, newer: '2' }));
  const view = book({ releases });
  const [first, second] = view.ledger.claims;
  assert.deepEqual(first?.newer, [{ name: 'toy', used: '1', newest: '2' }]);
  assert.deepEqual([first?.isStale, second?.isStale], [true, false]);
  assert.ok(Object.values(view.figures).some((figure) => figure.isStale));
});

test('a fact that no pack holds is said in words and leads nowhere', () => {
  const claims = [{ id: 'c', section: 'facts', text: both('Theo {fact:F9}.'), figures: [], facts: ['F9'] }];
  const view = book({ recipe: { ...RECIPE, claims } });
  assert.equal(spoken(view.ledger.claims[0]?.text ?? [], view), 'Theo (không có dẫn liệu F9 trong gói).');
});

test('contradictions stand with all their facts; a group of one is none', () => {
  assert.deepEqual(book().ledger.conflicts[0]?.facts, ['F1', 'F2']);
  const [first] = content().facts;
  assert.ok(first);
  assert.deepEqual(book({ facts: [first] }).ledger.conflicts, []);
});

test('claims may stand in sections of the report that print them', () => {
  const sections = book().ledger.sections.map((section) => section.id);
  assert.ok(sections.includes('ladder') && sections.includes('solutions'));
  assert.ok(!sections.includes('todo') && !sections.includes('fact-tables'));
});

test('the leader’s page asks, finds, weighs claims and says who could bring what is missing', () => {
  const view = book();
  assert.equal(view.brief.length, 7);
  assert.match(lines(view, 0)[0] ?? '', /Điện tử tại Bắc Giang .* 18\/09\/2023/);
  assert.ok(lines(view, 1).some((line) => line.startsWith('Chưa đủ dữ liệu để nói:')));
  assert.match(lines(view, 4)[0] ?? '', /\(act\)$/);
  assert.match(lines(view, 5)[0] ?? '', /^Có \[.*\]\.$/);
  assert.ok(lines(view, 6).every((line) => /Ai có: .+\.$/.test(line)));
});

test('opinions are never among the weightiest claims, and without others the page says so', () => {
  const claims = RECIPE.claims.filter((claim) => claim.id === 'c3');
  const view = book({ recipe: { ...RECIPE, claims } });
  assert.match(lines(view, 5)[0] ?? '', /chưa có luận điểm nào/);
});

test('the page and the ledger read the same book', () => {
  const input = viewInput();
  const report = reportOf(input);
  const ledger = ledgerView({ ...input, states: [], report });
  const [reading] = input.content.readings;
  assert.ok(reading);
  assert.deepEqual(ledger.claims, []);
  assert.equal(briefView(input, reading, ledger.claims).length, 7);
});
