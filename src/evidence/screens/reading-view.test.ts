import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompositionPart } from '../../indicators/composition.ts';
import type { NamedFirm } from '../../indicators/ladder/legal-test.ts';
import type { Measured } from '../../indicators/measured.ts';
import { ELECTRONICS } from '../../indicators/toy-country.case.ts';
import type { DossierContent, Reading } from '../reading.ts';
import { both, content, RECIPE, reading } from '../toy-dossier.case.ts';
import { changesSentence } from './changes-view.ts';
import { compositionView } from './composition-view.ts';
import { definitionView } from './definition-view.ts';
import { bringOf, ladderView } from './ladder-view.ts';
import { legalView } from './legal-view.ts';
import { nextView } from './next-view.ts';
import { lastReading, NoReadingError, readingView } from './reading-view.ts';
import { spoken, viewInput } from './views.case.ts';

const [full] = content().readings;
assert.ok(full);
const bare = reading([]);

/** What one screen says of a reading, with its figures. */
function said(
  changed: Partial<DossierContent>,
  screen: 'ladder' | 'legal' | 'changes' | 'composition' | 'next',
): string {
  const view = readingView(viewInput(changed), 0);
  return spoken(view[screen].sentence, view);
}

test('the definition counts the codes of the version in force and says when there are none', () => {
  const input = viewInput();
  const sentence = spoken(definitionView(input, full).sentence, { figures: {} });
  assert.equal(sentence, 'Điện tử × Bắc Giang, VSIC 2018, địa giới ngày 18/09/2023: 1 mã ngành, 2 đơn vị hành chính.');
  const later = spoken(definitionView(input, { ...full, classification: 'vsic2025' }).sentence, { figures: {} });
  assert.match(later, /VSIC 2018/);
  assert.match(spoken(definitionView(viewInput({ codes: [] }), full).sentence, { figures: {} }), /chưa có mã/);
});

test('the ladder counts its rungs, and names what the nearest other choice turns', () => {
  const view = ladderView(viewInput(), full);
  const count = (answer: string): number => view.rungs.filter((rung) => rung.answer === answer).length;
  const start = `Có ở ${count('yes')} bậc, không ở ${count('no')}, chưa đủ dữ liệu ở ${count('cannot-tell')}`;
  assert.ok(said({}, 'ladder').startsWith(start));
  const [asked] = full.verdict.cells;
  assert.ok(asked);
  const turned = { ...asked, measure: 'establishments', answers: { ...asked.answers, concentration: 'no' as const } };
  const fragile: Reading = {
    ...full,
    verdict: { ...full.verdict, word: 'fragile', cells: [asked, turned], breakers: [turned] },
  };
  assert.match(
    said(
      {
        readings: [
          {
            ...fragile,
            verdict: {
              ...fragile.verdict,
              cells: [{ ...asked, measure: 'workers', answers: { ...asked.answers, concentration: 'yes' } }, turned],
            },
          },
        ],
      },
      'ladder',
    ),
    /kết luận mong manh: đổi đơn vị đo sang số cơ sở thì bậc 2 đổi\.$/,
  );
});

test('an open rung says what a person can bring, an answered one nothing', () => {
  for (const outcome of [...full.ladder.rungs, ...bare.ladder.rungs])
    assert.equal(bringOf(outcome) === null, outcome.settle.length === 0, outcome.rung);
  assert.equal(ladderView(viewInput(), bare).verdict.holds, 0);
});

test('the legal test names the boundary with most evidence, and says when no rule applies', () => {
  const firm = (name: string, linkedBy: string | null): NamedFirm => ({
    name,
    placeId: 'VN63-24',
    evidence: { kind: 'fact', ref: 'F1' },
    linkedBy,
  });
  const { legal } = full.ladder;
  const boundaries = legal.boundaries.map((boundary, i) => ({
    ...boundary,
    namedFirms: i === 0 ? [firm('a', null), firm('b', null)] : [firm('c', 'F1')],
  }));
  const linked: Reading = { ...full, ladder: { ...full.ladder, legal: { ...legal, boundaries } } };
  assert.match(said({ readings: [linked] }, 'legal'), /^Trong ranh giới VN63-24 có 1\/10 doanh nghiệp có chứng cứ/);
  const view = legalView(viewInput(), linked);
  assert.deepEqual([view.needed, view.boundaries[1]?.firms[0]?.place.vi], [10, 'nơi VN63-24']);
  const ruleless = {
    ...legal,
    rule: null,
    boundaries: [],
    reason: { key: 'legal.no-rule', values: { date: { date: '2019-01-01' } } },
  };
  const none: Reading = { ...full, ladder: { ...full.ladder, legal: ruleless } };
  assert.match(said({ readings: [none] }, 'legal'), /không có quy định/);
});

