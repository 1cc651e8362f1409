import type { Recipe } from '../../evidence/recipe.ts';
import type { Run } from '../../evidence/report.ts';
import type { BookView, FactView, FigureView } from '../../evidence/screens/view.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { ComputingRoom } from '../computing-room.ts';
import type { FactHomeView } from '../desks/dossier-desk.ts';

/** A fact with those that contradict it and the claims that rest on it; undefined if the dossier does not hold it. */
export async function factHome(
  room: ComputingRoom,
  asked: { readonly recipe: Recipe; readonly home: string; readonly fact: string },
): Promise<FactHomeView | undefined> {
  const { recipe, home } = asked;
  const book = await room.book({ recipe, home });
  const lastDay = recipe.asOf.at(-1) ?? recipe.dated;
  const fact = book.facts[asked.fact] ?? (await room.reading({ recipe, home, day: lastDay })).facts[asked.fact];
  if (fact === undefined) return undefined;
  const isAgainst = (other: FactView): boolean => other.id !== fact.id && other.conflictGroup === fact.conflictGroup;
  return {
    kind: 'fact',
    fact,
    against: fact.conflictGroup === null ? [] : Object.values(book.facts).filter(isAgainst),
    resolution: book.ledger.conflicts.find(({ id }) => id === fact.conflictGroup)?.resolution ?? null,
    claims: claimsOn(book, fact.id),
  };
}

function claimsOn({ ledger, figures }: BookView, fact: string): FactHomeView['claims'] {
  return ledger.claims
    .filter((claim) => claim.facts.includes(fact))
    .map((claim) => ({ id: claim.id, text: plainWords(claim.text, figures) }));
}

/** A sentence as plain words: figures with their values, marks of facts and acts left out. */
function plainWords(runs: readonly Run[], figures: Readonly<Record<string, FigureView>>): Bilingual {
  const word = (run: Run, language: Language): string => {
    if (run.kind === 'text') return run.text[language];
    return run.kind === 'figure' ? (figures[run.figure]?.text[language] ?? '') : '';
  };
  const said = (language: Language): string => runs.map((run) => word(run, language)).join('');
  return { vi: said('vi'), en: said('en') };
}
