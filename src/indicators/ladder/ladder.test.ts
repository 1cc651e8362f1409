import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IsoDate } from '../../model/dates.ts';
import { ELECTRONICS, toyFrame, toyLadder, toyTable } from '../toy-country.case.ts';
import { borders } from './borders.ts';
import { concentration } from './concentration.ts';
import { expertVerdict } from './expert.ts';
import type { SupportOrganisation } from './institutions.ts';
import { institutions } from './institutions.ts';
import { climb } from './ladder.ts';
import type { LegalRule, LegalTestInput, NamedFirm } from './legal-test.ts';
import { legalTest } from './legal-test.ts';
import type { InputOutput } from './linkage.ts';
import { linkage } from './linkage.ts';
import { onePlant } from './one-plant.ts';
import { presence } from './presence.ts';
import { allOf, DEFAULT_PARAMETERS, reaches } from './rung.ts';

const without = (drop: (row: (typeof ELECTRONICS)[number]) => boolean): typeof ELECTRONICS =>
  ELECTRONICS.filter((row) => !drop(row));

test('without a place × industry table rungs 1 to 3 cannot tell and name what would settle them', () => {
  const ladder = toyLadder([]);
  const second = concentration(ladder);
  const outcomes = [presence(ladder).outcome, second.outcome, onePlant(ladder, second)];
  assert.deepEqual(
    outcomes.map((outcome) => outcome.answer),
    ['cannot-tell', 'cannot-tell', 'cannot-tell'],
  );
  assert.ok(outcomes.every((outcome) => outcome.settle.length > 0));
});

test('with the table the same rungs answer, and without it they fall silent again', () => {
  const answers = (rows: typeof ELECTRONICS): readonly string[] => {
    const ladder = toyLadder(rows);
    const second = concentration(ladder);
    return [presence(ladder).outcome.answer, second.outcome.answer, onePlant(ladder, second).answer];
  };
  assert.deepEqual(answers(ELECTRONICS), ['yes', 'yes', 'yes']);
  assert.deepEqual(answers([]), ['cannot-tell', 'cannot-tell', 'cannot-tell']);
});

test('the quotient is the plain definition and its whole interval decides', () => {
  const figure = concentration(toyLadder(ELECTRONICS)).quotients[0]?.quotient.figure;
  assert.ok(Math.abs((figure?.value ?? 0) - 240_000 / 650_000 / (800_000 / 15_000_000)) < 1e-12);
  assert.ok((figure?.low ?? 0) > 1.25);
  const weak = toyLadder(ELECTRONICS);
  assert.equal(concentration({ ...weak, parameters: { ...DEFAULT_PARAMETERS, lqThreshold: 50 } }).outcome.answer, 'no');
});

test('workers without establishments give no interval, so the rung does not answer', () => {
  const outcome = concentration(toyLadder(ELECTRONICS.map((row) => ({ ...row, establishments: null })))).outcome;
  assert.equal(outcome.answer, 'cannot-tell');
  assert.match(outcome.reasons.map((reason) => reason.key).join(), /no-establishments|unknown-cells/);
});

test('one plant can make the concentration: without it rung 3 says no', () => {
  const rows = ELECTRONICS.map((row) =>
    row.industry === '26' && row.place === 'VN63-24'
      ? { ...row, workers: 150_000, largest: 149_000 }
      : row.industry === '26' && row.place === 'VN63-19'
        ? { ...row, workers: 900, largest: 100 }
        : row,
  );
  const ladder = { ...toyLadder(rows), parameters: { ...DEFAULT_PARAMETERS, lqThreshold: 2 } };
  const second = concentration(ladder);
  assert.equal(second.outcome.answer, 'yes');
  assert.equal(onePlant(ladder, second).answer, 'no');
});

test('where plant sizes are not stated, losing the whole largest cell is the harder test; failing it leaves the rung open', () => {
  const unstated = ELECTRONICS.map(({ largest: _, ...row }) => row);
  const ladder = toyLadder(unstated);
  assert.equal(onePlant(ladder, concentration(ladder)).answer, 'yes');
  const strict = { ...ladder, parameters: { ...DEFAULT_PARAMETERS, lqThreshold: 5 } };
  assert.equal(onePlant(strict, concentration(strict)).answer, 'cannot-tell');
});

