import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { addressOf, ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { registerImportWords } from '../words/register-import-words.ts';
import { Answered } from './answered.tsx';

/** Every fault of a list by row, a page at a time, and all of them as a file. */
export function ListFaults({ upload }: { readonly upload: string }): ReactNode {
  const say = useSpeech(registerImportWords);
  const [page, setPage] = useState(1);
  const faults = useQuery({
    queryKey: ['list-faults', upload, page],
    queryFn: ({ signal }) =>
      ask('POST /register/uploads/:id/faults', { params: { id: upload }, query: { page } }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <details className="list-faults" open>
      <summary>{say('faults')}</summary>
      <Answered of={faults}>
        {({ list, pages }) => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
            <section className="table-scroll list-fault-scroll" tabIndex={0} aria-label={say('faults')}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{say('faultRow')}</th>
                    <th scope="col">{say('faultColumn')}</th>
                    <th scope="col">{say('faultDo')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map(({ code, where, said }) => (
                    <tr key={`${where.row}|${where.column}|${code}`}>
                      <th scope="row">{where.row ?? ''}</th>
                      <td>{where.column ?? ''}</td>
                      <td>{say.of(said)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <div className="pager">
              {pages <= 1 ? null : (
                <>
                  <Button className="tool" isDisabled={page <= 1} onPress={() => setPage(page - 1)}>
                    {say('previous')}
                  </Button>
                  <span>{say('faultPages', { page: say.number(page, 0), pages: say.number(pages, 0) })}</span>
                  <Button className="tool" isDisabled={page >= pages} onPress={() => setPage(page + 1)}>
                    {say('next')}
                  </Button>
                </>
              )}
              <a className="tool" href={addressOf('/register/uploads/:id/faults.csv', { id: upload })} download>
                {say('faultsFile')}
              </a>
            </div>
          </>
        )}
      </Answered>
    </details>
  );
}
