import type { Recipe } from '../../evidence/recipe.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { DossierAddress } from '../desks/dossier-desk.ts';
import type { ReaderLinks } from '../ports-records.ts';
import type { RecipeSource } from './recipe-source.ts';

/** A reader's link that was taken back. */
export class RevokedLinkError extends Error {
  override readonly name = 'RevokedLinkError';
  readonly said: Bilingual = {
    vi: 'Người gửi đã thu hồi đường dẫn này; hãy xin đường dẫn mới.',
    en: 'The sender has taken this link back; ask for a new one.',
  };
}

/** A dossier as an address opens it. */
export interface OpenedDossier {
  readonly recipe: Recipe;
  readonly origin: 'example' | 'own' | 'reader';
  readonly revision: number | null;
  readonly recordedAt: string | null;
  /** Set for a reader's link; `sealed` is the dossier as it stood when the link was made. */
  readonly link: {
    readonly label: string;
    readonly madeAt: string;
    readonly dossier: string;
    readonly sealed: string;
  } | null;
}

export interface OpeningPorts {
  readonly recipes: RecipeSource;
  readonly links: () => Promise<Pick<ReaderLinks, 'find'>>;
  digest(text: string): string;
}

/** What the id of a reader's link begins with. */
export const READER = 'r~';

/** Whether an id is the secret of a reader's link. */
export const isReaderId = (id: string): boolean => id.startsWith(READER);

/**
 * The dossier of an address; undefined if there is none.
 * @throws {RevokedLinkError} for a link that was taken back
 */
export async function openedDossier(ports: OpeningPorts, address: DossierAddress): Promise<OpenedDossier | undefined> {
  if (!isReaderId(address.id)) {
    const kept = await ports.recipes.find(address.id, address.revision);
    return kept && { ...kept, link: null };
  }
  const link = await (await ports.links()).find(ports.digest(address.id.slice(READER.length)));
  if (link === undefined) return undefined;
  if (link.revokedAt !== null) throw new RevokedLinkError();
  const { label, madeAt, dossier, sealed, recipe } = link;
  return { recipe, origin: 'reader', revision: null, recordedAt: madeAt, link: { label, madeAt, dossier, sealed } };
}
