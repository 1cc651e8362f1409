import type { Bilingual } from '../model/bilingual.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import { COMMENT_CLASSES } from './comment.ts';
import { councilResult } from './council-result.ts';
import { parsedJson } from './parse-workflow.ts';
import { policyFaults } from './policy-faults.ts';
import { type Field, readShape, type Shape } from './shape.ts';
import { THING_SHAPES } from './thing-shapes.ts';
import { THING_KINDS, type ThingBook, type ToldSource } from './things.ts';

/** A remark of a source text, entered as a comment of its task. */
export interface EnteredRemark {
  readonly task: string;
  readonly author: string;
  readonly organisation: string | null;
  readonly said: string | null;
  readonly class: (typeof COMMENT_CLASSES)[number];
  readonly text: string;
  readonly told: readonly { readonly field: string; readonly source: string; readonly at: string }[];
}

/** What a file of things holds. */
export interface EnteredThings {
  readonly sources: readonly ToldSource[];
  readonly things: ThingBook;
  readonly remarks: readonly EnteredRemark[];
}

const several = (shape: Shape): Field => ({ kind: 'list', of: { kind: 'object', of: shape } });
const FILE: Shape = {
  lienket: { kind: 'choice', of: ['tasks@1'] },
  sources: several({
    id: { kind: 'id' },
    title: { kind: 'text' },
    publisher: { kind: 'text' },
    published: { kind: 'day', optional: true },
  }),
  ...Object.fromEntries(THING_KINDS.map((kind) => [kind, several(THING_SHAPES[kind])])),
  remark: several({
    task: { kind: 'id' },
    author: { kind: 'text' },
    organisation: { kind: 'id', optional: true },
    said: { kind: 'day', optional: true },
    class: { kind: 'choice', of: COMMENT_CLASSES },
    text: { kind: 'text' },
    told: several({ field: { kind: 'text' }, source: { kind: 'id' }, at: { kind: 'text' } }),
  }),
};

/** Reads a file of things: organisations, lists, programmes, tasks and what belongs to them; all faults at once. */
export function parseThings(text: string, file: string): Parsed<EnteredThings> {
  const json = parsedJson(text, file);
  if (!json.ok) return json;
  const found: Refusal[] = [];
  const value = readShape(json.value, FILE, { path: '', book: { file, found } });
  if (found.length > 0) return { ok: false, refusals: found };
  const {
    lienket: _,
    sources,
    remark,
    ...things
  } = value as ThingBook & {
    readonly lienket: string;
    readonly sources: readonly ToldSource[];
    readonly remark: readonly EnteredRemark[];
  };
  const entered: EnteredThings = { sources, things, remarks: remark };
  const refusals = insideFaults(entered).map(({ code, column, said }) => ({ code, where: { file, column }, said }));
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: entered };
}

interface Inside {
  readonly code: string;
  readonly column: string;
  readonly said: Bilingual;
}

function insideFaults({ sources, things, remarks }: EnteredThings): readonly Inside[] {
  const known = new Set(sources.map(({ id }) => id));
  const found: Inside[] = [];
  for (const kind of THING_KINDS) {
    const ids = things[kind].map(({ id }) => id);
    for (const [place, thing] of things[kind].entries()) {
      const column = `${kind}[${place}]`;
      if (ids.indexOf(thing.id) !== place)
        found.push({
          code: 'id-twice',
          column,
          said: { vi: `“${thing.id}” có hai lần`, en: `“${thing.id}” stands twice` },
        });
      for (const { source } of thing.told)
        if (!known.has(source)) found.push({ code: 'no-such-source', column, said: noSource(source) });
    }
  }
  for (const [place, { told }] of remarks.entries())
    for (const { source } of told)
      if (!known.has(source))
        found.push({ code: 'no-such-source', column: `remark[${place}]`, said: noSource(source) });
  for (const [place, council] of things.council.entries())
    for (const { code, said } of councilResult(council).faults) found.push({ code, column: `council[${place}]`, said });
  found.push(...policyFaults(things));
  for (const [place, { period }] of things.task.entries())
    if (period.from !== null && period.to !== null && period.to < period.from)
      found.push({
        code: 'ends-before',
        column: `task[${place}].period`,
        said: { vi: 'kết thúc trước khi bắt đầu', en: 'ends before it begins' },
      });
  return found;
}

const noSource = (id: string): Bilingual => ({
  vi: `nguồn “${id}” không có trong “sources”`,
  en: `the source “${id}” is not in “sources”`,
});

/** A reference from one thing to another that is not there. */
export interface LostReference {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly to: string;
}

/** References that lead nowhere, among all things taken together and the workflows at hand. */
export function lostReferences(book: ThingBook, workflows: readonly string[]): readonly LostReference[] {
  const ids = (kind: keyof ThingBook): ReadonlySet<string> => new Set(book[kind].map(({ id }) => id));
  const [organisations, lists, programmes] = [ids('organisation'), ids('list'), ids('programme')];
  const [bundles, tasks, flows] = [ids('bundle'), ids('task'), new Set(workflows)];
  const lost: LostReference[] = [];
  const look = (
    kind: string,
    id: string,
    [field, known, to]: readonly [string, ReadonlySet<string>, readonly (string | null)[]],
  ): void => {
    for (const each of to) if (each !== null && !known.has(each)) lost.push({ kind, id, field, to: each });
  };
  for (const { id, successor, partOf } of book.organisation) {
    look('organisation', id, ['successor', organisations, [successor]]);
    look('organisation', id, ['partOf', organisations, [partOf]]);
  }
  for (const each of book.list) {
    look('list', each.id, ['under', lists, [each.under]]);
    look('list', each.id, ['assigned', organisations, [each.assignedBy, each.assignedTo]]);
  }
  for (const { id, sides } of book.programme)
    look('programme', id, ['sides', organisations, sides.map(({ organisation }) => organisation)]);
  for (const { id, programme } of book.bundle) look('bundle', id, ['programme', programmes, [programme]]);
  for (const each of book.task) {
    look('task', each.id, ['lists', lists, each.lists]);
    look('task', each.id, ['programme', programmes, [each.programme]]);
    look('task', each.id, ['bundle', bundles, [each.bundle]]);
    look('task', each.id, ['organisation', organisations, [each.organisation, ...each.units]]);
    look('task', each.id, ['milestones', organisations, each.milestones.map(({ organisation }) => organisation)]);
    look('task', each.id, ['workflow', flows, [each.workflow]]);
  }
  for (const kind of ['workshop', 'round', 'council', 'use', 'lesson', 'solution', 'tally', 'fit'] as const)
    for (const { id, task } of book[kind]) look(kind, id, ['task', tasks, [task]]);
  for (const { id, organisations: asked } of book.round) look('round', id, ['organisations', organisations, asked]);
  for (const { id, organisation } of book.solution)
    look('solution', id, ['organisation', organisations, [organisation]]);
  for (const { id, seats } of book.workshop)
    look('workshop', id, ['seats', organisations, seats.map(({ organisation }) => organisation)]);
  return lost;
}
