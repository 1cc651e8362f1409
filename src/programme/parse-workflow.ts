import type { Bilingual } from '../model/bilingual.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import { ACTING_ROLES } from './access.ts';
import { needFault } from './need.ts';
import { type FaultBook, readShape, type Shape } from './shape.ts';
import type { Step, Workflow } from './workflow.ts';

const TEXTS = { kind: 'list', of: { kind: 'text' } } as const;
const STEP: Shape = {
  id: { kind: 'id' },
  title: { kind: 'words' },
  by: { kind: 'list', of: { kind: 'choice', of: ACTING_ROLES }, least: 1 },
  needs: TEXTS,
  next: { kind: 'list', of: { kind: 'id' } },
  back: { kind: 'list', of: { kind: 'id' } },
  clock: {
    kind: 'object',
    optional: true,
    of: {
      days: { kind: 'number', least: 1, most: 3660 },
      counts: { kind: 'choice', of: ['days', 'working-days'] },
      remind: { kind: 'list', of: { kind: 'number', least: 0, most: 3660 } },
    },
  },
  gate: { kind: 'choice', of: ['acceptance'], optional: true },
};
const WORKFLOW: Shape = {
  lienket: { kind: 'choice', of: ['workflow@1'] },
  id: { kind: 'id' },
  title: { kind: 'words' },
  regime: {
    kind: 'object',
    of: {
      act: { kind: 'id', optional: true },
      validFrom: { kind: 'day', optional: true },
      validTo: { kind: 'day', optional: true },
      howSure: { kind: 'choice', of: ['A', 'B', 'C', 'D'] },
      said: { kind: 'words' },
    },
  },
  papers: { kind: 'list', of: { kind: 'object', of: { id: { kind: 'id' }, title: { kind: 'words' } } } },
  steps: { kind: 'list', of: { kind: 'object', of: STEP }, least: 2 },
};

/** Reads JSON text, or says that it is none. */
export function parsedJson(text: string, file: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const said = { vi: `không phải JSON hợp lệ: ${String(error)}`, en: `is not valid JSON: ${String(error)}` };
    return { ok: false, refusals: [{ code: 'not-json', where: { file }, said }] };
  }
}

/** Reads a workflow from the text of its file; all its faults at once, those of its steps taken together too. */
export function parseWorkflow(text: string, file: string): Parsed<Workflow> {
  const json = parsedJson(text, file);
  if (!json.ok) return json;
  const found: Refusal[] = [];
  const value = readShape(json.value, WORKFLOW, { path: '', book: { file, found } });
  if (found.length > 0) return { ok: false, refusals: found };
  const { lienket: _, ...workflow } = value as Workflow & { readonly lienket: string };
  checkSteps(workflow, { file, found });
  return found.length > 0 ? { ok: false, refusals: found } : { ok: true, value: workflow };
}

function checkSteps(workflow: Workflow, { file, found }: FaultBook): void {
  const { steps, regime, papers } = workflow;
  const ids = steps.map(({ id }) => id);
  const say = (column: string, code: string, said: Bilingual): void =>
    void found.push({ code, where: { file, column }, said });
  for (const id of twice(ids))
    say('steps', 'step-twice', { vi: `bước “${id}” có hai lần`, en: `the step “${id}” stands twice` });
  for (const id of twice(papers.map((paper) => paper.id)))
    say('papers', 'paper-twice', { vi: `giấy tờ “${id}” có hai lần`, en: `the paper “${id}” stands twice` });
  if (regime.validFrom !== null && regime.validTo !== null && regime.validTo < regime.validFrom)
    say('regime.validTo', 'ends-before', { vi: 'kết thúc trước khi bắt đầu', en: 'ends before it begins' });
  for (const [place, step] of steps.entries()) {
    const at = `steps[${place}]`;
    for (const id of [...step.next, ...step.back])
      if (!ids.includes(id))
        say(at, 'no-such-step', {
          vi: `“${step.id}” dẫn tới “${id}” không có`,
          en: `“${step.id}” leads to “${id}”, which is not there`,
        });
    for (const need of step.needs) {
      const said = needFault(need, papers);
      if (said !== undefined)
        say(`${at}.needs`, 'bad-need', { vi: `“${need}” ${said.vi}`, en: `“${need}” ${said.en}` });
    }
    if (step.gate === 'acceptance' && !step.needs.includes('comments-closed'))
      say(`${at}.needs`, 'open-gate', {
        vi: 'bước nghiệm thu phải cần “comments-closed”',
        en: 'the acceptance must need “comments-closed”',
      });
  }
  checkWays(steps, say);
}

const twice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
];

function checkWays(steps: readonly Step[], say: (column: string, code: string, said: Bilingual) => void): void {
  const first = steps[0];
  const reached = first === undefined ? new Set<string>() : closure(steps, first.id, ({ next }) => next);
  for (const { id } of steps)
    if (!reached.has(id))
      say('steps', 'unreached', { vi: `không bước nào dẫn tới “${id}”`, en: `no step leads to “${id}”` });
  if (!steps.some(({ gate }) => gate === 'acceptance'))
    say('steps', 'no-acceptance', { vi: 'chưa có bước nghiệm thu (gate)', en: 'no step is the acceptance (gate)' });
  const ends = steps.filter(({ next }) => next.length === 0);
  if (ends.length === 0) say('steps', 'no-end', { vi: 'không có bước cuối', en: 'there is no last step' });
  const before = (id: string): Set<string> =>
    closure(steps, id, (step) => steps.filter(({ next }) => next.includes(step.id)).map((each) => each.id));
  const ending = new Set(ends.flatMap(({ id }) => [...before(id)]));
  for (const { id } of steps)
    if (ends.length > 0 && !ending.has(id))
      say('steps', 'dead-end', {
        vi: `từ “${id}” không tới được bước cuối`,
        en: `from “${id}” no last step is reached`,
      });
}

function closure(steps: readonly Step[], start: string, ways: (step: Step) => readonly string[]): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) {
    const step = steps.find((each) => each.id === id);
    for (const next of step === undefined ? [] : ways(step)) seen.add(next);
  }
  return seen;
}
