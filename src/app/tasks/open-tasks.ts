import type { Parsed } from '../../model/refusal.ts';
import type { EnteredSums, TaskDesk } from '../desks/task-desk.ts';
import { absorbTable } from './absorb-table.ts';
import { actingAs } from './acting.ts';
import { assignTask, writeMinutes } from './assign-task.ts';
import { bringComments } from './bring-comments.ts';
import { addComment, commentPage, settleComment } from './comment-task.ts';
import { decideCouncil, scoreCouncil } from './council-acts.ts';
import { enterThings } from './enter-things.ts';
import { excuseLacks, takeBackExcuse } from './excuse-lacks.ts';
import { addLesson, addUse } from './follow-task.ts';
import { putBack } from './put-back.ts';
import { reviewFile, reviewOf } from './review-view.ts';
import { addPaper, stepTask } from './step-task.ts';
import { readBook } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { seenTask, taskPage, taskTree } from './task-views.ts';
import { withdrawThing } from './withdraw-thing.ts';
import { withdrawnLines } from './withdrawn-lines.ts';

const TRAIL_SHOWN = 200;

/** The door to tasks over their ports; `user` is who sits at the machine, under whose name things are written down. */
export function openTasks(ports: TaskPorts, user: string): TaskDesk {
  return {
    acting: (given) => actingAs({ ...given, name: given.name ?? user }),
    tree: async (acting) => taskTree(await readBook(ports), acting),
    async page(acting, id) {
      const book = await readBook(ports);
      const task = seenTask(book, acting, id);
      if (task === undefined) return undefined;
      const trail = await (await ports.programme()).trail({ task: id, limit: TRAIL_SHOWN });
      return taskPage(book, acting, { task, trail });
    },
    comments: async (acting, id) => commentPage(await readBook(ports), acting, id),
    review: (acting, year) => reviewOf(ports, acting, year),
    enter: (acting, given) => enterThings(ports, acting, given),
    async loadExamples(acting) {
      let sums: EnteredSums = { added: 0, changed: 0, same: 0, remarks: 0 };
      for (const { file, text } of await ports.exampleFiles()) {
        const given = { text, file, there: 'keep' } as const;
        const first: Parsed<EnteredSums> = await enterThings(ports, acting, given);
        // Who loaded them at the same time was first: then all is there already.
        const isLate = !first.ok && first.refusals.every(({ code }) => code === 'overtaken');
        const entered = isLate ? await enterThings(ports, acting, given) : first;
        if (!entered.ok) return entered;
        const { added, changed, same, remarks } = entered.value;
        sums = {
          added: sums.added + added,
          changed: sums.changed + changed,
          same: sums.same + same,
          remarks: sums.remarks + remarks,
        };
      }
      return { ok: true, value: sums };
    },
    step: (acting, given) => stepTask(ports, acting, given),
    excuse: (acting, given) => excuseLacks(ports, acting, given),
    takeBackExcuse: (acting, given) => takeBackExcuse(ports, acting, given),
    addPaper: (acting, given) => addPaper(ports, acting, given),
    comment: (acting, task, comment) => addComment(ports, acting, { task, comment }),
    settle: (acting, given) => settleComment(ports, acting, given),
    bring: (acting, given) => bringComments(ports, acting, given),
    addUse: (acting, given) => addUse(ports, acting, given),
    addLesson: (acting, given) => addLesson(ports, acting, given),
    assign: (acting, given) => assignTask(ports, acting, given),
    writeMinutes: (acting, given) => writeMinutes(ports, acting, given),
    score: (acting, given) => scoreCouncil(ports, acting, given),
    decide: (acting, given) => decideCouncil(ports, acting, given),
    withdrawn: (acting, task) => withdrawnLines(ports, acting, task),
    withdraw: (acting, given) => withdrawThing(ports, acting, given),
    putBack: (acting, given) => putBack(ports, acting, given),
    absorbTable: (acting, given) => absorbTable(ports, acting, given),
    reviewFile: (acting, given) => reviewFile(ports, acting, given),
  };
}