test('on the new units the merged provinces are measured whole; on old parts of new units the answer is bounded', () => {
  const merged = toyLadder(ELECTRONICS, ['VN34-19', 'VN34-24']);
  assert.equal(concentration(merged).quotients[0]?.quotient.amounts.cell.value, 440_020);
  const newTable = toyTable(
    [
      { place: 'VN34-24', industry: '26', establishments: 420, workers: 350_000 },
      { place: 'VN34-24', industry: 'TOTAL', establishments: 15_000, workers: 900_000 },
      { place: 'VN', industry: '26', establishments: 1_500, workers: 800_000 },
      { place: 'VN', industry: 'TOTAL', establishments: 600_000, workers: 15_000_000 },
    ],
    { geography: 'VN34' },
  );
  const old = { ...toyLadder([], ['VN63-24']), tables: [{ observations: newTable, period: '2022' }] };
  const figure = concentration(old).quotients[0]?.quotient.figure;
  assert.equal(figure?.value ?? null, null);
  assert.equal(concentration(old).outcome.answer, 'cannot-tell');
});

test('borders hold when two neighbours each exceed the threshold by themselves', () => {
  const ladder = toyLadder(ELECTRONICS);
  assert.equal(borders(ladder, concentration(ladder)).answer, 'yes');
  const one = toyLadder(without((row) => row.place === 'VN63-24' && row.industry === '26'));
  assert.notEqual(borders(one, concentration(one)).answer, 'yes');
  const apart = toyLadder(ELECTRONICS, ['VN63-06', 'VN63-27']);
  assert.equal(borders(apart, concentration(apart)).answer, 'no');
  const single = toyLadder(ELECTRONICS, ['VN63-19']);
  assert.equal(borders(single, concentration(single)).answer, 'not-applicable');
});

function table(isProxy: boolean): InputOutput {
  return {
    key: 'T',
    release: { name: 'io', version: '1', hash: 'sha256:io' },
    table: 'use',
    status: 'official',
    vintage: '2022',
    country: { vi: 'x', en: 'x' },
    isProxy,
    reach: new Map([
      ['A', 'inside'],
      ['B', 'outside'],
    ]),
    flows: [
      { from: 'A', to: 'A', value: 30, row: 1 },
      { from: 'B', to: 'A', value: 70, row: 2 },
      { from: 'A', to: 'B', value: 500, row: 3 },
    ],
    columns: { from: 'from', to: 'to', value: 'value' },
    where: {},
  };
}

test('linkage counts inputs of the cluster only, and a stand-in table indicates without deciding', () => {
  const own = linkage('x', [table(false)], DEFAULT_PARAMETERS);
  assert.equal(own.figures[0]?.value, 30);
  assert.equal(own.answer, 'yes');
  assert.equal(linkage('x', [table(true)], DEFAULT_PARAMETERS).answer, 'cannot-tell');
  assert.equal(linkage('x', [], DEFAULT_PARAMETERS).answer, 'cannot-tell');
});

test('a table with wider sectors than the cluster is said to be wider, never to show a share', () => {
  const wide: InputOutput = { ...table(true), reach: new Map([['A', 'touches']]) };
  assert.deepEqual(
    linkage('x', [wide], DEFAULT_PARAMETERS).reasons.map(({ key }) => key),
    ['linkage.wider'],
  );
});

function organisation(kind: SupportOrganisation['kind'], placeId = 'VN63-19'): SupportOrganisation {
  return {
    name: { vi: kind, en: kind },
    kind,
    placeId,
    source: { release: { name: 'o', version: '1', hash: 'h' }, table: 't', row: 1, status: 'sample', vintage: '2026' },
  };
}

test('institutions need three kinds, and a missing kind is never a no', () => {
  const few = institutions({ prefix: 'x', organisations: [organisation('training')], facts: [] }, DEFAULT_PARAMETERS);
  assert.equal(few.outcome.answer, 'cannot-tell');
  const enough = institutions(
    {
      prefix: 'x',
      organisations: [organisation('training'), organisation('research'), organisation('testing')],
      facts: [],
    },
    DEFAULT_PARAMETERS,
  );
  assert.equal(enough.outcome.answer, 'yes');
});

const RULE: LegalRule = {
  id: 'r',
  actId: 'nd-80-2021',
  article: 'Điều 23.1',
  title: { vi: '', en: '' },
  text: { vi: '', en: '' },
  appliesFrom: '2021-10-15' as IsoDate,
  appliesTo: null,
  parameters: { minimumFirms: 10 },
  isChecked: false,
};

