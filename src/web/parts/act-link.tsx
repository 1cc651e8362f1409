import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CitedAct } from '../../http/contract/view-contract.ts';
import { useLanguage } from '../state/language.tsx';

/** A legal act by its number; leads to its page. */
export function ActLink({ act }: { readonly act: CitedAct }): ReactNode {
  const language = useLanguage();
  return (
    <Link to="/law/$act" params={{ act: act.id }} className="act-link" title={act.title[language]}>
      {`${act.type[language]} ${act.number}`}
    </Link>
  );
}
