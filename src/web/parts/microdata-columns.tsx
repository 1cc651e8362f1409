import type { ReactNode } from 'react';
import type { Answered } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { microdataWords } from '../words/microdata-words.ts';

type Column = Answered<'POST /microdata/uploads/:id/reading'>['columns'][number];

/** What a column may be said to be, beside measures that are there already. */
const ROLES = [
  'place',
  'industry',
  'ownership',
  'period',
  'enterprise',
  'weight',
  'workers',
  'turnover',
  'capital',
  'none',
] as const;

/** What each column is taken for, and the choice to say otherwise. */
export function MicrodataColumns(props: {
  readonly columns: readonly Column[];
  /** What was said, by the letter of the column. */
  readonly map: Readonly<Record<string, string>>;
  readonly write: (map: Readonly<Record<string, string>>) => void;
  readonly measureOf: (name: string) => string;
}): ReactNode {
  const { columns, map, write, measureOf } = props;
  const say = useSpeech(microdataWords);
  const words = (role: string): string => {
    if (role === '' || role === 'none') return say('leftOut');
    if (role === 'period') return say('periods');
    if (role in microdataWords) return say(role as 'place');
    return measureOf(role);
  };
  const choose = (letter: string, role: string): void => {
    const { [letter]: _, ...rest } = map;
    write(role === '' ? rest : { ...rest, [letter]: role });
  };
  return (
    <div className="data-table table-scroll">
      <table>
        <caption>{say('understood')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('header')}</th>
            <th scope="col">{say('takenFor')}</th>
            <th scope="col">{say('unit')}</th>
            <th scope="col">{say('why')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ letter, header, role, unit, reason }) => (
            <tr key={letter}>
              <th scope="row">{header === '' ? letter : header}</th>
              <td>
                <select
                  aria-label={say('roleFor', { header: header === '' ? letter : header })}
                  value={map[letter] ?? ''}
                  onChange={(event) => choose(letter, event.target.value)}
                >
                  <option value="">{`${words(role)} (${say('asGuessed')})`}</option>
                  {ROLES.map((each) => (
                    <option key={each} value={each}>
                      {words(each)}
                    </option>
                  ))}
                </select>
              </td>
              <td>{say.of(unit)}</td>
              <td>{say.of(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