function legal(firms: readonly NamedFirm[], asOf: string): LegalTestInput {
  const frame = toyFrame(['VN63-24']);
  return {
    prefix: asOf,
    asOf: asOf as IsoDate,
    rules: [RULE],
    firms,
    organisations: [organisation('training', 'VN63-24')],
    boundaries: [{ placeId: 'VN63-24', name: { vi: 'Bắc Giang', en: 'Bac Giang' } }],
    isInside: (place, boundary) => place === boundary || frame.atlas.byId.get(place) === undefined,
    countFigure: (boundary, inside) => ({
      name: boundary,
      label: { key: 'figure.named-firms' },
      value: inside.length,
      unit: 'enterprises',
      digits: 0,
      period: asOf,
      status: 'press',
      vintage: asOf,
      method: 'count@1',
      parameters: {},
      inputs: [],
      from: [],
    }),
  };
}

test('the legal test passes with ten linked firms in one boundary, is open with nine, and has no rule before 15 October 2021', () => {
  const firms = (count: number, linkedBy: string | null): readonly NamedFirm[] =>
    Array.from({ length: count }, (_, i) => ({
      name: `F${i}`,
      placeId: 'VN63-24',
      evidence: { kind: 'fact', ref: 'X' },
      linkedBy,
    }));
  assert.equal(legalTest(legal(firms(10, 'contract'), '2023-09-18')).answer, 'yes');
  assert.equal(legalTest(legal(firms(9, 'contract'), '2023-09-18')).answer, 'cannot-tell');
  const named = legalTest(legal(firms(40, null), '2023-09-18'));
  assert.equal(named.answer, 'cannot-tell', 'names without evidence of linkage prove nothing');
  assert.ok(named.boundaries[0]?.criteria.some((criterion) => criterion.missing !== null));
  assert.equal(legalTest(legal(firms(10, 'contract'), '2021-10-14')).answer, 'not-applicable');
});

test('experts who differ leave the rung open; a later word of the same person replaces the earlier', () => {
  const said = (name: string, date: string, holds: boolean) => ({ name, date, holds, text: { vi: 'x', en: 'x' } });
  assert.equal(expertVerdict([], '2026-01-01').answer, 'cannot-tell');
  assert.equal(
    expertVerdict([said('A', '2025-01-01', false), said('A', '2025-06-01', true)], '2026-01-01').answer,
    'yes',
  );
  assert.equal(
    expertVerdict([said('A', '2025-01-01', true), said('B', '2025-01-01', false)], '2026-01-01').answer,
    'cannot-tell',
  );
  assert.equal(
    expertVerdict([said('A', '2027-01-01', true)], '2026-01-01').answer,
    'cannot-tell',
    'what was said later is not known yet',
  );
});

test('eight rungs answer in order', () => {
  const { prefix: _, organisations: __, ...legalInput } = legal([], '2023-09-18');
  const ladder = climb({
    ladder: toyLadder(ELECTRONICS),
    inputOutput: [],
    organisations: [],
    supportFacts: [],
    legal: legalInput,
    experts: [],
  });
  assert.deepEqual(
    ladder.rungs.map((outcome) => outcome.rung),
    ['presence', 'concentration', 'one-plant', 'borders', 'linkage', 'institutions', 'legal-test', 'expert'],
  );
});

test('one known failure decides a conjunction, one unknown leaves it open', () => {
  assert.equal(allOf(['yes', 'no', 'cannot-tell']), 'no');
  assert.equal(allOf(['yes', 'cannot-tell']), 'cannot-tell');
  assert.equal(allOf(['yes', 'yes']), 'yes');
  assert.equal(reaches([5, 15], 10), 'cannot-tell');
  assert.equal(reaches([10, 15], 10), 'yes');
  assert.equal(reaches([1, 9], 10), 'no');
});

test('a merged province of which one part has no row is unknown: presence may hold by what is known, the quotient is not formed', () => {
  const rows = ELECTRONICS.filter((row) => row.place !== 'VN63-27');
  const ladder = toyLadder(rows, ['VN34-24']);
  assert.equal(presence(ladder).outcome.answer, 'yes', 'the known part already exceeds the thresholds');
  const second = concentration(ladder).outcome;
  assert.equal(second.answer, 'cannot-tell');
  assert.match(second.reasons.map((reason) => reason.key).join(), /absent-units/);
});
