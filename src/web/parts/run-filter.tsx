import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ColumnValues } from '../../http/contract/release-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { runWords } from '../words/run-words.ts';
import { WordsField } from './words-field.tsx';

interface Filtered {
  readonly column: ColumnValues;
  readonly chosen: readonly string[] | undefined;
  readonly choose: (values: readonly string[] | undefined) => void;
}

/** Which rows of a table go in, by the values of one column; undefined keeps all of them. */
export function RunFilter(props: Filtered): ReactNode {
  const { column, chosen, choose } = props;
  const say = useSpeech(runWords);
  const all = say.number(column.distinct, 0);
  if (column.values.length === 0) return <ManyValues {...props} />;
  return (
    <details className="run-filter">
      <summary>
        {chosen === undefined
          ? say('rowsAll', { column: column.name, all })
          : say('rowsOf', { column: column.name, kept: say.number(chosen.length, 0), all })}
        {column.empty === 0 ? null : (
          <span className="quiet"> · {say('emptyCells', { count: say.number(column.empty, 0) })}</span>
        )}
      </summary>
      <ValueList column={column} chosen={chosen} choose={choose} />
    </details>
  );
}

/** A long list is filtered before it is ticked. */
const FILTERED_FROM = 12;

function ValueList(props: Filtered): ReactNode {
  const { column, chosen, choose } = props;
  const say = useSpeech(runWords);
  const [find, setFind] = useState('');
  const values = column.values.map(({ value }) => value);
  const kept = new Set(chosen ?? values);
  const shown = column.values.filter(({ value }) => value.toLowerCase().includes(find.trim().toLowerCase()));
  const turn = (value: string, isKept: boolean): void => {
    const next = values.filter((each) => (each === value ? isKept : kept.has(each)));
    choose(next.length === values.length ? undefined : next);
  };
  return (
    <>
      <div className="choices">
        <Button className="tool" onPress={() => choose(undefined)}>
          {say('allValues')}
        </Button>
        <Button className="tool" onPress={() => choose([])}>
          {say('noValues')}
        </Button>
        {values.length < FILTERED_FROM ? null : <WordsField label={say('findValue')} value={find} write={setFind} />}
      </div>
      <ul className="plain run-values">
        {shown.map(({ value, rows }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={kept.has(value)}
                onChange={(event) => turn(value, event.target.checked)}
              />{' '}
              {value} <span className="quiet">{say.number(rows, 0)}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Values that are too many to list are written. */
function ManyValues(props: Filtered): ReactNode {
  const { column, chosen, choose } = props;
  const say = useSpeech(runWords);
  const [text, setText] = useState(() => chosen?.join(', ') ?? '');
  const write = (written: string): void => {
    setText(written);
    const values = written.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
    choose(values.length === 0 ? undefined : values);
  };
  const label = say('manyValues', { column: column.name, count: say.number(column.distinct, 0) });
  return <WordsField label={label} value={text} write={write} />;
}
