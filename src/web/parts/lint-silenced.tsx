import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { LintView } from '../../http/contract/lint-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { lintWords } from '../words/lint-words.ts';
import { Failure } from './failure.tsx';

/** What was silenced in this document and why, and silences that nothing answers to any more. */
export function LintSilenced(props: {
  readonly view: LintView;
  /** Absent where the reader may not silence. */
  readonly unsilence?: (alarm: number) => Promise<void>;
}): ReactNode {
  const { view, unsilence } = props;
  const say = useSpeech(lintWords);
  const act = useAct();
  const speak = (alarm: number): ReactNode =>
    unsilence === undefined || alarm === 0 ? null : (
      <Button className="tool" isDisabled={act.isBusy} onPress={() => void act.run(() => unsilence(alarm))}>
        {say('speak')}
      </Button>
    );
  return (
    <>
      {view.silenced.length === 0 ? null : (
        <details className="lint-silenced">
          <summary>{say('silencedHead', { count: say.number(view.silenced.length, 0) })}</summary>
          <ul>
            {view.silenced.map(({ finding, reason, by, alarm }) => (
              <li key={`${finding.code} ${finding.where.paragraph} ${finding.quote}`}>
                <code>{finding.code}</code> “{finding.quote}” – {reason} <span className="quiet">({by})</span>{' '}
                {speak(alarm)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {view.unused.length === 0 ? null : (
        <details className="lint-silenced">
          <summary>{say('unusedHead', { count: say.number(view.unused.length, 0) })}</summary>
          <ul>
            {view.unused.map(({ alarm, code, quote }) => (
              <li key={alarm}>
                <code>{code}</code> “{quote}” {speak(alarm)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {act.error === undefined ? null : <Failure error={act.error} />}
    </>
  );
}
