import type { Bilingual } from '../../model/bilingual.ts';
import { type Slots, said } from './say.ts';

/** A sentence of a catalogue with its slots filled, in both languages: for pictures, whose words are bilingual. */
export function bothSaid(sentence: Bilingual, slots: Slots = {}): Bilingual {
  return { vi: said(sentence, 'vi', slots), en: said(sentence, 'en', slots) };
}
