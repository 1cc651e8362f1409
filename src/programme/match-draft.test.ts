import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftParagraph } from '../model/draft.ts';
import { listedMentions, matchedDraft } from './match-draft.ts';
import { newsDraft } from './news-draft.ts';
import { outlineOf } from './outline-template.ts';
import { smallComment, smallTask, smallWorkshop } from './programme.case.ts';
import { roundStanding } from './round-standing.ts';
import { sectionNumbers, standingSections } from './section.ts';
import { canonicalText, lineRuns, mentionsIn, textBlocks } from './section-text.ts';

const outline = outlineOf(smallTask({ outline: [] }));
const paragraph = (text: string, more: Partial<DraftParagraph> = {}): DraftParagraph => ({
  number: 1,
  isHeading: false,
  text,
  ...more,
});
const heading = (text: string): DraftParagraph => paragraph(text, { isHeading: true });

test('the outline has three parts, numbered as reports number them, whatever is struck out', () => {
  const numbers = sectionNumbers(outline);
  const parts = outline.filter(({ level }) => level === 1);
  assert.deepEqual(
    parts.map(({ part }) => numbers.get(part)),
    ['I', 'II', 'III'],
  );
  assert.equal(numbers.get('m2'), '1');
  const struck = outline.map((each) => (each.part === 'm2' ? { ...each, isStruck: true } : each));
  assert.equal(sectionNumbers(struck).get('m3'), '1');
  assert.ok(!standingSections(struck).some(({ part }) => part === 'm2'));
  const own = outlineOf(smallTask({ outline: [{ title: { vi: 'Một', en: 'One' }, owner: 'A' }] }));
  assert.deepEqual(
    own.map(({ title, owner }) => [title.vi, owner]),
    [['Một', 'A']],
  );
});

test('a text is paragraphs, headings, bullets and tables, and saying the same in another form is the same', () => {
  const text = 'Đoạn {figure:a/b}.\n## Nhỏ\n* ý\nBảng: Tên\n| x | y |\n|---|---|\n| 1 | 2 |';
  assert.deepEqual(
    textBlocks(text).map(({ kind }) => kind),
    ['paragraph', 'heading', 'bullet', 'table'],
  );
  assert.equal(canonicalText(text), 'Đoạn {figure:a/b}.\n\n# Nhỏ\n\n- ý\n\nBảng: Tên\n| x | y |\n| 1 | 2 |');
  assert.equal(canonicalText(canonicalText(text)), canonicalText(text));
  assert.deepEqual(lineRuns('Có {figure:a/b}.'), [{ words: 'Có ' }, { mention: 'a/b' }, { words: '.' }]);
  assert.deepEqual(mentionsIn('{figure:a/b} {figure:a/b} {figure:c}'), ['a/b']);
});

test('sections are known by their headings with other numbers, capitals and spaces; nothing of the file is dropped', () => {
  const [part, first, second] = outline;
  assert.ok(part && first && second);
  const matched = matchedDraft(
    [
      paragraph('BÁO CÁO'),
      heading(`PHẦN II. ${part.title.vi.toUpperCase()}`),
      paragraph(`7.2) ${first.title.vi}`),
      paragraph('Chữ.'),
      heading('Mục lạ'),
      paragraph('a | b', { isInTable: true }),
      heading('Số liệu dẫn trong báo cáo'),
      paragraph('Viết thêm ở cuối.'),
    ],
    outline,
    [],
  );
  assert.deepEqual(
    matched.pieces.map(({ part: of, text }) => [of, text]),
    [
      [part.part, ''],
      [first.part, 'Chữ.\n\n# Mục lạ\n\n| a | b |'],
    ],
  );
  assert.deepEqual(matched.loose, ['BÁO CÁO', 'Viết thêm ở cuối.']);
  assert.equal(matched.missing.length, outline.length - 2);
});

test('a figure comes back by its number and value; one that was written over is told and stays words', () => {
  const pin = {
    mention: 'a/b',
    figure: 'f-1',
    label: { vi: 'Số cơ sở', en: 'Sites' },
    text: { vi: '1.234,5 (triệu)', en: '1,234.5 (million)' },
    period: { vi: '', en: '' },
    status: { vi: '', en: '' },
    vintage: '',
    source: '',
  };
  const [, first] = outline;
  const list = [
    heading('Số liệu dẫn trong báo cáo'),
    paragraph('Số | Số liệu | Mã trong hồ sơ', { isInTable: true }),
    paragraph('3 | Số cơ sở: 1.234,5 (triệu) | a/b', { isInTable: true }),
  ];
  const mentions = listedMentions(list, [pin]);
  assert.deepEqual(mentions, [{ number: 3, mention: 'a/b', texts: ['1.234,5 (triệu)', '1,234.5 (million)'] }]);
  const said = [paragraph('Có 1.234,5\u00a0(triệu) [3] và 99 [3].')];
  const { pieces, overwritten } = matchedDraft([heading(`1. ${first?.title.vi}`), ...said, ...list], outline, mentions);
  assert.equal(pieces[0]?.text, 'Có {figure:a/b} và 99 [3].');
  assert.deepEqual(overwritten, [{ part: first?.part, number: 3, said: '{figure:a/b} và 99' }]);
});

test('who was asked is answered, waiting or late by the day, and a comment in the round is an answer', () => {
  const round = {
    id: 'r1',
    told: [],
    task: 'viec',
    title: { vi: 'r', en: 'r' },
    organisations: ['a', 'b', 'c'],
    opened: '2026-11-01',
    due: '2026-11-20',
    answers: [{ organisation: 'a', on: '2026-11-10', document: null, stance: 'agrees' as const, text: null }],
  };
  const comments = [smallComment(1, { round: 'r1', organisation: 'b', said: '2026-11-22T08:00:00Z' })];
  const states = (today: string) =>
    roundStanding(round, comments, today).map(({ state, daysLate }) => [state, daysLate]);
  assert.deepEqual(states('2026-11-20'), [
    ['answered', null],
    ['answered-late', 2],
    ['waiting', null],
  ]);
  assert.deepEqual(states('2026-11-21')[2], ['late', 1]);
});

test('the news says what was entered and nothing else', () => {
  const bare = smallWorkshop({ agenda: [], seats: [], minutes: null, date: null, printed: '19/3', place: null });
  const text = newsDraft({ task: smallTask(), workshop: bare, comments: [], nameOf: () => 'Viện' });
  assert.match(text, /19\/3, Viện tổ chức/u);
  assert.doesNotMatch(text, /Chủ trì|Chương trình|null/u);
  const full = newsDraft({
    task: smallTask(),
    workshop: { ...bare, minutes: 'Đã bàn.' },
    comments: [{ author: 'A', text: 'ý' }],
    nameOf: () => 'Viện',
  });
  assert.match(full, /Đã bàn\.[\s\S]*- A: ý/u);
});
