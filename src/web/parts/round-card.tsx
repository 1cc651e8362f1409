import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EventsPage } from '../../http/contract/event-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { eventWords } from '../words/event-words.ts';

/** A round of consultation: who was asked, who answered, what they said, who is late. */
export function RoundCard(props: {
  readonly page: EventsPage;
  readonly round: EventsPage['rounds'][number];
}): ReactNode {
  const { page, round } = props;
  const say = useSpeech(eventWords);
  const bodyOf = (id: string): string => {
    const found = page.organisations.find((each) => each.id === id);
    return found === undefined ? id : say.of(found.name);
  };
  return (
    <>
      <h3>{say.of(round.title)}</h3>
      <p className="quiet">{`${say.date(round.opened)} – ${say.date(round.due)}`}</p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('askedBody')}</th>
              <th scope="col">{say('standing')}</th>
              <th scope="col">{say('said')}</th>
            </tr>
          </thead>
          <tbody>
            {round.standing.map(({ organisation, answer, comments, state, daysLate }) => (
              <tr key={organisation}>
                <th scope="row">{bodyOf(organisation)}</th>
                <td className={state === 'late' ? 'task-late' : undefined}>
                  {say(`answer-${state}`, { days: say.number(daysLate ?? 0, 0) })}
                </td>
                <td>
                  {[
                    answer === null ? null : say(`stance-${answer.stance}`),
                    answer === null ? null : say.date(answer.on),
                    answer?.document,
                    answer?.text,
                    comments === 0 ? null : say('given', { count: say.number(comments, 0) }),
                  ]
                    .filter((part) => part !== null && part !== undefined)
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A council: level, day, members, scores, decision and conditions; these are written on the page of the task. */
export function CouncilCard(props: {
  readonly page: EventsPage;
  readonly search: TaskSearch;
  readonly council: EventsPage['councils'][number];
}): ReactNode {
  const { page, search, council } = props;
  const say = useSpeech(eventWords);
  return (
    <>
      <h3>{`${say(`level-${council.level}`)}, ${say.date(council.date)}`}</h3>
      <p>
        {say(`decision-${council.decision ?? ''}`)}
        {council.result.mean === null ? null : `. ${say('mean', { mean: say.number(council.result.mean, 1) })}`}
      </p>
      <ul className="plain">
        {council.members.map(({ person, seat }) => (
          <li key={`${person} ${seat}`}>{`${say(`seat-${seat}`)}: ${person}`}</li>
        ))}
      </ul>
      <Scores council={council} />
      {council.decision === null ? (
        <p>
          <Link to="/tasks/$id" params={{ id: page.task }} search={actingQuery(search)}>
            {say('scoredThere')}
          </Link>
        </p>
      ) : null}
      {council.conditions.length === 0 ? null : (
        <ul>
          {council.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const PARTS = ['logic', 'structure', 'rigour', 'literature'] as const;

/** The score sheets, a row each. */
function Scores({ council }: { readonly council: EventsPage['councils'][number] }): ReactNode {
  const say = useSpeech(eventWords);
  if (council.scores.length === 0) return null;
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('member')}</th>
            {PARTS.map((part) => (
              <th key={part} scope="col">
                {say(part)}
              </th>
            ))}
            <th scope="col">{say('note')}</th>
          </tr>
        </thead>
        <tbody>
          {council.scores.map((score) => (
            <tr key={score.member}>
              <th scope="row">{score.member}</th>
              {PARTS.map((part) => (
                <td key={part}>{say.number(score[part])}</td>
              ))}
              <td>{score.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
