import { Fragment, type ReactNode } from 'react';
import type { Bilingual } from '../../model/bilingual.ts';
import { useLanguage } from '../state/language.tsx';

/** A sentence of a catalogue whose slots hold links and other parts of a page. */
export function SaidWith(props: {
  readonly words: Bilingual;
  readonly slots: Readonly<Record<string, ReactNode>>;
}): ReactNode {
  const pieces = props.words[useLanguage()].split(/\{(\w+)\}/);
  return pieces.map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a sentence have no other identity than their place.
    <Fragment key={place}>{place % 2 === 0 ? piece : props.slots[piece]}</Fragment>
  ));
}
