import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { BANDS, QUEUE_ORDERS, type QueueSearch } from '../state/queue-search.ts';
import { LEVELS } from '../state/register-search.ts';
import { useProvinces } from '../state/use-provinces.ts';
import { stewardWords } from '../words/steward-words.ts';
import { ChoiceField } from './choice-field.tsx';

/** What of the queue is looked at, and in which order; it stands in the address. */
export function QueueFilters(props: {
  readonly search: QueueSearch;
  readonly sources: readonly string[];
  readonly set: (key: keyof QueueSearch, value: string) => void;
}): ReactNode {
  const { search, sources, set } = props;
  const say = useSpeech(stewardWords);
  const provinces = useProvinces();
  const any = { value: '', words: say('any') };
  const bandWords = (band: string): string => {
    const [from = '', to = ''] = band.split('-');
    return say('bandOf', { from, to });
  };
  const field = (key: keyof QueueSearch, label: string, choices: readonly { value: string; words: string }[]) => (
    <ChoiceField label={label} value={search[key] ?? ''} choices={choices} choose={(value) => set(key, value)} />
  );
  return (
    <details className="queue-filters">
      <summary>{say('filters')}</summary>
      <div className="fields">
        {field('state', say('state'), [
          { value: '', words: say('open') },
          { value: 'unsure', words: say('unsure') },
        ])}
        {field(
          'order',
          say('order'),
          QUEUE_ORDERS.map((order) => ({ value: order === 'likeliest' ? '' : order, words: say(order) })),
        )}
        {field('level', say('level'), [any, ...LEVELS.map((level) => ({ value: level, words: say(level) }))])}
        {field('band', say('band'), [any, ...BANDS.map((band) => ({ value: band, words: bandWords(band) }))])}
        {field('source', say('source'), [any, ...sources.map((source) => ({ value: source, words: source }))])}
        {field('place', say('province'), [any, ...provinces])}
      </div>
    </details>
  );
}