test('a change is told with its parts; an unknown one says what is missing, and none says so', () => {
  const [change] = content().changes;
  assert.ok(change);
  const exact = (value: number): Measured => ({
    ...change.total,
    value,
    unit: 'workers',
    digits: 0,
    parameters: { value },
  });
  const { low: _, high: __, boundsKind: ___, missing: ____, ...total } = exact(5);
  const known = {
    ...change,
    id: 'cluster',
    total,
    effects: [
      { factor: 'economy' as const, effect: exact(7) },
      { factor: 'boundary' as const, effect: exact(-2) },
    ],
    absent: [],
  };
  const sentence = said({ changes: [known] }, 'changes');
  assert.match(sentence, /^Lao động, từ .*: \[5.*\], trong đó kinh tế \[.*\], địa giới \[.*\]\.$/);
  const unknown = {
    ...known,
    id: 'x',
    total: { ...total, value: null, missing: 'missing' as const },
    absent: ['VN63-06'],
  };
  const two = [full, { ...full, asOf: '2026-11-23' }];
  const open = said({ changes: [unknown], readings: two }, 'changes');
  assert.match(open, /^Từ 18\/09\/2023 đến 23\/11\/2026: chưa đủ dữ liệu/);
  assert.match(open, /chưa đủ dữ liệu để biết thay đổi \(thiếu số liệu của nơi VN63-06\)\.$/);
  const input = viewInput({ changes: [] });
  assert.match(spoken(changesSentence(input, full), { figures: {} }), /chưa có thay đổi nào/);
});

test('the make-up tells the foreign share where owners are known, else the largest industry, else what is missing', () => {
  assert.match(said({}, 'composition'), /ngành lớn nhất là .*chiếm \[.*%\].*doanh nghiệp lớn nhất/);
  const { composition } = full;
  assert.ok(composition);
  const foreign: CompositionPart = { ...(composition.industries[0] as CompositionPart), key: 'foreign' };
  const owned: Reading = { ...full, composition: { ...composition, owners: [foreign] } };
  assert.match(said({ readings: [owned] }, 'composition'), /^\[.*%\].*đầu tư nước ngoài/);
  assert.match(said({ readings: [bare] }, 'composition'), /chưa đủ dữ liệu/);
  assert.equal(compositionView(viewInput(), owned).owners[0]?.name.vi, 'đầu tư nước ngoài');
});

test('what could come next is the nearest good that is not sold well yet, and how it was chosen is said', () => {
  const value = (name: string, amount: number): Measured => ({
    ...(content().changes[0]?.from as Measured),
    name,
    label: { key: 'figure.product-value', values: { product: '8542', what: both(name) } },
    value: amount,
    unit: 'ratio',
    digits: 2,
    parameters: { name },
  });
  const product = (code: string, advantage: number, complexity: number): DossierContent['products'][number] => ({
    code,
    name: both('Chip'),
    exports: value(`${code}/e`, 1),
    advantage: value(`${code}/a`, advantage),
    density: value(`${code}/d`, 0.31),
    complexity: value(`${code}/c`, complexity),
  });
  const products = [product('8517', 3, 1), product('8542', 0.4, 0.8)];
  assert.match(said({ products }, 'next'), /^8542 Chip gần năng lực hiện có nhất \(mật độ \[0,31\]\), phức tạp hơn/);
  assert.match(said({ products: [product('8542', 0.4, -1)] }, 'next'), /độ phức tạp so với bình quân/);
  assert.match(said({ products: [], readings: [bare] }, 'next'), /Chưa đủ dữ liệu/);
  assert.match(said({ recipe: { ...RECIPE, next: false } }, 'next'), /không hỏi/);
  assert.equal(nextView(viewInput({ products }), full).productsNote, null);
  assert.match(nextView(viewInput({ products, productsBy: 'isic4' }), full).productsNote?.vi ?? '', /ISIC/);
});

test('series that are left out are counted in words', () => {
  assert.match(spoken(readingView(viewInput(), 2).changes.leftOutSentence ?? [], { figures: {} }), /^2 chuỗi/);
  assert.equal(readingView(viewInput(), 0).changes.leftOutSentence, null);
});

test('a view carries only facts that its screens cite, and every figure that it names', () => {
  const view = readingView(viewInput({ readings: [reading(ELECTRONICS)] }), 0);
  assert.deepEqual(Object.keys(view.facts), ['F1']);
  for (const rung of view.ladder.rungs)
    for (const id of rung.figures) assert.equal(view.figures[id]?.home, `/figures/${id}`);
});

test('a dossier without a day has no view', () => {
  assert.throws(() => lastReading([]), NoReadingError);
});
