import type { Bilingual } from '../model/bilingual.ts';
import { countedWord } from '../model/counted-word.ts';
import type { Task, TaskList } from './things.ts';

/** A list with the number that its document states beside what was entered. */
export interface ListAudit {
  readonly list: TaskList;
  /** Ids of tasks that were entered in it, in the order of ids. */
  readonly entered: readonly string[];
  /** How many more the document states; null where it states no number. */
  readonly missing: number | null;
  readonly faults: readonly ListFault[];
}

export interface ListFault {
  readonly code: 'more-than-stated' | 'larger-than-its-list' | 'outside-its-list' | 'no-such-list';
  readonly said: Bilingual;
}

/** Holds what a list states against what was entered; a list may state less than it knows, never more than the list above. */
export function listAudit(list: TaskList, lists: readonly TaskList[], tasks: readonly Task[]): ListAudit {
  const entered = tasks.filter(({ lists: own }) => own.includes(list.id)).map(({ id }) => id);
  const above = list.under === null ? undefined : lists.find(({ id }) => id === list.under);
  const { stated } = list;
  const faults: ListFault[] = [];
  if (stated !== null && entered.length > stated)
    faults.push({
      code: 'more-than-stated',
      said: {
        vi: `văn bản nêu ${stated} nhiệm vụ, đã nhập ${entered.length}`,
        en: `the document states ${countedWord(stated, 'task')}, ${countedWord(entered.length, 'was', 'were')} entered`,
      },
    });
  if (list.under !== null && above === undefined)
    faults.push({
      code: 'no-such-list',
      said: { vi: `không có danh mục “${list.under}”`, en: `there is no list “${list.under}”` },
    });
  if (above?.stated != null && stated !== null && stated > above.stated)
    faults.push({
      code: 'larger-than-its-list',
      said: {
        vi: `nêu ${stated} nhưng danh mục trên chỉ có ${above.stated}`,
        en: `states ${stated}, but the list above has only ${above.stated}`,
      },
    });
  const outside = above === undefined ? [] : entered.filter((id) => !isIn(tasks, id, above.id));
  if (outside.length > 0)
    faults.push({
      code: 'outside-its-list',
      said: {
        vi: `không có trong danh mục trên: ${outside.join(', ')}`,
        en: `not in the list above: ${outside.join(', ')}`,
      },
    });
  return { list, entered, missing: stated === null ? null : Math.max(stated - entered.length, 0), faults };
}

const isIn = (tasks: readonly Task[], task: string, list: string): boolean =>
  tasks.some(({ id, lists }) => id === task && lists.includes(list));

/** One list of the chain in which a task is counted. */
export interface CountStep {
  readonly list: string;
  readonly stated: number;
  readonly act: string;
}

/** Chains of lists in which a task is counted, each from its smallest list up: five of the six that an act sets. */
export function countChains(task: Task, lists: readonly TaskList[]): readonly (readonly CountStep[])[] {
  const own = task.lists.flatMap((id) => lists.find((list) => list.id === id) ?? []);
  const lowest = own.filter(({ id }) => !own.some(({ under }) => under === id));
  return lowest.flatMap((list) => {
    const chain = chainUp(list, lists).flatMap(({ id, stated, act }) =>
      stated === null ? [] : [{ list: id, stated, act }],
    );
    return chain.length === 0 ? [] : [chain];
  });
}

/** A list and those above it; a circle ends where it would begin again. */
function chainUp(list: TaskList, lists: readonly TaskList[]): readonly TaskList[] {
  const chain: TaskList[] = [];
  for (let at: TaskList | undefined = list; at !== undefined && !chain.includes(at); ) {
    chain.push(at);
    const { under }: TaskList = at;
    at = lists.find(({ id }) => id === under);
  }
  return chain;
}

/** `1 of 5 of 6`, from a chain. */
export function countWords(chain: readonly CountStep[]): Bilingual {
  const numbers = [1, ...chain.map(({ stated }) => stated)];
  return { vi: numbers.join(' trong '), en: numbers.join(' of ') };
}
