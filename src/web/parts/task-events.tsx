import type { ReactNode } from 'react';
import type { TaskPage } from '../../http/contract/task-contract.ts';
import type { WithdrawnLine } from '../../http/contract/withdrawal-contract.ts';
import { useSpeech } from '../state/language.tsx';
import type { TaskSearch } from '../state/task-search.ts';
import { taskWords } from '../words/task-words.ts';
import { WithdrawButton } from './withdraw-button.tsx';

interface Props {
  readonly page: TaskPage;
}

interface Searched extends Props {
  readonly search: TaskSearch;
}

/** Workshops, the outline with its owners, councils, rounds, uses and lessons of a task. */
export function TaskEvents({ page, search }: Searched): ReactNode {
  const say = useSpeech(taskWords);
  const { outline } = page.task;
  return (
    <>
      <Workshops page={page} />
      {outline.length === 0 ? null : (
        <section aria-labelledby="outline">
          <h2 id="outline">{say('outline')}</h2>
          <ol>
            {outline.map(({ title, owner }) => (
              <li key={title.en}>
                {say.of(title)} <span className="quiet">{`(${owner ?? say('nobody')})`}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <Councils page={page} />
      <Lines
        title={say('rounds')}
        kind="round"
        page={page}
        search={search}
        lines={page.rounds.map(({ id, title, organisations, due }) => [
          id,
          `${say.of(title)}: ${organisations.map((each) => bodyName(page, each, say.of)).join(', ')} (${say('due')} ${say.date(due)})`,
        ])}
      />
      <Lines
        title={say('uses')}
        kind="use"
        page={page}
        search={search}
        lines={page.uses.map(({ id, on, document, how }) => [id, `${say.date(on)}: ${document}. ${how}`])}
      />
      <Lines
        title={say('lessons')}
        kind="lesson"
        page={page}
        search={search}
        lines={page.lessons.map(({ id, year, text }) => [id, `${year}: ${text}`])}
      />
    </>
  );
}

const bodyName = (page: TaskPage, id: string, of: (words: { vi: string; en: string }) => string): string => {
  const found = page.organisations.find((each) => each.id === id);
  return found === undefined ? id : of(found.name);
};

/** Lines of one kind, each with the button that takes it back. */
function Lines(
  props: Searched & {
    readonly title: string;
    readonly kind: WithdrawnLine['kind'];
    readonly lines: readonly (readonly [string, string])[];
  },
): ReactNode {
  const { page, search, kind } = props;
  if (props.lines.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <ul>
        {props.lines.map(([id, line]) => (
          <li key={id}>
            {`${line} `}
            {page.may.edit ? (
              <WithdrawButton task={page.task.id} search={search} kind={kind} id={id} name={line} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Workshops({ page }: Props): ReactNode {
  const say = useSpeech(taskWords);
  if (page.workshops.length === 0) return null;
  return (
    <section aria-labelledby="workshops">
      <h2 id="workshops">{say('workshops')}</h2>
      {page.workshops.map((workshop) => (
        <article key={workshop.id} className="card">
          <h3>{say.of(workshop.title)}</h3>
          <p className="quiet">
            {[
              say(`type-${workshop.type}`),
              workshop.date === null ? workshop.printed : say.date(workshop.date),
              workshop.place,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
          <ul className="plain">
            {workshop.seats.map(({ role, person, organisation }) => (
              <li key={`${role} ${person} ${organisation}`}>
                {`${say(`seat-${role}`)}: `}
                {[person, organisation === null ? null : bodyName(page, organisation, say.of)]
                  .filter((part) => part !== null)
                  .join(', ') || say('unnamed')}
              </li>
            ))}
          </ul>
          {workshop.agenda.length === 0 ? null : (
            <p>{`${say('agenda')}: ${workshop.agenda.map((each) => say.of(each)).join(' → ')}`}</p>
          )}
          {workshop.photographs.length === 0 ? null : (
            <p>{`${say('photographs')}: ${workshop.photographs.map(({ caption }) => say.of(caption)).join('; ')}`}</p>
          )}
          <p className="quiet">{workshop.minutes ?? say('noMinutes')}</p>
          {workshop.writeUp === null ? null : (
            <p className="quiet">{`${workshop.writeUp.title}, ${workshop.writeUp.by}`}</p>
          )}
        </article>
      ))}
    </section>
  );
}

function Councils({ page }: Props): ReactNode {
  const say = useSpeech(taskWords);
  if (page.councils.length === 0) return null;
  const points = (value: number | null): string => (value === null ? '–' : say.number(value, 1));
  return (
    <section aria-labelledby="councils">
      <h2 id="councils">{say('councils')}</h2>
      {page.councils.map(({ id, level, date, decision, conditions, result }) => (
        <article key={id} className="card">
          <h3>{say(`council-${level}`)}</h3>
          <p>{`${say.date(date)}: ${decision === null ? say('undecided') : say(`decision-${decision}`)}`}</p>
          <p>
            {say('mean', {
              mean: points(result.mean),
              logic: points(result.parts.logic),
              structure: points(result.parts.structure),
              rigour: points(result.parts.rigour),
              literature: points(result.parts.literature),
            })}
          </p>
          <ul>
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
