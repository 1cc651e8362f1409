import type { Recipe } from '../../http/contract/recipe-contract.ts';

type RecipeFirm = Recipe['firms'][number];

/** What a person says of a firm: where it is, which fact names it, and which fact shows that it deals with others (or nothing). */
export interface FirmDraft {
  readonly name: string;
  readonly place: string;
  readonly fact: string;
  readonly link: string;
}

/** A draft can be kept once something grounds it: a firm without a cited fact is not counted. */
export function isGrounded({ name, place, fact, link }: FirmDraft): boolean {
  return name.trim() !== '' && place !== '' && (fact !== '' || link !== '');
}

/** The firms with a draft taken in: a firm of that name in that place is completed, another is added at the end. */
export function withFirm(firms: readonly RecipeFirm[], draft: FirmDraft): readonly RecipeFirm[] {
  const name = draft.name.trim();
  const named = draft.fact === '' ? draft.link : draft.fact;
  const isSame = (firm: RecipeFirm): boolean => firm.name === name && firm.place === draft.place;
  const link = draft.link === '' ? {} : { linkedBy: draft.link };
  if (!firms.some(isSame)) return [...firms, { name, place: draft.place, facts: [named], ...link }];
  return firms.map((firm) => {
    if (!isSame(firm)) return firm;
    const isNew = draft.fact !== '' && !firm.facts.includes(draft.fact);
    return { ...firm, facts: isNew ? [...firm.facts, draft.fact] : firm.facts, ...link };
  });
}
