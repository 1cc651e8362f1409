import type { Completeness } from '../evidence/completeness/completeness.ts';
import type { Comment } from './comment.ts';
import type { Excuse } from './excuse.ts';
import type { Council, Lesson, Round, Task, Use, Workshop } from './things.ts';

/** A task with all that belongs to it. */
export interface TaskFile {
  readonly task: Task;
  readonly workshops: readonly Workshop[];
  readonly rounds: readonly Round[];
  readonly councils: readonly Council[];
  readonly uses: readonly Use[];
  readonly lessons: readonly Lesson[];
  readonly comments: readonly Comment[];
  /** How complete its report is by name. */
  readonly completeness: Completeness;
  readonly excuses: readonly Excuse[];
}

/** The step in which a task stands; undefined before it was begun. */
export const standsIn = ({ passed }: Task): Task['passed'][number] | undefined =>
  passed.findLast(({ left }) => left === null);
