import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RungView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsOf } from '../state/use-as-of.ts';
import { ladderWords } from '../words/ladder-words.ts';

/** Where a person brings what would settle an open rung; nothing where no screen takes it. */
export function BringLink({ bring }: { readonly bring: RungView['bring'] }): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id' });
  const say = useSpeech(ladderWords);
  const asOf = useAsOf();
  switch (bring) {
    case null:
    case 'expert':
      return null;
    case 'place-industry-table': {
      const asked = { asOf, kind: 'place-industry', dossier: id };
      return (
        <Link to="/data" search={asked} className="button">
          {say('addTable')}
        </Link>
      );
    }
    case 'firms':
      return (
        <Link to="/dossiers/$id/legal" params={{ id }} hash="add-firm" className="button">
          {say('addFirms')}
        </Link>
      );
    case 'organisations':
      return (
        <Link to="/packs" className="button">
          {say('addOrganisations')}
        </Link>
      );
    case 'input-output':
      return (
        <Link to="/packs" className="button">
          {say('addInputOutput')}
        </Link>
      );
  }
}
