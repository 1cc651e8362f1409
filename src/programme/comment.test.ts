import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ACTING_ROLES,
  type ActingRole,
  isActingRole,
  isCounted,
  mayAct,
  ownRounds,
  seenComments,
  TASK_ACTIONS,
} from './access.ts';
import { councilResult } from './council-result.ts';
import { commentThreads, guessedClass, openComments } from './open-comments.ts';
import { settled, smallComment, smallTask } from './programme.case.ts';
import { type CommentEdit, editedComment } from './settle-comment.ts';
import { isInMatrix } from './task-matrix.case.ts';
import { type Council, HANDLINGS, type Round } from './things.ts';
import { yearReview } from './year-review.ts';

const TODAY = '2026-11-27';
const edit = (given: CommentEdit, comment = smallComment(1)) => editedComment(comment, given, TODAY);
const refused = (given: CommentEdit, comment = smallComment(1)): readonly string[] => {
  const made = edit(given, comment);
  return made.ok ? [] : made.refusals.map(({ code, where }) => `${where.column} ${code}`);
};

test('a comment ends only with reason, owner, due date and, unless rejected, the paragraph changed', () => {
  const owner = { owner: 'Người A', due: '30/11/2026', reason: 'đúng' };
  const reasons = ['reason no-reason', 'owner no-owner', 'due no-due'];
  assert.deepEqual(refused({ outcome: 'accepted' }), [...reasons, 'paragraph no-paragraph']);
  assert.deepEqual(refused({ outcome: 'partly', ...owner }), ['paragraph no-paragraph']);
  assert.deepEqual(refused({ outcome: 'rejected' }), reasons);
  assert.deepEqual(refused({ outcome: 'rejected', ...owner }), []);
  const made = edit({ outcome: 'partly', ...owner, paragraph: 12, changedText: ' mới ', class: 'law' });
  assert.ok(made.ok);
  assert.deepEqual(made.value.settlement, {
    outcome: 'partly',
    reason: 'đúng',
    changed: { paragraph: 12, text: 'mới' },
    on: TODAY,
  });
  assert.deepEqual([made.value.class, made.value.isClassGuessed, made.value.due], ['law', false, '2026-11-30']);
});

test('an edit that is wrong in several ways is told all of them, and one that ends nothing leaves it open', () => {
  assert.deepEqual(refused({ class: 'x', due: 'mai', outcome: 'xong', paragraph: 0.5, reason: 'a', owner: 'b' }), [
    'class bad-class',
    'due bad-day',
    'outcome bad-outcome',
    'due no-due',
    'paragraph bad-paragraph',
  ]);
  assert.deepEqual(
    refused({ outcome: 'rejected', owner: 'a', due: TODAY, reason: 'b' }, smallComment(2, { answers: 1 })),
    ['outcome is-an-answer'],
  );
  const owned = edit({ owner: 'Người B', due: '2026-12-01' });
  assert.ok(owned.ok && owned.value.settlement === null && owned.value.owner === 'Người B');
  const again = edit({ outcome: 'open' }, smallComment(1, { settlement: settled }));
  assert.ok(again.ok && again.value.settlement === null);
});

test('an answer ends with the comment that it answers, and a circle of answers stays open', () => {
  const comments = [
    smallComment(1, { settlement: settled }),
    smallComment(2, { answers: 1 }),
    smallComment(3, { answers: 2 }),
    smallComment(4),
    smallComment(5, { answers: 4 }),
    smallComment(6, { answers: 7 }),
    smallComment(7, { answers: 6 }),
    smallComment(8, { answers: 99 }),
  ];
  assert.deepEqual(
    openComments(comments).map(({ number }) => number),
    [4, 5, 6, 7, 8],
  );
  const threads = commentThreads(comments.slice(0, 5));
  assert.deepEqual(
    threads.map(({ head, answers }) => [head.number, answers.map(({ number }) => number)]),
    [
      [1, [2, 3]],
      [4, [5]],
    ],
  );
});

test('words of a comment point to its class', () => {
  const classes = [
    'Rà soát, sửa lỗi kỹ thuật',
    'Nghị định 80 Điều 23 đã sửa',
    'Cập nhật số liệu 2025',
    'Nêu rõ công thức',
    'Bổ sung kinh nghiệm Hàn Quốc',
  ];
  assert.deepEqual(classes.map(guessedClass), ['form', 'law', 'data', 'method', 'content']);
  assert.equal(guessedClass('cập nhật số liệu'.normalize('NFD')), 'data');
});

test('who may do what holds as a matrix: a close reader and a line agency comment and change nothing', () => {
  for (const action of TASK_ACTIONS)
    for (const handling of HANDLINGS)
      for (const role of ACTING_ROLES)
        assert.equal(
          mayAct(role, action, handling),
          isInMatrix(role, action, handling),
          `${role} ${action} ${handling}`,
        );
  for (const role of ['reader', 'agency'] as const)
    assert.deepEqual(
      TASK_ACTIONS.filter((action) => mayAct(role, action)),
      ['see', 'comment'],
    );
  assert.ok(isActingRole('lead') && !isActingRole('minister'));
});

