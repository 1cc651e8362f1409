import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { valueWords } from '../words/said-value.ts';
import { stewardWords } from '../words/steward-words.ts';
import '../styles/steward.css';

type Comparison = AnswerOf<'GET /register/compare'>;
type Outlook = Comparison['before'][number];
type Field = Outlook['fields'][number];

/** Two records side by side: every field of both, whether they agree, and from whom and when each value is. */
export function RecordSides({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const say = useSpeech(stewardWords);
  const { before, same, differ } = comparison;
  const [one, other] = before;
  if (one === undefined || other === undefined) return null;
  const names = [...new Set([...one.fields, ...other.fields].map(({ name }) => name))];
  const markOf = (name: string) =>
    same.some((each) => each === name) ? 'isSame' : differ.some((each) => each === name) ? 'isOther' : 'isOnly';
  return (
    <table className="sides">
      <caption className="unseen">{say('sides')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('field')}</th>
          {[one, other].map((side) => (
            <SideHead key={side.id} side={side} />
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const [mine, theirs] = [one, other].map(({ fields }) => fields.find((field) => field.name === name));
          const title = mine?.title ?? theirs?.title;
          const mark = markOf(name);
          return (
            <tr key={name} className={`sides-row sides-${mark}`}>
              <th scope="row">
                {title === undefined ? name : say.of(title)} <SideMark mark={mark} />
              </th>
              <SideCell field={mine} />
              <SideCell field={theirs} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const SIGNS = { isSame: '=', isOther: '≠', isOnly: '·' } as const;

function SideMark({ mark }: { readonly mark: keyof typeof SIGNS }): ReactNode {
  const say = useSpeech(stewardWords);
  return (
    <span className={`side-mark mark-${mark}`}>
      <span aria-hidden="true">{SIGNS[mark]} </span>
      {say(mark)}
    </span>
  );
}

function SideHead({ side }: { readonly side: Outlook }): ReactNode {
  const say = useSpeech(stewardWords);
  const id = side.id ?? '';
  return (
    <th scope="col">
      <Link to="/register/$id" params={{ id }}>
        {side.name === '' ? id : side.name}
      </Link>
      <span className="side-under">
        <code>{id}</code> · {say('rows', { count: say.number(side.rows, 0) })}
      </span>
    </th>
  );
}

function SideCell({ field }: { readonly field: Field | undefined }): ReactNode {
  const say = useSpeech(stewardWords);
  if (field === undefined) return <td className="quiet">–</td>;
  const { name, shown, from, others } = field;
  return (
    <td>
      <span className="side-value">{say.of(valueWords(name, shown))}</span>
      <span className="side-under">
        {from.source}
        {from.asOf === null ? '' : `, ${say.date(from.asOf)}`}
      </span>
      {others.map((other) => (
        <span key={`${other.from.row} ${other.shown}`} className="side-under side-other">
          {say('alsoSaid', { value: say.of(valueWords(name, other.shown)) })} ({other.from.source})
        </span>
      ))}
    </td>
  );
}
