import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeSolution } from './policy.case.ts';
import { smallTask } from './programme.case.ts';
import { yearReview } from './year-review.ts';

const both = (text: string) => ({ vi: text, en: text });
const milestone = (due: string, done: string | null = null) => ({ title: both(due), due, done });
const review = (solutions: Parameters<typeof yearReview>[0]['solutions'], handling: 'open' | 'restricted' = 'open') =>
  yearReview(
    { tasks: [smallTask({ handling })], lessons: [], uses: [], solutions: solutions ?? [] },
    2026,
    '2026-11-27',
  );

test('what solutions planned for the year is held against what was done, by unit and by person', () => {
  const { total, byPerson, byOrganisation, works } = review([
    wholeSolution('a', {
      person: 'Lan',
      organisation: 'cuc',
      milestones: [
        milestone('2026-03-01', '2026-03-01'),
        milestone('2026-04-01', '2026-04-11'),
        milestone('2027-01-01'),
      ],
    }),
    wholeSolution('b', {
      person: null,
      organisation: null,
      milestones: [milestone('2026-05-01'), milestone('2026-12-01')],
    }),
  ]);
  assert.deepEqual([total.planned, total.onTime, total.late, total.overdue, total.open], [4, 1, 1, 1, 1]);
  assert.deepEqual(
    byPerson.map(({ name, planned }) => [name, planned]),
    [
      ['Lan', 2],
      ['Người A', 2],
    ],
    'a solution that nobody answers for is the lead’s',
  );
  assert.deepEqual(
    byOrganisation.map(({ name, planned }) => [name, planned]),
    [
      ['cuc', 2],
      ['vien', 2],
    ],
  );
  assert.deepEqual(
    works.map(({ step, daysLate }) => [step, daysLate]),
    [
      ['a', 0],
      ['a', 10],
      ['b', 210],
      ['b', 0],
    ],
  );
});

test('a solution taken back, of a restricted task or of none plans nothing', () => {
  assert.equal(review([wholeSolution('a', { withdrawn: 'bỏ' })]).total.planned, 0);
  assert.equal(review([wholeSolution('a')], 'restricted').total.planned, 0);
  assert.equal(review([wholeSolution('a', { task: 'khac' })]).total.planned, 0);
  assert.equal(review([wholeSolution('a')]).total.planned, 1);
});
