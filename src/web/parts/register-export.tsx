import { type ReactNode, useState } from 'react';
import { addressOf } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useRegister } from '../state/use-register.ts';
import { registerSearchWords } from '../words/register-search-words.ts';
import { Answered } from './answered.tsx';

/** Takes what was found along; the sources with their licences, and what follows from them, are told first. */
export function RegisterExport(): ReactNode {
  const say = useSpeech(registerSearchWords);
  const { asked } = useRegister();
  const [isOpen, setOpen] = useState(false);
  const answer = useAsk('GET /register/found/sources', { query: asked }, { isWanted: isOpen });
  return (
    <details className="register-panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('take')}</summary>
      <p>{say('takeAll')}</p>
      {isOpen ? (
        <Answered of={answer}>
          {({ sources, advice }) => (
            <>
              <h3>{say('sourceList')}</h3>
              <ul>
                {sources.map(({ source, count, licence }) => (
                  <li key={source}>
                    {say('sourceLine', {
                      source,
                      count: say.number(count, 0),
                      licence: licence === '' ? say('noLicence') : licence,
                    })}
                  </li>
                ))}
              </ul>
              {advice.map(({ code, said, sources: named }) => (
                <p key={code} className="notice">
                  {say.of(said)} ({named.join('; ')})
                </p>
              ))}
              <p className="register-downloads">
                <a className="button" href={addressOf('/register/found/csv', {}, { ...asked })} download>
                  {say('csv')}
                </a>
                <a className="button" href={addressOf('/register/found/xlsx', {}, { ...asked })} download>
                  {say('xlsx')}
                </a>
              </p>
            </>
          )}
        </Answered>
      ) : null}
    </details>
  );
}
