import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { Answered } from '../parts/answered.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { ProposalCard } from '../parts/proposal-card.tsx';
import { recordColumn } from '../parts/record-columns.tsx';
import { RequestCard } from '../parts/request-card.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useSession } from '../state/use-session.ts';
import { dutyWords } from '../words/duty-words.ts';
import '../styles/cards.css';
import '../styles/forms.css';
import '../styles/notes.css';

const DAYS = 60;
type Reminder = AnswerOf<'GET /register/reminders'>['reminders'][number];

/** What waits at the register: proposals of the centre's queue, what lapses, what persons ask. */
export function DutiesScreen(): ReactNode {
  const say = useSpeech(dutyWords);
  const [centre, setCentre] = useState('');
  const centres = useAsk('GET /register/centres');
  const proposals = useAsk('GET /register/proposals', {
    query: { state: 'open', ...(centre === '' ? {} : { centre }) },
  });
  const reminders = useAsk('GET /register/reminders', { query: { days: DAYS } });
  // Only those who answer persons ask for what persons asked: an officer would be refused.
  const mayAnswer = useSession()?.actions.includes('register.requests') === true;
  const requests = useAsk('GET /register/requests', {}, { isWanted: mayAnswer });
  const waiting = requests.data?.requests ?? [];
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/register">{say('register')}</Link>
        <span>{say('proposals')}</span>
      </nav>
      <Screen
        question={say('asks')}
        sentence={say('sentence', {
          proposals: say.number(proposals.data?.proposals.length ?? 0, 0),
          reminders: say.number(reminders.data?.reminders.length ?? 0, 0),
          days: say.number(DAYS, 0),
          requests: say.number(waiting.length, 0),
        })}
      >
        {(centres.data?.centres ?? []).length === 0 ? null : (
          <div className="fields">
            <ChoiceField
              label={say('centre')}
              value={centre}
              choices={[
                { value: '', words: say('allCentres') },
                ...(centres.data?.centres ?? []).map((each) => ({
                  value: each.id,
                  words: say.of(each.name),
                })),
              ]}
              choose={setCentre}
            />
          </div>
        )}
        <Answered of={proposals}>{(answer) => <Proposals proposals={answer.proposals} />}</Answered>
        <Answered of={reminders}>{(answer) => <Reminders reminders={answer.reminders} />}</Answered>
        {requests.isError || !mayAnswer ? null : (
          <Answered of={requests}>{(answer) => <Requests {...answer} />}</Answered>
        )}
      </Screen>
    </>
  );
}

function Proposals({ proposals }: AnswerOf<'GET /register/proposals'>): ReactNode {
  const say = useSpeech(dutyWords);
  const client = useQueryClient();
  const [done, setDone] = useState<number>();
  const settled = (proposal: number): void => {
    setDone(proposal);
    void client.invalidateQueries();
  };
  return (
    <>
      <h2>{say('proposals')}</h2>
      <p role="status">{done === undefined ? null : say('settled', { proposal: say.number(done, 0) })}</p>
      {proposals.length === 0 ? <p className="teach">{say('proposalsNone')}</p> : null}
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.proposal} proposal={proposal} settled={settled} />
      ))}
    </>
  );
}

function Reminders({ reminders }: { readonly reminders: readonly Reminder[] }): ReactNode {
  const say = useSpeech(dutyWords);
  if (reminders.length === 0)
    return (
      <>
        <h2>{say('reminders')}</h2>
        <p className="teach">{say('remindersNone')}</p>
      </>
    );
  return (
    <DataTable
      title={say('reminders')}
      fileName="register-reminders"
      rows={reminders}
      rowKey={({ id, until, subject }) => `${id} ${until} ${subject}`}
      columns={[
        recordColumn<Reminder>(say('record')),
        { key: 'until', title: say('untilHead'), value: ({ until }) => say.date(until) },
        { key: 'days', title: say('days'), value: ({ days }) => days },
        {
          key: 'subject',
          title: say('subject'),
          value: ({ what, subject }) => (what === 'verification' ? say(`tier-${subject}` as 'tier-listed') : subject),
        },
      ]}
    />
  );
}

function Requests({ requests }: AnswerOf<'GET /register/requests'>): ReactNode {
  const say = useSpeech(dutyWords);
  const client = useQueryClient();
  return (
    <>
      <h2>{say('requests')}</h2>
      {requests.length === 0 ? <p className="teach">{say('requestsNone')}</p> : null}
      {requests.map((request) => (
        <RequestCard key={request.request} request={request} answered={() => void client.invalidateQueries()} />
      ))}
    </>
  );
}
