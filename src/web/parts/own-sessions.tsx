import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Answered } from '../../http/contract/api.ts';
import { ask } from '../state/api-client.ts';
import { browserName } from '../state/browser-name.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { accountWords } from '../words/account-words.ts';
import { Failure } from './failure.tsx';
import { MomentText } from './moment-text.tsx';

type Own = Answered<'GET /account'>;

/** Where one is logged in, and a way out of each place. */
export function OwnSessions({ own, changed }: { readonly own: Own; readonly changed: () => void }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const end = (work: () => Promise<unknown>): void => void act.run(work).then(changed);
  return (
    <section>
      <h2>{say('sessionsHead')}</h2>
      <ul className="account-list">
        {own.sessions.map(({ session, isThis, seenAt, address, agent }) => (
          <li key={session}>
            <div>
              <strong title={agent}>{browserName(agent)}</strong>
              <div className="quiet">
                {address} · {say('seen')} <MomentText at={seenAt} />
              </div>
            </div>
            {isThis ? (
              <span className="tag">{say('thisSession')}</span>
            ) : (
              <Button
                className="tool"
                aria-label={`${say('end')}: ${browserName(agent)}, ${address}`}
                onPress={() => end(() => ask('DELETE /account/sessions/:session', { params: { session } }))}
              >
                {say('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {own.sessions.length > 1 ? (
        <Button className="button" onPress={() => end(() => ask('DELETE /account/sessions'))}>
          {say('endOthers')}
        </Button>
      ) : null}
      {act.error === undefined ? null : <Failure error={act.error} />}
    </section>
  );
}
