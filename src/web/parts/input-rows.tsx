import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { FigureInput } from '../../http/contract/figure-home-contract.ts';
import type { RowsPage } from '../../http/contract/release-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useAddress } from '../state/use-ask.ts';
import { figureWords } from '../words/figure-words.ts';
import { Answered } from './answered.tsx';
import { RowsTable } from './rows-table.tsx';

/** The rows behind a figure, a page at a time and filterable, with their release, licence and vintage. */
export function InputRows({ input, place }: { readonly input: FigureInput; readonly place: number }): ReactNode {
  const say = useSpeech(figureWords);
  const [page, setPage] = useState(1);
  const [find, setFind] = useState('');
  const join = input.rows.includes('?') ? '&' : '?';
  const asked = `${input.rows}${join}page=${page}${find === '' ? '' : `&find=${encodeURIComponent(find)}`}`;
  const answer = useAddress<RowsPage>(asked);
  return (
    <section className="input-rows">
      <h4>
        <Link to="/packs/$name/$version" params={{ name: input.name, version: input.version }}>
          {say.of(input.title)}
        </Link>
      </h4>
      <p className="quiet">
        {say('rowsOf', { matched: say.number(input.matched, 0), table: input.table })} · {say('licence')}:{' '}
        {input.licence} · {input.vintage}
      </p>
      {input.newer === null ? null : <p className="stale">{say('newer', { version: input.newer })}</p>}
      {input.matched > 5 ? (
        <TextField
          value={find}
          onChange={(text) => {
            setFind(text);
            setPage(1);
          }}
        >
          <Label>{say('find')}</Label>
          <Input type="search" />
        </TextField>
      ) : null}
      <Answered of={answer}>
        {(rows) => (
          <>
            <RowsTable page={rows} marked={input.column} input={place} />
            {rows.pages > 1 ? (
              <div className="pager">
                <Button className="tool" isDisabled={page <= 1} onPress={() => setPage(page - 1)}>
                  {say('previous')}
                </Button>
                <span>{say('page', { page: say.number(rows.page, 0), pages: say.number(rows.pages, 0) })}</span>
                <Button className="tool" isDisabled={page >= rows.pages} onPress={() => setPage(page + 1)}>
                  {say('next')}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Answered>
    </section>
  );
}
