import { type ReactNode, useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import type { MethodDetail } from '../../http/contract/method-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { csvText, saveBlob } from '../state/save-table.ts';
import { runTrial, type Trial, type TrialResult, withZeros } from '../state/trial-methods.ts';
import { shownResult } from '../state/trial-shown.ts';
import { emptyCells, type TrialInput, type TrialTable } from '../state/trial-table.ts';
import { trialWords } from '../words/trial-words.ts';
import { DataTable } from './data-table.tsx';

const SHOWN = 200;
const DIGITS = 4;
type Key = keyof typeof trialWords;

/** What a trial gives, or why it gives nothing. */
export function TrialOutcome(props: {
  readonly method: MethodDetail;
  readonly trial: Trial;
  readonly input: TrialInput;
}): ReactNode {
  const { method, trial, input } = props;
  const say = useSpeech(trialWords);
  const [isZero, setZero] = useState(false);
  const empty = emptyCells(input.table);
  const wrong = wrongShape(trial, input.table);
  if (wrong !== undefined) return <p className="notice">{say(wrong, { count: input.table.columns.length })}</p>;
  const [first] = empty;
  return (
    <div className="trial-outcome">
      {first === undefined ? null : (
        <>
          <p className="notice">
            {say('empty', { count: say.number(empty.length, 0), row: first.row, column: first.column })}
          </p>
          <Switch isSelected={isZero} onChange={setZero} className="switch">
            <span className="switch-track" aria-hidden="true" />
            {say('zeros')}
          </Switch>
        </>
      )}
      {first !== undefined && !isZero ? null : (
        <Result method={method} result={runTrial(trial, withZeros(input.table))} input={input} />
      )}
    </div>
  );
}

function wrongShape({ shape }: Trial, { rows, columns }: TrialTable): 'fourOnly' | 'twoByTwo' | undefined {
  if (shape === 'four' && columns.length !== 4) return 'fourOnly';
  return shape === 'table' && (columns.length < 2 || rows.length < 2) ? 'twoByTwo' : undefined;
}

function Result(props: {
  readonly method: MethodDetail;
  readonly result: TrialResult | { readonly refused: string };
  readonly input: TrialInput;
}): ReactNode {
  const { method, result, input } = props;
  const say = useSpeech(trialWords);
  if ('refused' in result) {
    return (
      <p className="failure" role="alert">
        {say('refused', { why: result.refused })}
      </p>
    );
  }
  const { table, source } = input;
  const made = say('made', {
    method: `${method.id}@${method.version}`,
    rows: say.number(table.rows.length, 0),
    columns: say.number(table.columns.length, 0),
    source: say.of(source),
  });
  const { result: part, isCut } = shownResult(result, SHOWN);
  const size = { rows: say.number(result.rows.length, 0), columns: say.number(result.heads.length, 0) };
  const titleOf = (head: string): string => (head in trialWords ? say(head as Key) : head);
  const whole = (): string =>
    csvText(
      [say('name'), ...result.heads.map(titleOf)],
      result.rows.map(({ name, values }) => [name, ...values]),
    );
  return (
    <>
      <DataTable
        title={say('result')}
        fileName={`${method.id}-trial`}
        rows={part.rows}
        rowKey={({ name, values }) => `${name} ${part.heads.length === 2 ? values[0] : ''}`}
        note={isCut ? `${made} ${say('tooLong', { ...size, shown: say.number(part.rows.length, 0) })}` : made}
        columns={[
          { key: 'name', title: say('name'), isHead: true, value: ({ name }) => name },
          ...part.heads.map((head, at) => ({
            key: `${at} ${head}`,
            title: titleOf(head),
            isNumeric: head !== 'column' && head !== 'holder',
            show: ({ values }: TrialResult['rows'][number]) => shown(values[at], say.number),
            value: ({ values }: TrialResult['rows'][number]) => values[at] ?? null,
          })),
        ]}
      />
      {isCut ? (
        <Button
          className="tool"
          onPress={() => saveBlob(`${method.id}-trial-all.csv`, new Blob([whole()], { type: 'text/csv' }))}
        >
          {say('whole')}
        </Button>
      ) : null}
    </>
  );
}

function shown(value: number | string | null | undefined, number: (value: number, digits?: number) => string): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'number' ? number(value, DIGITS) : value;
}
