import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Finding } from '../../http/contract/lint-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { lintWords } from '../words/lint-words.ts';
import { Failure } from './failure.tsx';
import { FormActions } from './form-actions.tsx';
import { WordsField } from './words-field.tsx';

/** One finding: where, why, what is proposed, the way to its passage, and how to silence it. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly id: string;
  readonly isChosen: boolean;
  readonly goTo: () => void;
  /** Absent where the reader may not silence. */
  readonly silence?: (reason: string) => Promise<void>;
}): ReactNode {
  const { finding, id, isChosen, goTo, silence } = props;
  const say = useSpeech(lintWords);
  const { kind, check, code, quote, why, proposed, howSure, where } = finding;
  const paragraph = say.number(where.paragraph, 0);
  return (
    <li id={id} tabIndex={-1} className={`finding finding-${kind}${isChosen ? ' is-chosen' : ''}`}>
      <p className="finding-head">
        <span className={`tag finding-kind-${kind}`}>{say(kind)}</span> {say(`check-${check}`)} ·{' '}
        {say('where', { paragraph })}
        {where.heading === undefined ? null : ` · ${where.heading}`}{' '}
        <span className="quiet">
          {say(howSure)} · <code>{code}</code>
        </span>
      </p>
      <blockquote lang="vi">{quote}</blockquote>
      <p>{say.of(why)}</p>
      {proposed === undefined ? null : (
        <p className="finding-proposed">{say('proposed', { text: say.of(proposed) })}</p>
      )}
      <div className="screen-actions">
        {where.paragraph === 0 ? null : (
          <Button className="tool" onPress={goTo}>
            {say('goTo', { paragraph })}
          </Button>
        )}
        {silence === undefined ? null : <Silence silence={silence} />}
      </div>
    </li>
  );
}

function Silence({ silence }: { readonly silence: (reason: string) => Promise<void> }): ReactNode {
  const say = useSpeech(lintWords);
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!isOpen)
    return (
      <Button className="tool" onPress={() => setOpen(true)}>
        {say('silence')}
      </Button>
    );
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void act.run(() => silence(reason));
      }}
    >
      <WordsField label={say('silenceReason')} value={reason} write={setReason} />
      {act.error === undefined ? null : <Failure error={act.error} />}
      <FormActions save={say('save')} cancel={say('cancel')} isRefused={act.isBusy} onCancel={() => setOpen(false)} />
    </form>
  );
}
