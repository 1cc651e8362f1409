import type { Reason } from '../../indicators/measured.ts';
import type { FigureBook } from '../figure-book.ts';
import { messageRuns, messageWords, words } from '../message-runs.ts';
import type { DossierContent } from '../reading.ts';
import type { Block, Run, Section } from '../report.ts';
import type { ClaimState } from './compose-claims.ts';
import { plain, section, sentence } from './pieces.ts';

/** What a machine can see is left before the report could be signed. */
export function composeTodo(content: DossierContent, states: readonly ClaimState[], book: FigureBook): Section {
  const items = todoItems(content, states, book);
  const blocks: readonly Block[] =
    items.length === 0
      ? [sentence('todo.none')]
      : [sentence('todo.sentence', { count: items.length }), { kind: 'list', items }];
  return section('todo', words('todo.heading'), blocks);
}

/** Everything that is left, each as one line. */
export function todoItems(
  content: DossierContent,
  states: readonly ClaimState[],
  book: FigureBook,
): readonly (readonly Run[])[] {
  return [
    ...openRungs(content, book),
    ...claimItems(states),
    ...factItems(content),
    ...releaseItems(content),
    ...actItems(content),
    ...content.policy.map((said) => messageRuns({ key: 'todo.policy', values: { said } })),
    ...runItems(content),
  ];
}

/** What would settle the open rungs of the last reading; each thing once. */
function openRungs(content: DossierContent, book: FigureBook): readonly (readonly Run[])[] {
  const last = content.readings[content.readings.length - 1];
  if (last === undefined) return [];
  const seen = new Set<string>();
  return last.ladder.rungs.flatMap((outcome) =>
    outcome.settle
      .filter((reason: Reason) => !seen.has(reason.key) && seen.add(reason.key))
      .map((reason) =>
        messageRuns({
          key: 'todo.cannot-tell',
          values: {
            rung: words(`rung.${outcome.rung}`),
            date: { date: last.asOf },
            settle: messageWords(book.message(reason)),
          },
        }),
      ),
  );
}

function claimItems(states: readonly ClaimState[]): readonly (readonly Run[])[] {
  const short = (state: ClaimState): { vi: string; en: string } => {
    const cut = (text: string): string => (text.length > 90 ? `${text.slice(0, 87)}…` : text);
    return { vi: cut(state.claim.text.vi), en: cut(state.claim.text.en) };
  };
  return states.flatMap((state) => [
    ...(state.ground === 'opinion' ? [messageRuns({ key: 'todo.opinion', values: { claim: short(state) } })] : []),
    ...(state.isStale ? [messageRuns({ key: 'todo.stale-claim', values: { claim: short(state) } })] : []),
  ]);
}

function factItems(content: DossierContent): readonly (readonly Run[])[] {
  const press = content.facts.filter((fact) => fact.status !== 'official').length;
  const conflicts = content.conflicts.filter(
    (conflict) => content.facts.filter((fact) => fact.conflictGroup === conflict.id).length > 1,
  ).length;
  return [
    ...(press > 0 ? [messageRuns({ key: 'todo.press-only', values: { count: press } })] : []),
    ...(conflicts > 0 ? [messageRuns({ key: 'todo.contradictions', values: { count: conflicts } })] : []),
  ];
}

function releaseItems(content: DossierContent): readonly (readonly Run[])[] {
  return content.releases
    .filter((release) => release.newer !== undefined)
    .map((release) =>
      messageRuns({
        key: 'todo.stale',
        values: { release: plain(`${release.name}@${release.version}`), newer: plain(release.newer ?? '') },
      }),
    );
}

function actItems(content: DossierContent): readonly (readonly Run[])[] {
  return Object.values(content.acts)
    .filter((act) => act.warning !== undefined)
    .map((act) =>
      messageRuns({ key: 'todo.act', values: { act: plain(act.number), warning: act.warning ?? plain('') } }),
    );
}

/** Methods that the recipe runs and that did not run. */
function runItems(content: DossierContent): readonly (readonly Run[])[] {
  return content.runs.flatMap(({ run, refusals: [first] }) =>
    first === undefined ? [] : [messageRuns({ key: 'todo.run', values: { run: run.title, why: first.said } })],
  );
}
