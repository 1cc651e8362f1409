import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { MethodDetail, RunAnswer } from '../../http/contract/method-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { readableDigits } from '../../model/readable-digits.ts';
import { useSpeech } from '../state/language.tsx';
import { type ResultColumn, type ResultRow, type ResultTable, resultTables } from '../state/result-rows.ts';
import type { RunChoices } from '../state/run-choices.ts';
import { csvText, saveBlob } from '../state/save-table.ts';
import { runMethod } from '../state/use-run.ts';
import { runWords } from '../words/run-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { DataTable } from './data-table.tsx';
import { ResultPicture } from './result-picture.tsx';

const SHOWN = 200;
const MOST = 100_000;

/** What a run gave: what holds for the whole, its notes, and each table as picture and rows. */
export function RunResult(props: {
  readonly method: MethodDetail;
  readonly choices: RunChoices;
  readonly answer: RunAnswer;
  readonly chosen: string;
  readonly choose: (output: string) => void;
}): ReactNode {
  const { method, answer, chosen, choose } = props;
  const say = useSpeech(runWords);
  const tables = resultTables(method.call?.outputs ?? [], answer);
  const table = tables.find(({ name }) => name === chosen) ?? tables[0];
  if (table === undefined) return null;
  return (
    <>
      <RunFacts answer={answer} />
      {tables.length < 2 ? null : (
        <ChoiceField
          label={say('which')}
          value={table.name}
          choose={choose}
          choices={tables.map(({ name, about, count }) => ({
            value: name,
            words: `${say.of(about)} (${say.number(count, 0)})`,
          }))}
        />
      )}
      <ResultPicture
        key={table.name}
        table={table}
        names={answer.names}
        fileName={`${method.id}-${table.name}-picture`}
      />
      <ResultRows {...props} table={table} />
    </>
  );
}

function RunFacts({ answer }: { readonly answer: RunAnswer }): ReactNode {
  const say = useSpeech(runWords);
  const facts = Object.entries(answer.facts);
  const told = (value: (typeof facts)[number][1]): string => {
    if (value === null) return '–';
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    return typeof value === 'number' ? say.number(value, readableDigits([value])) : value;
  };
  return (
    <>
      {facts.length === 0 ? null : (
        <dl className="run-facts" aria-label={say('facts')}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt lang="en">{name}</dt>
              <dd>{told(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {answer.warnings.length === 0 ? null : (
        <section aria-label={say('warnings')}>
          <ul className="notice plain">
            {answer.warnings.map(({ code, said, names }) => (
              <li key={`${code} ${said.en}`}>
                {say.of(said)}
                {names.length === 0 ? null : <span className="quiet"> {namesIn(names, say)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const NAMED = 8;

function namesIn(
  names: readonly string[],
  say: (key: 'more', slots: { readonly names: string; readonly count: number }) => string,
): string {
  const first = names.slice(0, NAMED).join(', ');
  return names.length <= NAMED ? first : say('more', { names: first, count: names.length - NAMED });
}

function ResultRows(props: {
  readonly method: MethodDetail;
  readonly choices: RunChoices;
  readonly answer: RunAnswer;
  readonly table: ResultTable;
}): ReactNode {
  const { method, choices, answer, table } = props;
  const say = useSpeech(runWords);
  const rows = table.rows.slice(0, SHOWN);
  const isCut = table.count > rows.length;
  const fileName = `${method.id}-${table.name}`;
  const whole = async (): Promise<void> => {
    const made = table.count > table.rows.length ? await runMethod(method, choices, { rows: MOST }) : answer;
    const [all] = resultTables(method.call?.outputs ?? [], made).filter(({ name }) => name === table.name);
    const lines = (all ?? table).rows.map(({ cells }) => table.columns.map(({ name }) => cells[name] ?? null));
    const text = csvText(
      table.columns.map(({ name }) => name),
      lines,
    );
    saveBlob(`${fileName}.csv`, new Blob([text], { type: 'text/csv' }));
  };
  return (
    <>
      <DataTable
        title={say.of(table.about)}
        fileName={`${fileName}-shown`}
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={table.columns.map((column, place) => resultColumn(column, place, { rows, names: answer.names, say }))}
        {...(isCut ? { note: say('cut', { shown: say.number(rows.length, 0), all: say.number(table.count, 0) }) } : {})}
      />
      <Button className="tool" onPress={() => void whole()}>
        {say('wholeCsv')}
      </Button>
    </>
  );
}

interface Shown {
  readonly say: { of(words: Bilingual): string; number(value: number, digits?: number): string };
  readonly rows: readonly ResultRow[];
  readonly names: RunAnswer['names'];
}

function resultColumn(column: ResultColumn, place: number, { rows, names, say }: Shown) {
  const { name, type, about } = column;
  const digits = readableDigits(rows.map(({ cells }) => Number(cells[name] ?? Number.NaN)));
  const isName = type === 'key' || type === 'text';
  return {
    key: name,
    title: `${say.of(about)} (${name})`,
    isHead: place === 0,
    isNumeric: !isName,
    show({ cells }: ResultRow): ReactNode {
      const cell = cells[name] ?? null;
      if (cell === null) return '–';
      if (typeof cell === 'number') return say.number(cell, digits);
      const known = names[cell];
      return known === undefined ? cell : say.of(known);
    },
    value: ({ cells }: ResultRow) => cells[name] ?? null,
  };
}
