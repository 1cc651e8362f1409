import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PolicyPage } from '../../http/contract/policy-contract.ts';
import { useSpeech } from '../state/language.tsx';
import type { TaskSearch } from '../state/task-search.ts';
import { policyWords } from '../words/policy-words.ts';

export type Lack = PolicyPage['completeness']['lacks'][number];

/** What was looked at: it decides where a lack is mended. */
export type LookedAt =
  | { readonly task: string; readonly search: Pick<TaskSearch, 'role' | 'for'> }
  | { readonly dossier: string }
  | { readonly file: string };

/** The way to mend a lack: a link to where it is mended, or words where the text itself is to be written. */
export function MendLink({ mend, at }: { readonly mend: Lack['mend']; readonly at: LookedAt }): ReactNode {
  const say = useSpeech(policyWords);
  const { place, country, said } = mend;
  const words = say.of(said);
  if ('dossier' in at && (place === 'ledger' || place === 'elsewhere'))
    return (
      <Link to={`/dossiers/$id/${place}`} params={{ id: at.dossier }}>
        {words}
      </Link>
    );
  if (place === 'lessons')
    return (
      <Link to="/experience" search={country === null ? {} : { country }}>
        {words}
      </Link>
    );
  if ('task' in at && (place === 'solutions' || place === 'ranking'))
    return (
      <Link
        to="/tasks/$id/policy"
        params={{ id: at.task }}
        search={at.search}
        hash={place === 'solutions' ? 'solutions' : 'fit'}
      >
        {words}
      </Link>
    );
  return <span className="quiet">{words}</span>;
}
