// Small tasks and what belongs to them, for tests.
import type { Comment } from './comment.ts';
import type { TaskFile } from './task-file.ts';
import type { Task, TaskList, Workshop } from './things.ts';
import type { Step, Workflow } from './workflow.ts';

const both = (text: string) => ({ vi: text, en: text });

export const smallTask = (more: Partial<Task> = {}): Task => ({
  id: 'viec',
  told: [],
  title: both('Việc'),
  kind: 'task',
  lists: [],
  programme: null,
  bundle: null,
  organisation: 'vien',
  lead: 'Người A',
  board: [],
  units: [],
  period: { from: null, to: null },
  outputs: [],
  budget: null,
  handling: 'open',
  workflow: 'nho',
  outline: [],
  milestones: [],
  papers: [],
  passed: [],
  ...more,
});

export const smallList = (id: string, stated: number | null, under: string | null = null): TaskList => ({
  id,
  told: [],
  title: both(id),
  act: `act-${id}`,
  under,
  assignedBy: 'bo',
  assignedTo: null,
  stated,
});

export const smallComment = (number: number, more: Partial<Comment> = {}): Comment => ({
  number,
  task: 'viec',
  from: 'workbench',
  kind: 'remark',
  round: null,
  author: 'Người đọc',
  organisation: null,
  said: null,
  at: { paragraph: null, heading: null, figure: null, file: null },
  quote: '',
  text: `góp ý ${number}`,
  answers: null,
  class: 'content',
  isClassGuessed: true,
  owner: null,
  due: null,
  settlement: null,
  ...more,
});

export const settled = {
  outcome: 'accepted',
  reason: 'đúng',
  changed: { paragraph: 3, text: 'mới' },
  on: '2026-11-01',
} as const;

export const smallWorkshop = (more: Partial<Workshop> = {}): Workshop => ({
  id: 'ht',
  told: [],
  task: 'viec',
  type: 'theory',
  title: both('Hội thảo'),
  date: '2026-10-01',
  printed: '01/10/2026',
  place: 'Hà Nội',
  agenda: [],
  seats: [],
  minutes: null,
  photographs: [],
  papers: [],
  news: null,
  writeUp: null,
  ...more,
});

export const smallFile = (more: Partial<TaskFile> = {}): TaskFile => ({
  task: smallTask(),
  workshops: [],
  rounds: [],
  councils: [],
  uses: [],
  lessons: [],
  comments: [],
  completeness: { classes: [], countries: [], scopes: [], fit: [], lacks: [] },
  excuses: [],
  ...more,
});

const step = (id: string, more: Partial<Step>): Step => ({
  id,
  title: both(id),
  by: ['lead'],
  needs: [],
  next: [],
  back: [],
  clock: null,
  gate: null,
  ...more,
});

/** begin → write → accept → done; it may go back from accept to write. */
export const smallWorkflow: Workflow = {
  id: 'nho',
  title: both('Nhỏ'),
  regime: { act: null, validFrom: null, validTo: null, howSure: 'D', said: both('để thử') },
  papers: [{ id: 'draft', title: both('dự thảo') }],
  steps: [
    step('begin', { by: ['planner'], needs: ['lead'], next: ['write'] }),
    step('write', {
      needs: ['paper:draft', 'workshop:theory'],
      next: ['accept'],
      clock: { days: 30, counts: 'days', remind: [7] },
    }),
    step('accept', {
      by: ['council'],
      needs: ['comments-closed', 'council:base'],
      next: ['done'],
      back: ['write'],
      gate: 'acceptance',
    }),
    step('done', { by: ['planner'] }),
  ],
};
