import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { TRAIL_ACTIONS, trailWords } from '../../model/access/trail-actions.ts';
import { Answered } from '../parts/answered.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Gate } from '../parts/gate.tsx';
import { MomentText } from '../parts/moment-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useSettled } from '../state/use-settled.ts';
import { accountWords } from '../words/account-words.ts';
import '../styles/account.css';
import '../styles/forms.css';

type Proof = AnswerOf<'GET /audit/proof'>;
type Entries = AnswerOf<'GET /audit'>['entries'];

/** Who did what? The trail, and whether its chain is whole. */
export function AuditScreen(): ReactNode {
  const say = useSpeech(accountWords);
  return (
    <Gate action="audit.read" question={say('auditAsks')}>
      <Proved />
    </Gate>
  );
}

function Proved(): ReactNode {
  const proof = useAsk('GET /audit/proof');
  return <Answered of={proof}>{(found) => <Trail proof={found} />}</Answered>;
}

function Trail({ proof }: { readonly proof: Proof }): ReactNode {
  const say = useSpeech(accountWords);
  const [actor, setActor] = useState('');
  const [action, setAction] = useState('');
  const [subject, setSubject] = useState('');
  const [before, setBefore] = useState<number>();
  const asked = useSettled(JSON.stringify({ actor, action, subject }), 300);
  const answer = useAsk('GET /audit', { query: { ...filterOf(asked), ...(before === undefined ? {} : { before }) } });
  const filter = (set: (value: string) => void) => (value: string) => {
    set(value);
    setBefore(undefined);
  };
  return (
    <Screen
      question={say('auditAsks')}
      sentence={
        proof.brokenAt === null
          ? say('auditWhole', { count: say.number(proof.entries, 0), hash: proof.hash.slice(0, 16) })
          : say('auditBroken', { line: say.number(proof.brokenAt, 0) })
      }
    >
      <div className="fields">
        <WordsField label={say('actor')} value={actor} write={filter(setActor)} />
        <ChoiceField
          label={say('act')}
          value={action}
          choices={[
            { value: '', words: say('anyAct') },
            ...Object.entries(TRAIL_ACTIONS).map(([value, words]) => ({ value, words: say.of(words) })),
          ]}
          choose={filter(setAction)}
        />
        <WordsField label={say('subject')} value={subject} write={filter(setSubject)} />
      </div>
      <h2 className="unseen">{say('audit')}</h2>
      <Answered of={answer}>
        {({ entries }) => (
          <>
            <Lines entries={entries} />
            <div className="button-row">
              {before === undefined ? null : (
                <Button className="button" onPress={() => setBefore(undefined)}>
                  {say('newest')}
                </Button>
              )}
              {(entries.at(-1)?.entry ?? 1) > 1 ? (
                <Button className="button" onPress={() => setBefore(entries.at(-1)?.entry)}>
                  {say('older')}
                </Button>
              ) : null}
            </div>
          </>
        )}
      </Answered>
    </Screen>
  );
}

/** The lines of the trail. */
function Lines({ entries }: { readonly entries: Entries }): ReactNode {
  const say = useSpeech(accountWords);
  return (
    <DataTable
      title={say('audit')}
      fileName="audit-trail"
      rows={entries}
      rowKey={({ entry }) => String(entry)}
      columns={[
        { key: 'entry', title: say('line'), isHead: true, isNumeric: true, value: ({ entry }) => entry },
        { key: 'at', title: say('at'), value: ({ at }) => at, show: ({ at }) => <MomentText at={at} /> },
        { key: 'actor', title: say('actor'), value: ({ actor: who }) => who },
        { key: 'action', title: say('act'), value: ({ action: what }) => say.of(trailWords(what)) },
        { key: 'subject', title: say('subject'), value: ({ subject: to }) => to },
        { key: 'note', title: say('note'), value: ({ note }) => (note === '{}' ? '' : note) },
      ]}
    />
  );
}

/** What was typed, without the fields that are empty. */
function filterOf(asked: string): { readonly actor?: string; readonly action?: string; readonly subject?: string } {
  const typed = JSON.parse(asked) as Readonly<Record<string, string>>;
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));
}
