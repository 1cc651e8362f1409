import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { lostReferences, parseThings } from '../../programme/parse-things.ts';
import type { PolicyKind, PolicyThings } from '../../programme/policy-things.ts';
import { THING_KINDS, type ThingBook } from '../../programme/things.ts';
import type { GivenThing } from '../desks/policy-desk.ts';
import { keepChanges, refusal, refused } from '../tasks/keep-changes.ts';
import { isWithdrawn, readBook, type TaskBook, thingKey } from '../tasks/task-book.ts';
import type { PolicyPorts } from './policy-ports.ts';

/** A thing of one kind that somebody wrote on a screen, read by the same checker as files are. */
export function parsedThing<K extends PolicyKind>(kind: K, thing: unknown): Parsed<PolicyThings[K]> {
  const read = parseThings(JSON.stringify({ lienket: 'tasks@1', [kind]: [thing] }), '');
  if (!read.ok) return { ok: false, refusals: read.refusals.map((each) => withoutFile(each, `${kind}[0]`)) };
  const [only] = read.value.things[kind];
  return only === undefined
    ? refused('empty', { vi: 'không có gì', en: 'nothing there' })
    : { ok: true, value: only as PolicyThings[K] };
}

/** Where a fault stands, as the form names its fields. */
function withoutFile(fault: Refusal, head: string): Refusal {
  const column = (fault.where.column ?? '').replace(head, '').replace(/^\./u, '');
  return { ...fault, where: column === '' ? {} : { column } };
}

/** Keeps a thing under the revision that its writer knew; what it leads to must be there. */
export async function keepThing<K extends PolicyKind>(
  ports: PolicyPorts,
  acting: Acting,
  given: GivenThing & { readonly kind: K; readonly thing: PolicyThings[K] },
): Promise<Parsed<{ readonly id: string }>> {
  const { kind, thing, revision } = given;
  const book = await readBook(ports);
  if (isWithdrawn(book, kind, thing.id))
    return refused('withdrawn', {
      vi: `“${thing.id}” đã rút; hãy đưa lại trước khi sửa`,
      en: `“${thing.id}” was withdrawn; put it back before it is changed`,
    });
  const faults = lostIn(book, kind, thing);
  if (faults.length > 0) return { ok: false, refusals: faults };
  if (revision === null && book.revisions.has(thingKey(kind, thing.id)))
    return refused('there-already', { vi: `“${thing.id}” đã có`, en: `“${thing.id}” is there already` });
  const task = 'task' in thing ? thing.task : null;
  const what = revision === null ? 'entered' : 'changed';
  const kept = await keepChanges(ports, acting, {
    changes: [{ kind, id: thing.id, task, parent: revision, content: JSON.stringify(thing), what }],
    reason: '',
  });
  return kept.ok ? { ok: true, value: { id: thing.id } } : kept;
}

function lostIn<K extends PolicyKind>(
  { things, shelf }: TaskBook,
  kind: K,
  thing: PolicyThings[K],
): readonly Refusal[] {
  const merged = Object.fromEntries(
    THING_KINDS.map((each) => [each, each === kind ? [thing] : things[each]]),
  ) as unknown as ThingBook;
  return lostReferences(
    merged,
    shelf.workflows.map(({ id }) => id),
  )
    .filter((lost) => lost.kind === kind && lost.id === thing.id)
    .map(({ field, to }) =>
      refusal('no-such-thing', {
        vi: `dẫn tới cái không có: ${field} → ${to}`,
        en: `leads to what is not there: ${field} → ${to}`,
      }),
    );
}
