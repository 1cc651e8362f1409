import { stewardWords } from '../words/steward-words.ts';
import { useSpeech } from './language.tsx';
import { today } from './use-as-of.ts';
import { useAsk } from './use-ask.ts';

/** The provinces of today, by their names. */
export function useProvinces(): readonly { readonly value: string; readonly words: string }[] {
  const say = useSpeech(stewardWords);
  const { data } = useAsk('GET /places', { query: { asOf: today() } });
  const order = new Intl.Collator('vi');
  return (data?.units ?? [])
    .filter(({ id }) => id.startsWith('VN34-'))
    .map(({ id, short }) => ({ value: id, words: say.of(short) }))
    .toSorted((one, other) => order.compare(one.words, other.words));
}
