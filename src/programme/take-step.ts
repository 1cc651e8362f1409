import type { Bilingual } from '../model/bilingual.ts';
import { countedWord } from '../model/counted-word.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import type { ActingRole } from './access.ts';
import { needAnswer } from './need.ts';
import { openComments } from './open-comments.ts';
import { standsIn, type TaskFile } from './task-file.ts';
import type { Task } from './things.ts';
import { type Step, stepOf, type Workflow } from './workflow.ts';

/** A step that somebody wants to take. */
export interface WantedStep {
  readonly to: string;
  readonly role: ActingRole;
  readonly note: string;
  readonly today: string;
}

/** The task in its new step, or everything that stands against it. A task that was not begun enters the first step. */
export function steppedTask(file: TaskFile, workflow: Workflow, wanted: WantedStep): Parsed<Task> {
  const { task } = file;
  const at = standsIn(task);
  const target = stepOf(workflow, wanted.to);
  const faults: Refusal[] = [];
  const fault = (code: string, said: Bilingual): void => void faults.push({ code, where: { column: wanted.to }, said });
  if (target === undefined)
    fault('no-such-step', {
      vi: `không có bước này; có: ${workflow.steps.map(({ id }) => id).join(', ')}`,
      en: `there is no such step; there are: ${workflow.steps.map(({ id }) => id).join(', ')}`,
    });
  const here = at === undefined ? undefined : stepOf(workflow, at.step);
  if (at === undefined) beginFaults(workflow, wanted, fault);
  else if (here === undefined)
    fault('lost-step', {
      vi: `nhiệm vụ đang ở bước “${at.step}” mà quy trình không còn`,
      en: `the task stands in the step “${at.step}”, which the workflow has no more`,
    });
  else moveFaults({ file, workflow, here, wanted }, fault);
  if (at !== undefined && wanted.today < at.entered)
    fault('before-entered', {
      vi: `trước ngày vào bước hiện tại (${at.entered})`,
      en: `before the day on which the present step was entered (${at.entered})`,
    });
  if (faults.length > 0) return { ok: false, refusals: faults };
  const closed = task.passed.map((each) => (each.left === null ? { ...each, left: wanted.today } : each));
  const entered = { step: wanted.to, entered: wanted.today, left: null };
  return { ok: true, value: { ...task, passed: [...closed, entered] } };
}

type Say = (code: string, said: Bilingual) => void;

function beginFaults(workflow: Workflow, { to, role }: WantedStep, fault: Say): void {
  const first = workflow.steps[0];
  if (first === undefined || first.id !== to)
    fault('not-begun', {
      vi: `nhiệm vụ chưa bắt đầu; bước đầu là “${first?.id ?? ''}”`,
      en: `the task was not begun; its first step is “${first?.id ?? ''}”`,
    });
  if (first !== undefined && !first.by.includes(role)) fault('not-yours', notYours(role, first));
}

interface Move {
  readonly file: TaskFile;
  readonly workflow: Workflow;
  readonly here: Step;
  readonly wanted: WantedStep;
}

function moveFaults({ file, workflow, here, wanted }: Move, fault: Say): void {
  const isBack = here.back.includes(wanted.to);
  if (!isBack && !here.next.includes(wanted.to))
    fault('not-from-here', {
      vi: `từ “${here.id}” chỉ tới được: ${[...here.next, ...here.back].join(', ') || 'không đâu, đây là bước cuối'}`,
      en: `from “${here.id}” it goes only to: ${[...here.next, ...here.back].join(', ') || 'nowhere, this is the last step'}`,
    });
  if (!here.by.includes(wanted.role)) fault('not-yours', notYours(wanted.role, here));
  if (isBack) {
    if (wanted.note.trim() === '')
      fault('no-reason', { vi: 'trả lại phải có lý do', en: 'sending it back needs a reason' });
    return;
  }
  const at = { papers: workflow.papers, step: here.id };
  for (const { need, isMet, said, lacks } of here.needs.map((each) => needAnswer(each, file, at))) {
    if (isMet) continue;
    const open = lacks.filter(({ excuse }) => excuse === null).map((lack) => lack.said);
    for (const { vi, en } of open)
      fault('incomplete', { vi: `chưa đầy đủ (${need}): ${vi}`, en: `not complete (${need}): ${en}` });
    if (open.length === 0)
      fault('needs', { vi: `còn thiếu (${need}): ${said.vi}`, en: `missing (${need}): ${said.en}` });
  }
  const open = openComments(file.comments).length;
  if (here.gate === 'acceptance' && open > 0 && !here.needs.includes('comments-closed'))
    fault('needs', {
      vi: `còn ${open} góp ý chưa kết luận`,
      en: countedWord(open, 'comment is open', 'comments are open'),
    });
}

const notYours = (role: ActingRole, { id, by }: Step): Bilingual => ({
  vi: `vai “${role}” không được chuyển bước “${id}”; được: ${by.join(', ')}`,
  en: `the role “${role}” may not take the step “${id}”; these may: ${by.join(', ')}`,
});
