import { type ReactNode, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import type { PlaceUnit } from '../state/place-choice.ts';
import { foundPlaces } from '../state/place-choice.ts';
import { defineWords } from '../words/define-words.ts';
import '../styles/define.css';

/** Units to tick, found by their name without marks. */
export function PlaceList(props: {
  readonly units: readonly PlaceUnit[];
  readonly places: readonly string[];
  readonly isFixed: boolean;
  readonly turn: (place: string) => void;
}): ReactNode {
  const { units, places, isFixed, turn } = props;
  const say = useSpeech(defineWords);
  const [sought, setSought] = useState('');
  return (
    <fieldset className="place-list" disabled={isFixed}>
      <legend>{say('placeList')}</legend>
      <SearchField value={sought} onChange={setSought}>
        <Label>{say('placeFind')}</Label>
        <Input />
      </SearchField>
      <ul className="code-list scrolled">
        {foundPlaces(units, sought).map(({ id, short }) => (
          <li key={id}>
            <label className="code-line">
              <input type="checkbox" checked={places.includes(id)} onChange={() => turn(id)} />
              <span>{say.of(short)}</span>
              <span className="code quiet">{id}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
