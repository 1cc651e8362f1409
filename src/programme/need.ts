import type { Bilingual } from '../model/bilingual.ts';
import { countedWord } from '../model/counted-word.ts';
import { COMPLETE_NEEDS, completeWords, type LackAnswer, needLacks } from './complete-need.ts';
import { councilResult } from './council-result.ts';
import { openComments } from './open-comments.ts';
import type { TaskFile } from './task-file.ts';
import { WORKSHOP_TYPES } from './things.ts';
import type { Workflow } from './workflow.ts';

/** Whether something is there that a step needs, and in words what is missing. */
export interface NeedAnswer {
  readonly need: string;
  readonly isMet: boolean;
  /** What it is, and if it is not met what would meet it. */
  readonly said: Bilingual;
  /** How many things stand in the way. */
  readonly open: number;
  /** What the report lacks, where the need asks for completeness. */
  readonly lacks: readonly LackAnswer[];
}

type Answer = Omit<NeedAnswer, 'need' | 'lacks'>;
const answer = (isMet: boolean, vi: string, en: string): Answer => ({ isMet, said: { vi, en }, open: isMet ? 0 : 1 });

/** Needs that are one word. */
const PLAIN: Readonly<Record<string, (file: TaskFile) => Answer>> = {
  lead: ({ task }) => answer(task.lead !== null, 'chủ nhiệm được giao', 'a lead is assigned'),
  organisation: ({ task }) => answer(task.organisation !== '', 'đơn vị chủ trì', 'a responsible organisation'),
  period: ({ task }) => answer(task.period.to !== null, 'thời hạn hoàn thành', 'a day by which it ends'),
  budget: ({ task }) => answer(task.budget !== null, 'nguồn kinh phí', 'a source of budget'),
  outputs: ({ task }) => answer(task.outputs.length > 0, 'sản phẩm phải giao', 'results to deliver'),
  outline: ({ task: { outline } }) => {
    const unowned = outline.filter(({ owner }) => owner === null).length;
    const isMet = outline.length > 0 && unowned === 0;
    if (outline.length === 0) return answer(false, 'đề cương', 'an outline');
    const said = {
      vi: `đề cương ${outline.length} phần, ${unowned} phần chưa có người viết`,
      en: `an outline of ${countedWord(outline.length, 'part')}, ${unowned} without an owner`,
    };
    return { isMet, said, open: unowned };
  },
  workshop: ({ workshops }) => answer(workshops.length > 0, 'hội thảo', 'a workshop'),
  minutes: ({ workshops }) => {
    const without = workshops.filter(({ minutes }) => minutes === null).length;
    const isMet = workshops.length > 0 && without === 0;
    return answer(isMet, `biên bản mọi hội thảo (thiếu ${without})`, `minutes of every workshop (${without} missing)`);
  },
  'close-reading': ({ workshops }) =>
    answer(
      workshops.some(({ seats }) => seats.some(({ role }) => role === 'close-reader')),
      'chuyên gia đọc kỹ',
      'a close reader',
    ),
  'comments-closed': ({ comments }) => {
    const open = openComments(comments).length;
    const said = {
      vi: open === 0 ? `mọi góp ý đã kết luận (${comments.length})` : `${open} góp ý chưa kết luận`,
      en:
        open === 0
          ? `every comment ended (${comments.length})`
          : countedWord(open, 'comment is open', 'comments are open'),
    };
    return { isMet: open === 0, said, open };
  },
  use: ({ uses }) => answer(uses.length > 0, 'kết quả được sử dụng', 'a use of the result'),
};

function councilAnswer({ councils }: TaskFile, level: string): Answer {
  const words = level === 'base' ? ['cấp cơ sở', 'base'] : ['cấp bộ', 'ministry'];
  const last = councils
    .filter((each) => each.level === level)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .at(-1);
  const passed = last?.decision === 'passed' || last?.decision === 'passed-with-changes';
  const faults = last === undefined ? [] : councilResult(last).faults;
  return answer(
    passed && faults.length === 0,
    `hội đồng ${words[0]} kết luận đạt${faults.map(({ said }) => `; ${said.vi}`).join('')}`,
    `the ${words[1]} council decides that it passes${faults.map(({ said }) => `; ${said.en}`).join('')}`,
  );
}

const TYPE_WORDS: Readonly<Record<string, Bilingual>> = {
  theory: { vi: 'cơ sở lý luận', en: 'theory' },
  'current-state': { vi: 'thực trạng', en: 'current state' },
  'country-experience': { vi: 'kinh nghiệm các nước', en: 'country experience' },
  synthesis: { vi: 'tổng hợp', en: 'synthesis' },
  meeting: { vi: 'họp', en: 'meeting' },
};

function workshopAnswer({ workshops }: TaskFile, type: string): Answer {
  const words = TYPE_WORDS[type] ?? { vi: type, en: type };
  const isMet = workshops.some((each) => each.type === type && (each.date !== null || each.printed !== ''));
  return answer(isMet, `hội thảo về ${words.vi}`, `a workshop on ${words.en}`);
}

/** Why a need cannot be read; undefined for one that can. */
export function needFault(need: string, papers: Workflow['papers']): Bilingual | undefined {
  const [head = '', tail] = need.split(':');
  if ((tail === undefined && PLAIN[head] !== undefined) || COMPLETE_NEEDS.includes(need)) return undefined;
  if (head === 'complete') return unknown(COMPLETE_NEEDS);
  if (head === 'paper')
    return papers.some(({ id }) => id === tail) ? undefined : unknown(papers.map(({ id }) => `paper:${id}`));
  if (head === 'workshop')
    return WORKSHOP_TYPES.some((type) => type === tail)
      ? undefined
      : unknown(WORKSHOP_TYPES.map((type) => `workshop:${type}`));
  if (head === 'council')
    return tail === 'base' || tail === 'ministry' ? undefined : unknown(['council:base', 'council:ministry']);
  return unknown([...Object.keys(PLAIN), 'complete', 'paper:…', 'workshop:…', 'council:…']);
}

const unknown = (known: readonly string[]): Bilingual => ({
  vi: `không hiểu được; hãy dùng: ${known.join(', ')}`,
  en: `cannot be read; use: ${known.join(', ')}`,
});

/** Whether a need of a step is met by what the task has. */
export function needAnswer(
  need: string,
  file: TaskFile,
  { papers, step }: { readonly papers: Workflow['papers']; readonly step: string },
): NeedAnswer {
  if (COMPLETE_NEEDS.includes(need)) {
    const lacks = needLacks(need, file, step);
    const open = lacks.filter(({ excuse }) => excuse === null).length;
    return { need, isMet: open === 0, said: completeWords(lacks), open, lacks };
  }
  return { need, ...thingAnswer(need, file, papers), lacks: [] };
}

function thingAnswer(need: string, file: TaskFile, papers: Workflow['papers']): Answer {
  const [head = '', tail = ''] = need.split(':');
  const plain = PLAIN[need];
  if (plain !== undefined) return plain(file);
  if (head === 'council') return councilAnswer(file, tail);
  if (head === 'workshop') return workshopAnswer(file, tail);
  const title = papers.find(({ id }) => id === tail)?.title ?? { vi: tail, en: tail };
  const isMet = file.task.papers.some(({ kind }) => kind === tail);
  return { isMet, said: title, open: isMet ? 0 : 1 };
}
