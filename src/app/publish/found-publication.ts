import {
  isPublished,
  lastStep,
  type Publication,
  type PublicationState,
  publicationState,
} from '../../model/publication.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import type { PublicationRecords } from '../ports-publish.ts';

/** A publication as a person names it; without a version the newest. */
export interface NamedVersion {
  readonly name: string;
  readonly version?: string | undefined;
}

/** A publication with its neighbours and where it stands. */
export interface FoundPublication {
  readonly publication: Publication;
  readonly all: readonly Publication[];
  readonly state: PublicationState;
}

/** Finds a publication that somebody named. */
export async function foundPublication(
  records: PublicationRecords,
  { name, version }: NamedVersion,
  now: string,
): Promise<Parsed<FoundPublication>> {
  const all = await records.list();
  const publication = all.findLast((each) => each.name === name && (version === undefined || each.version === version));
  if (publication !== undefined) {
    return { ok: true, value: { publication, all, state: publicationState(publication, all, now) } };
  }
  const named = version === undefined ? name : `${name}@${version}`;
  return {
    ok: false,
    refusals: [
      refusal('no-such-publication', {
        vi: `Không có bản “${named}” nào đã được đề nghị công bố. Xem: lienket publish list.`,
        en: `No release “${named}” was proposed. See: lienket publish list.`,
      }),
    ],
  };
}

/** A refusal without a place. */
export const refusal = (code: string, said: Refusal['said']): Refusal => ({ code, where: {}, said });

/** One refusal without a place, as the answer of a use case. */
export const refused = (code: string, said: Refusal['said']): { readonly ok: false; readonly refusals: Refusal[] } => ({
  ok: false,
  refusals: [refusal(code, said)],
});

/** Whether two names are one person's, whatever their letters' case and marks, and with or without spaces. */
export const isSamePerson = (one: string, other: string): boolean => bareName(one) === bareName(other);

/** A name without case, marks, signs and spaces; empty where nothing of it is a name. */
export const bareName = (name: string): string => foldedWords(name).replaceAll(' ', '');

/** The newest released version of a name, embargoed or not; undefined if there is none. */
export const newestReleased = (all: readonly Publication[], name: string): Publication | undefined =>
  all.findLast((each) => each.name === name && lastStep(each, 'released') !== undefined);

/** The newest version of a name that everybody may see. */
export const newestPublished = (all: readonly Publication[], name: string, now: string): Publication | undefined =>
  all.findLast((each) => each.name === name && isPublished(each, now));

/** What somebody gets who was overtaken. */
export const overtaken = (): { readonly ok: false; readonly refusals: Refusal[] } =>
  refused('overtaken', {
    vi: 'Có người vừa làm một bước khác trên bản này. Hãy xem lại rồi làm tiếp.',
    en: 'Somebody else has just done another step on this release. Look at it again, then go on.',
  });
