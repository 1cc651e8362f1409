import type { ReactNode } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { SearchHit } from '../../http/contract/search-contract.ts';
import { hitKey } from '../state/hit-groups.ts';
import { useSpeech } from '../state/language.tsx';
import { searchWords } from '../words/search-words.ts';
import { MarkedText } from './marked-text.tsx';

/** Hits under the name of their kind. */
export interface TitledHits {
  readonly title: string;
  readonly hits: readonly SearchHit[];
  readonly more: number;
}

/** The list of hits; the first is chosen with Enter. */
export function SearchHits(props: {
  readonly label: string;
  readonly groups: readonly TitledHits[];
  readonly open: (hit: SearchHit) => void;
}): ReactNode {
  const { label, groups, open } = props;
  const say = useSpeech(searchWords);
  const byKey = new Map(groups.flatMap(({ hits }) => hits.map((hit) => [hitKey(hit), hit] as const)));
  return (
    <ListBox
      aria-label={label}
      className="search-hits"
      selectionMode="none"
      onAction={(key) => {
        const hit = byKey.get(String(key));
        if (hit !== undefined) open(hit);
      }}
    >
      {groups.map(({ title, hits, more }) => (
        <ListBoxSection key={title} id={title} className="search-group">
          <Header className="search-kind">
            {title}
            {more > 0 ? <span className="quiet">{say('moreOf', { count: say.number(more, 0) })}</span> : null}
          </Header>
          <Collection items={hits.map((hit) => ({ key: hitKey(hit), hit }))}>
            {({ key, hit }) => (
              <ListBoxItem id={key} textValue={hit.title[say.language]} className="search-hit">
                <span className="search-title">
                  <MarkedText text={hit.title[say.language]} marks={hit.marks[say.language]} />
                </span>
                <span className="search-note">{say.of(hit.note)}</span>
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
