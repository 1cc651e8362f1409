import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import type { RowsPage } from '../../http/contract/release-contract.ts';
import { releaseName } from '../../model/release.ts';
import { Answered } from '../parts/answered.tsx';
import { Pager } from '../parts/pager.tsx';
import { RowsTable } from '../parts/rows-table.tsx';
import { Screen } from '../parts/screen.tsx';
import { addressOf } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { vintageWords } from '../state/pack-summary.ts';
import type { TableSearch } from '../state/table-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { packWords } from '../words/pack-words.ts';
import { statusWords } from '../words/status-words.ts';
import '../styles/notes.css';
import '../styles/packs.css';

/** A table of a pack in file order: paged, filtered, with a row marked where the address names one. */
export function PackTableScreen(): ReactNode {
  const params = useParams({ from: '/packs/$name/$version/$table' });
  const { page, row, find } = useSearch({ from: '/packs/$name/$version/$table' });
  const query = {
    ...(page === undefined ? {} : { page }),
    ...(row === undefined || page !== undefined ? {} : { row }),
    ...(find === undefined ? {} : { find }),
  };
  const answer = useAsk('GET /releases/:name/:version/tables/:table', { params, query });
  return (
    <Answered of={answer}>
      {(rows) => <Table rows={rows} {...(row === undefined ? {} : { row })} find={find ?? ''} />}
    </Answered>
  );
}

function Table({
  rows,
  row,
  find,
}: {
  readonly rows: RowsPage;
  readonly row?: number;
  readonly find: string;
}): ReactNode {
  const say = useSpeech({ ...packWords, ...statusWords });
  const navigate = useNavigate({ from: '/packs/$name/$version/$table' });
  const { ref, descriptor } = rows.release;
  const resource = descriptor.resources.find(({ name }) => name === rows.table);
  const { name, version } = ref;
  const change = (search: TableSearch): void =>
    void navigate({
      to: '.',
      search: ({ page: _, row: __, find: ___, ...rest }) => ({ ...rest, ...search }),
      resetScroll: false,
    });
  const kept = find === '' ? {} : { find };
  return (
    <>
      <TableTrail rows={rows} />
      <Screen
        className="wide"
        question={resource === undefined ? rows.table : say.of(resource['lienket:title'])}
        sentence={
          resource === undefined
            ? undefined
            : say('tableSentence', {
                rows: say.number(resource['lienket:rows'] ?? 0, 0),
                vintage: vintageWords(resource['lienket:vintage']),
                status: say(resource['lienket:status']),
              })
        }
        actions={
          <a
            className="button"
            href={addressOf('/releases/:name/:version/tables/:table/csv', { name, version, table: rows.table })}
          >
            {say('wholeCsv')}
          </a>
        }
      >
        <div className="row-tools">
          <FindRows key={find} find={find} change={(text) => change(text === '' ? {} : { find: text })} />
          <GoToRow go={(to) => change({ row: to })} />
        </div>
        <p className="quiet" role="status">
          {say('matched', { count: say.number(rows.slice.matched, 0) })}. {say('fileOrder')}
        </p>
        <RowsTable page={rows} {...(row === undefined ? {} : { markedRow: row })} />
        <Pager page={rows.page} pages={rows.pages} go={(page) => change({ ...kept, page })} />
      </Screen>
    </>
  );
}

function TableTrail({ rows }: { readonly rows: RowsPage }): ReactNode {
  const say = useSpeech(packWords);
  const { ref, descriptor } = rows.release;
  const { name, version } = ref;
  return (
    <nav className="trail" aria-label={say('trail')}>
      <Link to="/packs">{say('asks')}</Link>
      <Link to="/packs/$name/$version" params={{ name, version }}>
        {say.of(descriptor['lienket:title'])}
      </Link>
      <span>{`${releaseName(ref)}/${rows.table}`}</span>
    </nav>
  );
}

function FindRows({ find, change }: { readonly find: string; readonly change: (text: string) => void }): ReactNode {
  const say = useSpeech(packWords);
  const [text, setText] = useState(find);
  return (
    <SearchField className="find-rows" value={text} onChange={setText} onSubmit={change} onClear={() => change('')}>
      <Label>{say('find')}</Label>
      <div className="find-line">
        <Input />
        <Button className="tool" aria-label={say('clear')}>
          {say('clear')}
        </Button>
      </div>
    </SearchField>
  );
}

function GoToRow({ go }: { readonly go: (row: number) => void }): ReactNode {
  const say = useSpeech(packWords);
  const [text, setText] = useState('');
  const row = Number(text);
  return (
    <form
      className="go-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (Number.isInteger(row) && row > 0) go(row);
      }}
    >
      <label>
        {say('goTo')}
        <input type="text" inputMode="numeric" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Button type="submit" className="tool">
        {say('go')}
      </Button>
    </form>
  );
}
