import type { Bilingual } from '../../model/bilingual.ts';
import {
  type Correction,
  isPublished,
  type LicensedSource,
  type Proposal,
  type Publication,
} from '../../model/publication.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { type ReleaseRef, releaseName } from '../../model/release.ts';
import type { PublicationRecords } from '../ports-publish.ts';
import { refusal, refused } from './found-publication.ts';

/** What whoever proposes a release says of it. */
export interface ProposeWords {
  readonly what: string;
  readonly explained: string;
  readonly corrects: Correction | null;
}

export interface Asked {
  readonly words: ProposeWords;
  readonly from: Proposal['from'];
  readonly licence: string;
  readonly sources: readonly LicensedSource[];
  readonly base: Publication | undefined;
}

/** Everything that is wrong with what the proposer said. */
export function wordFaults(
  { what, corrects }: ProposeWords,
  { all, name, now }: { readonly all: readonly Publication[]; readonly name: string; readonly now: string },
): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (what.trim() === '')
    faults.push(
      refusal('nothing-said', {
        vi: 'Hãy nói bản này thay đổi gì so với bản trước (--what).',
        en: 'Say what changed since the last version (--what).',
      }),
    );
  if (corrects === null) return faults;
  const wrong = all.find((each) => each.name === name && each.version === corrects.version && isPublished(each, now));
  if (wrong === undefined)
    faults.push(
      refusal('nothing-to-correct', {
        vi: `Chưa công bố “${name}@${corrects.version}”, nên không có gì để đính chính.`,
        en: `“${name}@${corrects.version}” is not published, so there is nothing to correct.`,
      }),
    );
  if (corrects.why.trim() === '')
    faults.push(
      refusal('no-reason', {
        vi: 'Bản đính chính phải nói điều gì đã sai và vì sao (--why).',
        en: 'A correction must say what was wrong and why (--why).',
      }),
    );
  return faults;
}

/** Keeps a proposal whose files are written. */
export async function keptProposal(
  { records, now }: { readonly records: PublicationRecords; readonly now: string },
  given: {
    readonly ref: ReleaseRef;
    readonly title: Bilingual;
    readonly asked: Asked;
    readonly actor: string;
    readonly isVouched: boolean | undefined;
  },
): Promise<Parsed<Publication>> {
  const { ref, title, asked, actor, isVouched = false } = given;
  const { words, from, licence, sources, base } = asked;
  const { what, explained, corrects } = words;
  const made = await records.propose({
    ...ref,
    title,
    proposed: {
      kind: 'proposed',
      actor,
      at: now,
      note: '',
      said: { from, what, licence, sources, base: base?.version ?? null, corrects, explained, isVouched },
    },
  });
  if (made !== undefined) return { ok: true, value: made };
  return refused('proposed-already', {
    vi: `“${releaseName(ref)}” đã được đề nghị rồi.`,
    en: `“${releaseName(ref)}” was proposed already.`,
  });
}
