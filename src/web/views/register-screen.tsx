import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { Answered } from '../parts/answered.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { recordColumn } from '../parts/record-columns.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import {
  changedRegisterSearch,
  LEVELS,
  OWNERSHIPS,
  parseRegisterSearch,
  type RegisterSearch,
} from '../state/register-search.ts';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { useSettled } from '../state/use-settled.ts';
import { registerWords } from '../words/register-words.ts';
import '../styles/notes.css';
import '../styles/register.css';

const PAUSE_MS = 250;
const SHOWN = 50;

/** Which enterprise? Search over the register. */
export function RegisterScreen(): ReactNode {
  const say = useSpeech(registerWords);
  const answer = useAsk('GET /register/status');
  return (
    <Answered of={answer}>
      {({ records, sources, rows }) => (
        <Screen
          question={say('asks')}
          actions={
            <Link className="button" to="/publish">
              {say('publish')}
            </Link>
          }
          sentence={
            rows === 0
              ? say('empty')
              : say('sentence', {
                  units: say.number(records.unit, 0),
                  dependents: say.number(records.dependent, 0),
                  sites: say.number(records.site, 0),
                  sources: say.number(sources, 0),
                })
          }
        >
          <RegisterFinder />
        </Screen>
      )}
    </Answered>
  );
}

/** What is typed is asked for once it stands still, and stands in the address from then on. */
function RegisterFinder(): ReactNode {
  const say = useSpeech(registerWords);
  const navigate = useNavigate();
  const search = parseRegisterSearch(useSearch({ from: '/register' }));
  const [typed, setTyped] = useState<RegisterSearch>(search);
  const settled = useSettled(typed, PAUSE_MS);
  useEffect(() => {
    void navigate({
      to: '/register',
      search: (old) => ({ ...(old.asOf === undefined ? {} : { asOf: old.asOf }), ...settled }),
      replace: true,
    });
  }, [navigate, settled]);
  const set = (key: keyof RegisterSearch) => (value: string) => {
    setTyped((now) => ({
      ...changedRegisterSearch(now, key, value),
      ...(isText(key) && value !== '' ? { [key]: value } : {}),
    }));
  };
  const choices = (values: readonly ('state' | 'private' | 'foreign' | 'unit' | 'dependent' | 'site')[]) => [
    { value: '', words: say('any') },
    ...values.map((value) => ({ value, words: say(value) })),
  ];
  return (
    <>
      <search className="register-finder">
        {(['q', 'place', 'product', 'park'] as const).map((key) => (
          <SearchField key={key} value={typed[key] ?? ''} onChange={set(key)}>
            <Label>{say(key === 'q' ? 'query' : key)}</Label>
            <Input />
          </SearchField>
        ))}
        <ChoiceField label={say('level')} value={typed.level ?? ''} choices={choices(LEVELS)} choose={set('level')} />
        <ChoiceField
          label={say('ownership')}
          value={typed.ownership ?? ''}
          choices={choices(OWNERSHIPS)}
          choose={set('ownership')}
        />
      </search>
      <RegisterHits search={settled} />
    </>
  );
}

const isText = (key: keyof RegisterSearch): boolean => key !== 'level' && key !== 'ownership';

function RegisterHits({ search }: { readonly search: RegisterSearch }): ReactNode {
  const say = useSpeech(registerWords);
  const asOf = useAsOf();
  const { q = '', ...filters } = search;
  const on = filters.place === undefined || asOf === undefined ? {} : { on: asOf };
  const answer = useAsk('GET /register/search', { query: { q, limit: SHOWN, ...filters, ...on } });
  return (
    <Answered of={answer}>
      {({ hits, isNear, counts }) => {
        const count = { count: say.number(counts?.total ?? hits.length, 0) };
        const found =
          hits.length === 0
            ? say('none')
            : isNear
              ? say('near')
              : say(counts?.isCapped === true ? 'foundMany' : 'found', count);
        return (
          <>
            <p role="status">{found}</p>
            {hits.length === 0 ? null : (
              <DataTable
                title={say('results')}
                fileName="register"
                rows={hits}
                rowKey={({ id }) => id}
                columns={[
                  recordColumn<(typeof hits)[number]>(say('name')),
                  { key: 'level', title: say('level'), value: ({ level }) => say(level) },
                  { key: 'code', title: say('code'), value: ({ code }) => code },
                  { key: 'address', title: say('address'), value: ({ address }) => address },
                  { key: 'id', title: say('id'), value: ({ id }) => id },
                ]}
              />
            )}
          </>
        );
      }}
    </Answered>
  );
}
