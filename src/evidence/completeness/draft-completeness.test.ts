import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INSTRUMENT_CLASSES, type InstrumentClass } from '../../model/instrument-classes.ts';
import { markdownDraft } from '../lint/markdown-draft.ts';
import type { Completeness } from './completeness.ts';
import { draftCompleteness } from './draft-completeness.ts';
import { COUNTRY_LINES, POLICY_LINES, reportText } from './whole-report.case.ts';

const read = (text: string): Completeness => draftCompleteness(markdownDraft('x.md', text));
const lacks = (text: string): readonly string[] => read(text).lacks.map(({ code }) => code);
const without = (...gone: readonly InstrumentClass[]): string =>
  reportText({
    policies: Object.entries(POLICY_LINES)
      .filter(([id]) => !gone.some((each) => each === id))
      .map(([, line]) => line),
  });

test('a whole report lacks nothing, and each class is covered by its own passage', () => {
  const { classes, lacks: none } = read(reportText());
  assert.deepEqual(none, []);
  for (const { id, by } of classes)
    assert.ok(
      by.some(({ said }) => said.vi === POLICY_LINES[id]),
      id,
    );
});

test('a draft without finance, international cooperation and supporting industry fails by those three names', () => {
  const { lacks: found } = read(without('finance', 'international', 'supporting-industry'));
  assert.deepEqual(
    found.map(({ said }) => said.vi),
    [
      'thiếu nhóm công cụ “Tài chính”',
      'thiếu nhóm công cụ “Công nghiệp hỗ trợ và liên kết”',
      'thiếu nhóm công cụ “Hợp tác quốc tế”',
    ],
  );
});

test('whichever class is left out is the one that is named', () => {
  for (const id of INSTRUMENT_CLASSES) assert.deepEqual(lacks(without(id)), [`instrument.${id}`], id);
});

test('an instrument that another country used, or that is said to be missing, covers nothing', () => {
  const countries = {
    ...COUNTRY_LINES,
    'Hàn Quốc': [...COUNTRY_LINES['Hàn Quốc'], 'Họ lập quỹ hỗ trợ và bảo lãnh tín dụng.'],
  };
  const policies = Object.entries(POLICY_LINES).flatMap(([id, line]) => (id === 'finance' ? [] : [line]));
  const { lacks: found } = read(reportText({ countries, policies }));
  assert.match(found[0]?.said.vi ?? '', /“Tài chính” \(chỉ nhắc ngoài phần chính sách, đoạn \d+\)/u);
  const denied = [...policies, 'Hiện chưa có chính sách tài chính cho cụm.'];
  assert.deepEqual(lacks(reportText({ policies: denied })), ['instrument.finance']);
});

test('a country section without what worked, or without what did not, fails by name', () => {
  const [worked = '', didNot = ''] = COUNTRY_LINES['Hàn Quốc'];
  const one = (line: string) => ({ ...COUNTRY_LINES, 'Hàn Quốc': [line] });
  assert.deepEqual(lacks(reportText({ countries: one(didNot) })), ['country.KOR.worked']);
  const { lacks: found } = read(reportText({ countries: one(worked) }));
  assert.deepEqual(
    found.map(({ code, said }) => [code, said.en]),
    [['country.KOR.did-not', 'Korea: what did not work is not said']],
  );
  assert.ok(lacks(reportText({ countries: {} })).includes('country.none'));
});

test('“chưa thành công” is what did not work, never what worked', () => {
  const found = read(reportText({ countries: { 'Thái Lan': ['Chính sách chưa thành công và kém hiệu quả (2020).'] } }));
  assert.deepEqual([found.countries[0]?.worked.length, found.countries[0]?.didNot.length], [0, 1]);
});

