import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FactView } from '../../http/contract/view-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { figureWords } from '../words/figure-words.ts';

/** The mark of a cited fact; pressing it opens the fact with its source, and in a dossier with the claims on it. */
export function FactMark(props: { readonly fact: FactView; readonly dossier?: string }): ReactNode {
  const { fact, dossier } = props;
  const say = useSpeech(figureWords);
  return (
    <Link
      to="."
      search={(search) => ({
        ...search,
        at: `/api/v1${dossier === undefined ? '' : `/dossiers/${dossier}`}/facts/${fact.id}`,
      })}
      resetScroll={false}
      className={`fact-mark strength-${fact.strength}`}
      aria-label={say('factMark', { id: fact.id })}
      title={say.of(fact.statement)}
    >
      {fact.id}
    </Link>
  );
}
