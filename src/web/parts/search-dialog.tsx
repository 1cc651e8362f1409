import { useRouter, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Autocomplete, Button, Dialog, Heading, Input, SearchField } from 'react-aria-components';
import type { SearchAnswer, SearchHit } from '../../http/contract/search-contract.ts';
import { hitGroups } from '../state/hit-groups.ts';
import { withDay } from '../state/kept-day.ts';
import { useSpeech } from '../state/language.tsx';
import { keepRecent, recentHits, withRecent } from '../state/recent-hits.ts';
import { useAsk } from '../state/use-ask.ts';
import type { EarlyKeys } from '../state/use-early-keys.ts';
import { searchWords } from '../words/search-words.ts';
import { Failure } from './failure.tsx';
import { SearchHits } from './search-hits.tsx';

const SHOWN = 24;

/** Search as one types: hits by kind, by keyboard and by ear; empty it shows what was opened last. */
export function SearchDialog(props: { readonly close: () => void; readonly early: EarlyKeys }): ReactNode {
  const { close, early } = props;
  const say = useSpeech(searchWords);
  const router = useRouter();
  const { asOf } = useSearch({ strict: false });
  const [query, setQuery] = useState('');
  const takeEarly = (): void => {
    const typed = early.take();
    if (typed !== '') setQuery(typed);
  };
  const [recent, setRecent] = useState(recentHits);
  const asked = query.trim();
  const answer = useAsk('GET /search', { query: { q: asked, limit: SHOWN } }, { isWanted: asked !== '' });
  const found = asked === '' ? undefined : answer.data;
  const open = (hit: SearchHit): void => {
    keepRecent(withRecent(recent, hit));
    close();
    router.history.push(withDay(hit.href, asOf));
  };
  const forget = (): void => {
    keepRecent([]);
    setRecent([]);
  };
  const groups =
    found === undefined
      ? recent.length === 0
        ? []
        : [{ title: say('recent'), hits: recent, more: 0 }]
      : hitGroups(found).map(({ kind, ...group }) => ({ title: say(kind), ...group }));
  return (
    <Dialog className="search-dialog">
      <Heading slot="title" className="unseen">
        {say('open')}
      </Heading>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <div className="search-head">
          <SearchField aria-label={say('label')} autoFocus className="search-field" onFocus={takeEarly}>
            <Input placeholder={say('hint')} role="combobox" aria-expanded={groups.length > 0} />
          </SearchField>
          <Button className="tool" onPress={close}>
            {say('close')}
          </Button>
        </div>
        <p className="unseen" role="status">
          {found === undefined ? '' : say('found', { count: say.number(total(found.counts), 0) })}
        </p>
        {asked !== '' && answer.isError ? <Failure error={answer.error} again={() => void answer.refetch()} /> : null}
        {found?.isNear === true ? <p className="search-said">{say('near', { query: found.query })}</p> : null}
        <SearchHits label={say('results')} groups={groups} open={open} />
      </Autocomplete>
      <Below found={found} isEmpty={asked === ''} {...(asked === '' && recent.length > 0 ? { forget } : {})} />
    </Dialog>
  );
}

/** What is said below the list: that nothing was found, how to begin, which keys there are. */
function Below(props: {
  readonly found: SearchAnswer | undefined;
  readonly isEmpty: boolean;
  readonly forget?: () => void;
}): ReactNode {
  const { found, isEmpty, forget } = props;
  const say = useSpeech(searchWords);
  return (
    <>
      {found !== undefined && found.hits.length === 0 ? (
        <div className="search-said">
          <p>{say('none', { query: found.query })}</p>
          <p className="quiet">{say('noneDo')}</p>
        </div>
      ) : null}
      {isEmpty ? <p className="search-said quiet">{say('start')}</p> : null}
      <div className="search-foot quiet">
        <span>{say('keys')}</span>
        {forget === undefined ? null : (
          <Button className="link" onPress={forget}>
            {say('forget')}
          </Button>
        )}
      </div>
    </>
  );
}

const total = (counts: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
