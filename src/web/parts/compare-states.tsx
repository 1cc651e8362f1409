import { type ReactNode, useState } from 'react';
import type { RecipeDifference } from '../../http/contract/recipe-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { historyWords } from '../words/history-words.ts';
import { Answered } from './answered.tsx';
import { CompareFigures } from './compare-figures.tsx';
import { type Column, DataTable } from './data-table.tsx';

/** Two states of a dossier side by side, difference by difference, in words. */
export function CompareStates({
  id,
  numbers,
}: {
  readonly id: string;
  readonly numbers: readonly number[];
}): ReactNode {
  const say = useSpeech(historyWords);
  const [before, setBefore] = useState(numbers[1] ?? 0);
  const [after, setAfter] = useState(numbers[0] ?? 0);
  const answer = useAsk('GET /recipes/compare', { query: { a: `${id}@${before}`, b: `${id}@${after}` } });
  const choose = (word: 'before' | 'after', value: number, set: (revision: number) => void): ReactNode => (
    <label className="compare-side">
      <span className="react-aria-Label">{say(word)}</span>
      <select value={value} onChange={({ target }) => set(Number(target.value))}>
        {numbers.map((revision) => (
          <option key={revision} value={revision}>
            {say('revision', { revision })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{say('compare')}</h2>
      <div className="compare-sides">
        {choose('before', before, setBefore)}
        {choose('after', after, setAfter)}
      </div>
      <Answered of={answer}>
        {({ differences }) => <Differences differences={differences} name={`${id}-${before}-${after}`} />}
      </Answered>
      <CompareFigures key={`${before} ${after}`} id={id} before={before} after={after} />
    </section>
  );
}

function Differences(props: { readonly differences: readonly RecipeDifference[]; readonly name: string }): ReactNode {
  const { differences, name } = props;
  const say = useSpeech(historyWords);
  if (differences.length === 0) return <p>{say('same')}</p>;
  const words = (side: RecipeDifference['now']): string => (side === null ? say('nothing') : say.of(side));
  const columns: readonly Column<RecipeDifference>[] = [
    { key: 'place', title: say('place'), isHead: true, value: ({ what }) => say.of(what) },
    { key: 'was', title: say('was'), value: ({ before }) => words(before) },
    { key: 'is', title: say('is'), value: ({ now }) => words(now) },
  ];
  return (
    <DataTable
      title={say('different', { count: differences.length })}
      columns={columns}
      rows={differences}
      rowKey={({ path, what }) => `${path} ${what.en}`}
      fileName={name}
    />
  );
}