test('restricted material is seen by few, exported by nobody and counted nowhere', () => {
  for (const role of ACTING_ROLES) assert.equal(mayAct(role, 'export', 'restricted'), false, role);
  assert.deepEqual(
    HANDLINGS.map((handling) => isCounted({ handling })),
    [true, true, false],
  );
});

test('a line agency sees its own comments in the rounds that ask it, and no others', () => {
  const round = (id: string, organisations: readonly string[]): Round => ({
    id,
    told: [],
    task: 'viec',
    title: { vi: id, en: id },
    organisations,
    answers: [],
    opened: TODAY,
    due: TODAY,
  });
  const rounds = [round('r1', ['cuc-a', 'cuc-b']), round('r2', ['cuc-b'])];
  const comments = [
    smallComment(1, { round: 'r1', organisation: 'cuc-a' }),
    smallComment(2, { round: 'r1', organisation: 'cuc-b' }),
    smallComment(3, { round: 'r2', organisation: 'cuc-a' }),
    smallComment(4),
  ];
  const seen = (role: ActingRole, organisation: string | null) =>
    seenComments({ name: 'x', role, organisation }, comments, rounds).map(({ number }) => number);
  assert.deepEqual(seen('agency', 'cuc-a'), [1]);
  assert.deepEqual(seen('agency', null), []);
  assert.deepEqual(seen('reader', null), [1, 2, 3, 4]);
  assert.deepEqual(ownRounds({ name: 'x', role: 'agency', organisation: 'cuc-b' }, rounds).length, 2);
});

const council = (more: Partial<Council>): Council => ({
  id: 'hd',
  told: [],
  task: 'viec',
  level: 'base',
  date: TODAY,
  decision: null,
  conditions: [],
  members: [
    { person: 'A', seat: 'chair' },
    { person: 'B', seat: 'reviewer' },
  ],
  scores: [
    { member: 'A', logic: 20, structure: 20, rigour: 20, literature: 20, note: '' },
    { member: 'B', logic: 25, structure: 20, rigour: 15, literature: 10, note: '' },
  ],
  ...more,
});

test('a council’s result is the mean of its members, and what is wrong with its scores is told', () => {
  const good = councilResult(council({ decision: 'passed' }));
  assert.deepEqual(
    [good.mean, good.parts, good.faults],
    [75, { logic: 22.5, structure: 20, rigour: 17.5, literature: 15 }, []],
  );
  const [a] = council({}).scores;
  assert.ok(a);
  const bad = councilResult(council({ decision: 'passed', scores: [a, a, { ...a, member: 'C', logic: 26 }] }));
  assert.deepEqual(
    bad.faults.map(({ code }) => code),
    ['no-member', 'scored-twice', 'beyond-scale', 'unscored'],
  );
  assert.equal(councilResult(council({ scores: [] })).mean, null);
});

test('a year adds up: every planned work is on time, late, overdue or open, in each grouping', () => {
  const milestone = (step: string, due: string, person: string | null = null) => ({
    step,
    due,
    person,
    organisation: null,
  });
  const tasks = [
    smallTask({
      id: 'a',
      programme: 'p',
      milestones: [
        milestone('write', '2026-03-01'),
        milestone('accept', '2026-06-30', 'Người B'),
        milestone('done', '2026-12-20'),
        milestone('begin', '2025-01-01'),
      ],
      passed: [
        { step: 'write', entered: '2026-01-01', left: '2026-02-28' },
        { step: 'accept', entered: '2026-02-28', left: '2026-07-10' },
      ],
    }),
    smallTask({ id: 'b', organisation: 'vien-khac', milestones: [milestone('write', '2026-05-01')] }),
    smallTask({ id: 'kin', handling: 'restricted', milestones: [milestone('write', '2026-05-01')] }),
    smallTask({ id: 'chua' }),
  ];
  const lessons = [
    { id: 'l', told: [], task: 'a', year: 2026, text: 'x' },
    { id: 'm', told: [], task: 'kin', year: 2026, text: 'x' },
  ];
  const review = yearReview(
    { tasks, lessons, uses: [{ id: 'u', told: [], task: 'a', on: '2026-08-01', document: 'x', how: 'y' }] },
    2026,
    TODAY,
  );
  assert.deepEqual(
    review.works.map(({ task, step, came, daysLate }) => [task, step, came, daysLate]),
    [
      ['a', 'write', 'on-time', 0],
      ['b', 'write', 'overdue', 210],
      ['a', 'accept', 'late', 10],
      ['a', 'done', 'open', 0],
    ],
  );
  assert.deepEqual(review.total, { name: '', planned: 4, onTime: 1, late: 1, overdue: 1, open: 1 });
  for (const lines of [review.byOrganisation, review.byPerson, review.byProgramme])
    assert.equal(
      lines.reduce((sum, { planned }) => sum + planned, 0),
      4,
    );
  assert.deepEqual([review.lessons.length, review.uses.length, review.unplanned], [1, 1, ['chua']]);
  assert.equal(yearReview({ tasks, lessons, uses: [] }, 2025, TODAY).asOf, '2025-12-31');
});
