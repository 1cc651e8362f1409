import type { Claim, Recipe } from '../../http/contract/recipe-contract.ts';

/** What a person wrote of a claim: words in both languages, where it stands, and grounds beside those that it quotes. */
export interface ClaimDraft {
  readonly id: string;
  readonly section: string;
  readonly vi: string;
  readonly en: string;
  readonly figures: readonly string[];
  readonly facts: readonly string[];
}

const QUOTE = /\{(figure|fact):([^}]+)\}/g;

/** Names that a text quotes, each once, in order. */
export function quoted(text: string, kind: 'figure' | 'fact'): readonly string[] {
  const names = [...text.matchAll(QUOTE)].filter((match) => match[1] === kind).map((match) => match[2] ?? '');
  return [...new Set(names)];
}

/** The day that a figure's name begins with, if it does: `2023-09-18/concentration/workers`. */
export const dayOfName = (name: string): string | undefined => /^(\d{4}-\d{2}-\d{2})\//.exec(name)?.[1];

/** Marks that stand in one language only: the two texts must quote the same. */
export function unevenQuotes(draft: Pick<ClaimDraft, 'vi' | 'en'>): readonly string[] {
  const marks = (text: string): readonly string[] => [...text.matchAll(QUOTE)].map((match) => match[0]);
  const [vi, en] = [marks(draft.vi), marks(draft.en)];
  return [...new Set([...vi.filter((mark) => !en.includes(mark)), ...en.filter((mark) => !vi.includes(mark))])];
}

/** A draft as the recipe keeps it; what it quotes becomes its ground. A language without words takes those of the other. */
export function claimOf(draft: ClaimDraft): Claim {
  const [vi, en] = [draft.vi.trim(), draft.en.trim()];
  const both = `${vi} ${en}`;
  return {
    id: draft.id,
    section: draft.section,
    text: { vi: vi === '' ? en : vi, en: en === '' ? vi : en },
    figures: [...new Set([...quoted(both, 'figure'), ...draft.figures])],
    facts: [...new Set([...quoted(both, 'fact'), ...draft.facts])],
  };
}

/** A claim opened for editing. */
export function draftOf(claim: Claim): ClaimDraft {
  const { id, section, text } = claim;
  const both = `${text.vi} ${text.en}`;
  return {
    id,
    section,
    vi: text.vi,
    en: text.en,
    figures: claim.figures.filter((name) => !quoted(both, 'figure').includes(name)),
    facts: claim.facts.filter((name) => !quoted(both, 'fact').includes(name)),
  };
}

/** The days that the recipe is read on, with those that its claims speak of. */
function withDays(recipe: Recipe, claim: Claim): readonly string[] {
  const days = claim.figures.flatMap((name) => dayOfName(name) ?? []);
  return [...new Set([...recipe.asOf, ...days])].sort();
}

/** The recipe with a claim put in its place, or added at the end of its section; a day that it speaks of is read from then on. */
export function withClaim(recipe: Recipe, claim: Claim): Recipe {
  const isThere = recipe.claims.some(({ id }) => id === claim.id);
  const claims = isThere
    ? recipe.claims.map((each) => (each.id === claim.id ? claim : each))
    : [...recipe.claims, claim];
  return { ...recipe, asOf: withDays(recipe, claim), claims };
}

/** The recipe without a claim. */
export const withoutClaim = (recipe: Recipe, id: string): Recipe => ({
  ...recipe,
  claims: recipe.claims.filter((claim) => claim.id !== id),
});

/** Where claims are dropped: before or after another, or at the end of a section that has none. */
export type ClaimPlace =
  | { readonly section: string }
  | { readonly section: string; readonly beside: string; readonly where: 'before' | 'after' };

/** The recipe with claims moved, in the order given; nothing is lost, whatever the place. */
export function withMovedClaims(recipe: Recipe, ids: readonly string[], place: ClaimPlace): Recipe {
  const moved = ids.flatMap((id) => recipe.claims.find((claim) => claim.id === id) ?? []);
  const rest = recipe.claims.filter((claim) => !ids.includes(claim.id));
  const set = moved.map((claim) => ({ ...claim, section: place.section }));
  const beside = 'beside' in place ? rest.findIndex((claim) => claim.id === place.beside) : -1;
  if (beside < 0 || !('where' in place)) return { ...recipe, claims: [...rest, ...set] };
  const at = place.where === 'before' ? beside : beside + 1;
  return { ...recipe, claims: [...rest.slice(0, at), ...set, ...rest.slice(at)] };
}

/** An id for a new claim that no other has, from its first words. */
export function newClaimId(recipe: Recipe, words: string): string {
  const stem =
    words
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đĐ]/g, 'd')
      .toLowerCase()
      .replace(QUOTE, ' ')
      .match(/[a-z0-9]+/g)
      ?.slice(0, 6)
      .join('-') ?? 'claim';
  const taken = new Set(recipe.claims.map(({ id }) => id));
  if (!taken.has(stem)) return stem;
  for (let count = 2; ; count += 1) if (!taken.has(`${stem}-${count}`)) return `${stem}-${count}`;
}
