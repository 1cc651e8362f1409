import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SolutionView } from '../../http/contract/policy-contract.ts';
import { EMPTY_SOLUTION, solutionDraft, solutionThing, withLine } from './solution-draft.ts';

const SOLUTION: SolutionView = {
  id: 'g1',
  task: 'viec',
  title: { vi: 'Quỹ', en: 'Fund' },
  organisation: 'vioit',
  person: 'Lan',
  instrument: 'finance',
  resources: [
    { amount: '2 tỷ', source: 'ngân sách' },
    { amount: '3 người', source: null },
  ],
  milestones: [{ title: { vi: 'Trình', en: 'Submit' }, due: '2026-06-30', done: '2026-07-01' }],
  evidence: [{ kind: 'fact', ref: 'CTRY-001' }],
  lessons: ['kr-cluster-programme'],
  revision: 1,
  lacks: [],
  organisationName: null,
  grounds: [],
};

test('a solution laid into its form and taken out again is the same', () => {
  const { task: _, revision: __, lacks: ___, organisationName: ____, grounds: _____, ...kept } = SOLUTION;
  const [money, people] = kept.resources;
  assert.deepEqual(solutionThing(solutionDraft(SOLUTION), 'g1'), {
    ...kept,
    resources: [money, { amount: people?.amount }],
  });
});

test('what is not filled in is left out, so that it is named as lacking', () => {
  const draft = { ...EMPTY_SOLUTION, titleVi: 'Đào tạo chung' };
  assert.deepEqual(solutionThing(draft), {
    id: 'dao-tao-chung',
    title: { vi: 'Đào tạo chung', en: 'Đào tạo chung' },
    resources: [],
    milestones: [],
    evidence: [],
    lessons: [],
  });
});

test('a day is kept as the calendar writes it, and one line of a list changes alone', () => {
  const milestones = withLine([...EMPTY_SOLUTION.milestones, { vi: 'x', en: '', due: '1/2/2027', done: '' }], 0, {
    vi: 'Trình',
    en: 'Submit',
    due: '30/6/2026',
    done: '',
  });
  assert.deepEqual(solutionThing({ ...EMPTY_SOLUTION, milestones }, 'x')['milestones'], [
    { title: { vi: 'Trình', en: 'Submit' }, due: '2026-06-30' },
    { title: { vi: 'x', en: 'x' }, due: '2027-02-01' },
  ]);
});
