import type { ReactNode } from 'react';
import type { DossierCard } from '../../http/contract/dossier-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { linkWords } from '../words/link-words.ts';

/** Says that the dossier is read by a link: for whom it was sealed, when, and what one can do. */
export function ReaderBanner({ dossier }: { readonly dossier: DossierCard }): ReactNode {
  const say = useSpeech(linkWords);
  const { link } = dossier;
  if (link === null) return null;
  return (
    <aside className="reader-banner">
      <p className="reader-label">{say('banner', { label: link.label })}</p>
      <p>{say('bannerMade', { date: say.date(link.madeAt.slice(0, 10)) })}</p>
    </aside>
  );
}
