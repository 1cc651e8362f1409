import type { ReactNode } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { recordWords } from '../words/record-words.ts';
import { valueWords } from '../words/said-value.ts';
import '../styles/cards.css';
import '../styles/steward.css';

export type StoryRow = AnswerOf<'GET /register/records/:id/story'>['rows'][number];

/** What one row of a source said. */
export function SaidRow({ row }: { readonly row: StoryRow }): ReactNode {
  const say = useSpeech(recordWords);
  return (
    <>
      <p className="said-source">
        <strong>{row.source}</strong>
        <span className="side-under">
          {say('rowLine', {
            row: row.row,
            asOf: row.asOf === null ? say('noDay') : say.date(row.asOf),
            recorded: say.date(row.recordedAt.slice(0, 10)),
          })}
        </span>
      </p>
      <dl className="facts said-fields">
        {row.fields.map(({ name, title, shown, lines }) => (
          <div key={name}>
            <dt>{say.of(title)}</dt>
            <dd>
              {lines.length === 0 ? (
                say.of(valueWords(name, shown))
              ) : (
                <ul className="plain">
                  {lines.map((line) => (
                    <li key={line.vi}>{say.of(line)}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
