import type { Bilingual } from '../../model/bilingual.ts';
import { INSTRUMENT_CLASSES, INSTRUMENT_WORDS } from '../../model/instrument-classes.ts';
import type { Parsed } from '../../model/refusal.ts';
import { type Acting, mayAct } from '../../programme/access.ts';
import type { Fit, Ground, Solution, Tally } from '../../programme/policy-things.ts';
import { PART_NAMES, solutionAudit, solutionLacks } from '../../programme/solution-audit.ts';
import type { Task } from '../../programme/things.ts';
import type { GivenThing, PolicyPage, SolutionView, TaskPolicyKind } from '../desks/policy-desk.ts';
import type { PlacedFact } from '../knowledge/load-facts.ts';
import { noTask, notAllowed, WITHDRAW_APART } from '../tasks/keep-changes.ts';
import { fileOf, namedAct, namedBody, readBook, type TaskBook, thingKey } from '../tasks/task-book.ts';
import { seenTask } from '../tasks/task-views.ts';
import { keepThing, parsedThing } from './keep-thing.ts';
import { loadLessons, writtenLessons } from './lesson-library.ts';
import type { PolicyPorts } from './policy-ports.ts';

/** The policy side of a task; a line agency sees what its round is about, not this. */
export async function policyPage(ports: PolicyPorts, acting: Acting, id: string): Promise<PolicyPage | undefined> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, id);
  return task === undefined || acting.role === 'agency' ? undefined : pageOf(ports, acting, { book, task });
}

async function pageOf(
  ports: PolicyPorts,
  acting: Acting,
  { book, task }: { readonly book: TaskBook; readonly task: Task },
): Promise<PolicyPage> {
  const source = await ports.knowledge();
  const { lessons: shipped, facts } = await loadLessons(source);
  const lessons = [...shipped, ...(await writtenLessons(ports, facts))];
  const { solution: solutions, tally: tallies, fit } = ofTask(book, task.id);
  const gone = book.withdrawn.filter((each) => each.kind === 'solution' && each.task === task.id).length;
  const { lacking: _, ...audit } = { ...solutionAudit(solutions, tallies), withdrawn: gone };
  const [tally] = tallies;
  const revisionOf = (kind: string, id: string): number => book.revisions.get(thingKey(kind, id)) ?? 0;
  const { told: __, ...weighed } = fit ?? { told: [] };
  return {
    task: task.id,
    title: task.title,
    audit,
    tally: tally === undefined ? null : { id: tally.id, stated: tally.stated, revision: revisionOf('tally', tally.id) },
    solutions: solutions.map((each) => solutionView(each, { book, facts, revision: revisionOf('solution', each.id) })),
    completeness: fileOf(book, task).completeness,
    fit: fit === undefined ? null : { ...(weighed as Omit<Fit, 'told'>), revision: revisionOf('fit', fit.id) },
    lessons: lessons.map(({ id, country, title }) => ({ id, country, title })),
    countries: book.known.countries,
    organisations: book.things.organisation.map(({ id }) => namedBody(book, id)),
    instruments: INSTRUMENT_CLASSES.map((id) => ({ id, name: INSTRUMENT_WORDS[id].name })),
    parts: PART_NAMES,
    may: { edit: mayAct(acting.role, 'edit', task.handling), export: mayAct(acting.role, 'export', task.handling) },
  };
}

/** Things of policy of a task; of fits the first. */
export function ofTask(
  { things }: TaskBook,
  task: string,
): { readonly solution: readonly Solution[]; readonly tally: readonly Tally[]; readonly fit: Fit | undefined } {
  const own = <T extends { readonly task: string }>(list: readonly T[]): readonly T[] =>
    list.filter((each) => each.task === task);
  return { solution: own(things.solution), tally: own(things.tally), fit: own(things.fit)[0] };
}

function solutionView(
  solution: Solution,
  {
    book,
    facts,
    revision,
  }: { readonly book: TaskBook; readonly facts: ReadonlyMap<string, PlacedFact>; readonly revision: number },
): SolutionView {
  const { told: _, withdrawn: __, ...shown } = solution;
  return {
    ...shown,
    revision,
    lacks: solutionLacks(solution),
    organisationName: solution.organisation === null ? null : namedBody(book, solution.organisation).name,
    grounds: solution.evidence.map((ground) => groundWords(ground, book, facts)),
  };
}

/** What a fact or an act says; null for what is not read here. */
function groundWords({ kind, ref }: Ground, book: TaskBook, facts: ReadonlyMap<string, PlacedFact>): Bilingual | null {
  if (kind === 'fact') return facts.get(ref)?.statement ?? null;
  if (kind !== 'act') return null;
  const { number, issuer } = namedAct(book, ref);
  return { vi: [number, issuer.vi].join(', '), en: [number, issuer.en].join(', ') };
}

/** Keeps a solution, a fit or the number that a report states, as a thing of its task. */
export async function keepOfTask(
  ports: PolicyPorts,
  acting: Acting,
  given: GivenThing & { readonly task: string; readonly kind: TaskPolicyKind },
): Promise<Parsed<{ readonly id: string }>> {
  const { kind, revision } = given;
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'edit', task);
  if (denied !== undefined) return denied;
  const thing = { ...(given.thing as object), task: task.id } as Partial<Solution>;
  if ((thing.withdrawn ?? null) !== null) return WITHDRAW_APART;
  const old = book.things[kind].find(({ id }) => id === thing.id);
  const read = parsedThing(kind, { ...thing, ...(old === undefined ? {} : { told: old.told }) });
  if (!read.ok) return read;
  const lost = await lostGrounds(ports, read.value);
  return lost.length > 0
    ? { ok: false, refusals: lost }
    : keepThing(ports, acting, { kind, thing: read.value, revision });
}

/** Facts and lessons that a thing names and that are not there. */
async function lostGrounds(ports: PolicyPorts, thing: Solution | Tally | Fit) {
  const { lessons, facts } = await loadLessons(await ports.knowledge());
  const known = new Set([...lessons, ...(await writtenLessons(ports, facts))].map(({ id }) => id));
  const named =
    'lessons' in thing ? thing.lessons : 'options' in thing ? thing.options.flatMap((each) => each.lessons) : [];
  const cited = 'evidence' in thing ? thing.evidence.flatMap(({ kind, ref }) => (kind === 'fact' ? [ref] : [])) : [];
  return [
    ...named
      .filter((id) => !known.has(id))
      .map((id) => lost('lessons', `không có bài học “${id}”`, `there is no lesson “${id}”`)),
    ...cited
      .filter((id) => !facts.has(id))
      .map((id) => lost('evidence', `không có dẫn liệu “${id}”`, `there is no fact “${id}”`)),
  ];
}

const lost = (column: string, vi: string, en: string) => ({
  code: 'no-such-thing',
  where: { column },
  said: { vi, en },
});
