import { INSTRUMENT_CLASSES, type InstrumentClass } from '../../model/instrument-classes.ts';
import { INSTRUMENT_PHRASES } from './instrument-phrases.ts';

/** Said just before an instrument, that it is not there. */
const DENIED =
  /(?:chưa có|không có|thiếu|chưa đề cập|chưa nêu|vắng|no|without|lacks?|lacking|missing)(?:\s+\p{L}+){0,3}\s*$/iu;

/** Where a text names an instrument of a class that it does not say to be missing; undefined where it names none. */
export function instrumentAt(text: string, id: InstrumentClass): number | undefined {
  return [...text.matchAll(INSTRUMENT_PHRASES[id])].find(
    ({ index }) => !DENIED.test(text.slice(Math.max(0, index - 60), index)),
  )?.index;
}

/** The classes of which a text names an instrument. */
export const instrumentsIn = (text: string): readonly InstrumentClass[] =>
  INSTRUMENT_CLASSES.filter((id) => instrumentAt(text, id) !== undefined);
