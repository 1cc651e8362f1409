import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { changeOf } from '../../indicators/change.ts';
import { compositionOf } from '../../indicators/composition.ts';
import { climb } from '../../indicators/ladder/ladder.ts';
import type { Measured } from '../../indicators/measured.ts';
import { nextIndustries } from '../../indicators/next-industries.ts';
import { ATLAS, CROSSWALK, ELECTRONICS, toyLadder, toyTable } from '../../indicators/toy-country.case.ts';
import { verdict } from '../../indicators/verdict.ts';
import type { IsoDate } from '../../model/dates.ts';
import { figureBook } from '../figure-book.ts';
import type { DossierContent, Reading } from '../reading.ts';
import type { Recipe } from '../recipe.ts';
import type { Block, Report, Section } from '../report.ts';
import { composeReport } from './compose-report.ts';

const both = (text: string): { vi: string; en: string } => ({ vi: text, en: text });
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const RECIPE: Recipe = {
  lienket: 'recipe@1',
  id: 'toy',
  title: both('Toy'),
  subtitle: both('toy'),
  dated: '2026-11-23',
  head: {},
  legalBases: ['act'],
  cluster: { group: { id: 'g', version: '1' }, places: ['VN63-19', 'VN63-24'], regions: [] },
  asOf: ['2023-09-18'],
  parameters: {},
  releases: [],
  added: 'all',
  changes: [],
  factSets: ['DET', 'CTRY'],
  claims: [
    {
      id: 'c1',
      section: 'ladder',
      text: both('Có {figure:2023-09-18/presence/workers}.'),
      figures: ['2023-09-18/presence/workers'],
      facts: [],
    },
    { id: 'c2', section: 'facts', text: both('Nguồn nói {fact:F1}.'), figures: [], facts: ['F1'] },
    { id: 'c3', section: 'solutions', text: both('Nên làm vậy.'), figures: [], facts: [] },
  ],
  experts: [],
  firms: [],
  lessons: [{ country: both('Hàn Quốc'), worked: both('a'), didNot: both('b'), condition: both('c'), facts: ['F3'] }],
  next: true,
};

function reading(rows: typeof ELECTRONICS): Reading {
  const ladder = toyLadder(rows);
  const count = (boundary: string): Measured => ({
    name: `2023-09-18/legal/${boundary}`,
    label: { key: 'figure.named-firms', values: { place: both(boundary) } },
    value: 0,
    unit: 'enterprises',
    digits: 0,
    period: '2023',
    status: 'press',
    vintage: '2023',
    method: 'count@1',
    parameters: { boundary },
    inputs: [],
    from: [],
  });
  const rule = {
    id: 'r',
    actId: 'act',
    article: '23',
    title: both('t'),
    text: both('x'),
    appliesFrom: '2021-10-15' as IsoDate,
    appliesTo: null,
    parameters: { minimumFirms: 10 },
    isChecked: false,
  };
  const boundaries = ['VN63-19', 'VN63-24'].map((placeId) => ({ placeId, name: both(placeId) }));
  return {
    asOf: '2023-09-18',
    geography: 'VN63',
    classification: 'vsic2018',
    units: boundaries.map(({ placeId, name }) => ({ id: placeId, name, parts: [], regions: [] })),
    neighbours: [],
    successors: [],
    ladder: climb({
      ladder,
      inputOutput: [],
      organisations: [],
      supportFacts: ['F1'],
      legal: {
        asOf: '2023-09-18' as IsoDate,
        rules: [rule],
        boundaries,
        firms: [],
        isInside: () => true,
        countFigure: count,
      },
      experts: [],
    }),
    composition: compositionOf(ladder),
    next: nextIndustries(ladder),
    verdict: verdict({ ladder, territories: [{ name: 'defined', title: both('x'), places: ['VN63-19', 'VN63-24'] }] }),
  };
}

function fact(id: string, set: string, conflictGroup: string | null): DossierContent['facts'][number] {
  const source = { title: 't', publisher: 'p', date: '2023-01-01', url: null };
  return {
    id,
    set,
    topic: 'x',
    subjectName: both('Thái Nguyên'),
    statement: both(`statement ${id}`),
    value: 1,
    valueMax: null,
    unit: '%',
    period: '2023',
    status: set === 'DET' ? 'press' : 'official',
    strength: 'strong',
    conflictGroup,
    source,
    release: 'vn-facts@1',
    row: 1,
  };
}

function content(changed: Partial<DossierContent> = {}): DossierContent {
  const observations = toyTable(ELECTRONICS);
  const side = { observations, period: '2022' };
  const change = changeOf({
    id: 'w',
    title: both('Lao động'),
    measure: 'workers',
    atlas: ATLAS,
    crosswalk: CROSSWALK,
    from: { ...side, places: ['VN63-24'] },
    to: { ...side, places: ['VN34-24'] },
  });
  return {
    recipe: RECIPE,
    groupName: both('Điện tử'),
    groupNote: both('x'),
    codes: [
      {
        classification: 'vsic2018',
        code: '2610',
        name: both('Linh kiện'),
        reason: both('r'),
        howSure: 'core',
        becomes: [
          { code: '2611', name: both('a'), isInGroup: true },
          { code: '2619', name: both('b'), isInGroup: false },
        ],
      },
    ],
    readings: [reading(ELECTRONICS)],
    regions: [],
    changes: [change],
    products: [],
    facts: [fact('F1', 'DET', 'CG1'), fact('F2', 'DET', 'CG1'), fact('F3', 'CTRY', null)],
    otherFacts: [],
    conflicts: [{ id: 'CG1', what: both('hai số'), resolution: both('chưa rõ') }],
    gaps: [both('thiếu bảng')],
    acts: {
      act: {
        id: 'act',
        number: '80/2021/NĐ-CP',
        issued: '2021-08-26',
        issuer: both('Chính phủ'),
        title: both('x'),
        type: both('Nghị định'),
        status: 'in-force',
        howSure: 'A',
      },
    },
    otherActs: {},
    events: [],
    places: [],
    productsBy: 'hs',
    ruleText: [{ title: both('t'), text: both('x'), act: 'act' }],
    instruments: [{ name: both('i'), document: 'd', article: '1', inForceFrom: '2021-10-15', kind: 'tax' }],
    releases: [
      { name: 'toy', version: '1', hash: 'sha256:1', title: both('toy'), licence: 'CC0', vintage: '2022', sources: [] },
    ],
    mapLayers: { before: 'vn63', after: 'vn34' },
    ...changed,
  };
}

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
