import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import type { DossierActs } from '../state/use-dossier-acts.ts';
import { dossiersWords } from '../words/dossiers-words.ts';

/** Dossiers that were put aside; each can be brought back with all its revisions. */
export function AsideList({ acts }: { readonly acts: DossierActs }): ReactNode {
  const say = useSpeech(dossiersWords);
  const aside = useAsk('GET /recipes').data?.aside ?? [];
  if (aside.length === 0) return null;
  return (
    <details className="aside-list">
      <summary>{`${say('aside')} (${say.number(aside.length, 0)})`}</summary>
      <ul>
        {aside.map(({ id, title }) => (
          <li key={id}>
            <span>{say.of(title)}</span>
            <Button className="tool" onPress={() => void acts.bringBack(id)} isDisabled={acts.isBusy}>
              {say('bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
