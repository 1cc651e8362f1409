import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import type { TableChoice } from '../state/run-choices.ts';
import { fittingFields, guessedColumns, guessedRows, type MethodTable, type TableAtHand } from '../state/run-guess.ts';
import { askKey, useAsk } from '../state/use-ask.ts';
import { runWords } from '../words/run-words.ts';
import { Answered } from './answered.tsx';
import { ChoiceField } from './choice-field.tsx';
import { RunFilter } from './run-filter.tsx';

const COLUMNS = 'GET /releases/:name/:version/tables/:table/columns';

/** What a table of a method is to be: undefined while nothing is chosen. */
export interface PickedTable {
  readonly table: MethodTable;
  readonly choice: TableChoice | undefined;
  readonly choose: (choice: TableChoice | undefined) => void;
}

/** Picks the data set that stands for one table of a method, its columns and its rows. */
export function RunTablePick(props: PickedTable & { readonly atHand: readonly TableAtHand[] }): ReactNode {
  const { table, choice, choose, atHand } = props;
  const say = useSpeech(runWords);
  const key = choice === undefined ? '' : `${choice.release}@${choice.version}/${choice.table}`;
  const chosen = atHand.find((each) => each.key === key);
  const client = useQueryClient();
  const pick = async (wanted: string): Promise<void> => {
    const found = atHand.find((each) => each.key === wanted);
    if (found === undefined) return choose(undefined);
    const { name, version } = found.release.ref;
    const [as, params] = [guessedColumns(table, found), { name, version, table: found.resource.name }];
    const { columns } = await client
      .ensureQueryData({ queryKey: askKey(COLUMNS, { params }), queryFn: () => ask(COLUMNS, { params }) })
      .catch(() => ({ columns: [] }));
    choose({ release: name, version, table: params.table, as, where: guessedRows(found, as, columns) });
  };
  const title = say('table', { name: table.name, about: table.about });
  return (
    <fieldset className="run-table">
      <legend>{table.isRequired ? title : `${title} ${say('optional')}`}</legend>
      <ChoiceField
        label={say('from')}
        value={chosen?.key ?? ''}
        choose={(wanted) => void pick(wanted)}
        choices={[
          { value: '', words: say(table.isRequired ? 'choose' : 'leftOut') },
          ...atHand.map(({ key: value, release, resource }) => ({
            value,
            words: `${say.of(release.descriptor['lienket:title'])}: ${say.of(resource['lienket:title'])}`,
          })),
        ]}
      />
      {chosen === undefined || choice === undefined ? null : (
        <>
          <RunColumns table={table} at={chosen} choice={choice} choose={choose} />
          <RunRows key={chosen.key} at={chosen} choice={choice} choose={choose} />
        </>
      )}
    </fieldset>
  );
}

interface ChosenTable {
  readonly at: TableAtHand;
  readonly choice: TableChoice;
  readonly choose: (choice: TableChoice) => void;
}

/** Which column of the data set stands for which column of the method. */
function RunColumns({ table, at, choice, choose }: ChosenTable & { readonly table: MethodTable }): ReactNode {
  const say = useSpeech(runWords);
  const write = (name: string, field: string): void => {
    const { [name]: _, ...rest } = choice.as;
    choose({ ...choice, as: field === '' ? rest : { ...rest, [name]: field } });
  };
  return (
    <div className="run-columns">
      {table.columns.map((column) => (
        <ChoiceField
          key={column.name}
          label={column.name}
          help={column.isRequired ? say.of(column.about) : `${say.of(column.about)} ${say('optional')}`}
          value={choice.as[column.name] ?? ''}
          choose={(field) => write(column.name, field)}
          choices={[
            { value: '', words: say('noColumn') },
            ...fittingFields(column, at).map(({ name }) => ({ value: name, words: name })),
          ]}
        />
      ))}
    </div>
  );
}

/** Which rows of the data set go in. */
function RunRows({ at, choice, choose }: ChosenTable): ReactNode {
  const { name, version } = at.release.ref;
  const answer = useAsk(COLUMNS, { params: { name, version, table: at.resource.name } });
  return (
    <Answered of={answer}>
      {({ columns }) => (
        <div className="run-rows">
          {columns
            .filter(({ distinct }) => distinct > 1)
            .map((column) => (
              <RunFilter
                key={column.name}
                column={column}
                chosen={choice.where[column.name]}
                choose={(values) => {
                  const { [column.name]: _, ...rest } = choice.where;
                  choose({ ...choice, where: values === undefined ? rest : { ...rest, [column.name]: values } });
                }}
              />
            ))}
        </div>
      )}
    </Answered>
  );
}
