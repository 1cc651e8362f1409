import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { defineWords } from '../words/define-words.ts';

/** Chosen places; each can be taken out where that is allowed. */
export function PlaceChips(props: {
  readonly places: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly remove?: (place: string) => void;
}): ReactNode {
  const { places, names, remove } = props;
  const say = useSpeech(defineWords);
  return (
    <ul className="chips" aria-label={say('chosen')}>
      {places.map((place) => (
        <li key={place} className="pill">
          {names[place] === undefined ? null : <span>{names[place]}</span>}
          <span className="code">{place}</span>
          {remove === undefined ? null : (
            <button
              type="button"
              className="pill-remove"
              aria-label={say('remove', { name: names[place] ?? place })}
              onClick={() => remove(place)}
            >
              <span aria-hidden="true">×</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