test('a table with a column for each side says both for each country in it, and an empty cell says nothing', () => {
  const table = [
    '| Nước | Làm được | Chưa làm được |',
    '|---|---|---|',
    '| Nhật Bản | kết nối | trợ cấp |',
    '| Thái Lan | ưu đãi | – |',
  ];
  const text = `# Kinh nghiệm quốc tế\n\n${table.join('\n')}\n\n# Giải pháp\n\nĐào tạo.`;
  assert.deepEqual(
    read(text).countries.map(({ iso3, worked, didNot }) => [iso3, worked.length, didNot.length]),
    [
      ['JPN', 1, 1],
      ['THA', 1, 0],
    ],
  );
});

test('lessons are needed at both scopes, and one that names no evidence does not count', () => {
  assert.deepEqual(lacks(reportText({ lessons: ['Với Việt Nam: cử một đầu mối, như Hàn Quốc.'] })), ['lesson.region']);
  assert.deepEqual(
    lacks(reportText({ lessons: ['Với Việt Nam: cử một đầu mối.', 'Với vùng: trung tâm chung (CTRY-017).'] })),
    ['lesson.nation.evidence'],
  );
});

test('a report without a ranked fit for Viet Nam fails; a fit without order, weights, reason or a second country does too', () => {
  assert.deepEqual(lacks(reportText({ fit: [] })), ['fit.none']);
  assert.deepEqual(lacks(reportText({ fit: ['Hàn Quốc là nước gần gũi.'] })), [
    'fit.countries',
    'fit.rank',
    'fit.weights',
    'fit.argument',
  ]);
});

test('an English report is read alike, and a heading of policies that names countries opens no country', () => {
  const text = [
    '# International experience',
    '## Korea',
    'The programme worked (KICOX, 2010). Its limits: too many clusters.',
    '# Lessons',
    'For Viet Nam, name one body, as Korea did. For the region, share one centre [2].',
    '# Policies and measures',
    '## International cooperation with Korea',
    'Tax relief and credit for firms.',
  ].join('\n\n');
  const { classes, countries, lacks: found } = read(text);
  assert.equal(classes.find(({ id }) => id === 'finance')?.by.length, 1);
  assert.equal(classes.find(({ id }) => id === 'international')?.by.length, 1);
  assert.deepEqual(
    countries.map(({ iso3, worked, didNot }) => [iso3, worked.length, didNot.length]),
    [['KOR', 1, 1]],
  );
  assert.ok(!found.some(({ code }) => code.startsWith('lesson') || code.startsWith('country')));
});

test('a text without headings is read whole, and one without any class lacks all thirteen', () => {
  assert.equal(read('Ưu đãi thuế cho doanh nghiệp.').classes.filter(({ by }) => by.length > 0).length, 1);
  assert.equal(lacks('Không nói gì.').filter((code) => code.startsWith('instrument.')).length, 13);
});

test('mechanisms in force and tables of facts at the end are no proposals, and a conclusion inside a chapter ends nothing', () => {
  const text = [
    '# Thực trạng',
    '## a) Độ vững của kết luận',
    'Hạ tầng còn yếu.',
    '# Giải pháp',
    'Giải pháp 1. Một đầu mối (công cụ: quản trị, dữ liệu; chủ trì: Bộ).',
    '## Cơ chế hiện hành',
    'Ưu đãi thuế theo nghị định.',
    '# Bảng dẫn liệu đầy đủ',
    'MEXT đánh giá giữa kỳ sau ba năm.',
  ].join('\n\n');
  assert.deepEqual(
    read(text).classes.flatMap(({ id, by }) => (by.length > 0 ? [id] : [])),
    ['governance', 'data'],
  );
});

test('a paragraph after a table of countries belongs to none of them', () => {
  const table = ['| Nước | Điều được | Điều chưa được |', '|---|---|---|', '| Thái Lan | ưu đãi | số dự kiến |'];
  const { countries } = read(`# Kinh nghiệm các nước\n\n${table.join('\n')}\n\nCách này thành công ở nơi khác.`);
  assert.deepEqual(
    countries.map(({ iso3, worked, didNot }) => [iso3, worked.length, didNot.length]),
    [['THA', 1, 1]],
  );
});
