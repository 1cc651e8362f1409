import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CommentLine, CommentPage } from '../../http/contract/task-contract.ts';
import { useSpeech } from '../state/language.tsx';
import type { CommentThread } from '../state/shown-comments.ts';
import type { TaskSearch } from '../state/task-search.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { taskWords } from '../words/task-words.ts';
import { SettleForm } from './settle-form.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

/** A comment: what was said, where, by whom, who has it, and how it ended. */
export function CommentCard(props: {
  readonly thread: CommentThread;
  readonly page: CommentPage;
  readonly search: TaskSearch;
}): ReactNode {
  const { thread, page, search } = props;
  const { head, answers } = thread;
  const say = useSpeech(taskWords);
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const outcome = head.settlement?.outcome ?? 'open';
  return (
    <article className={`card comment comment-${outcome}`} aria-labelledby={`comment-${head.number}`}>
      <h2 id={`comment-${head.number}`}>
        {`${head.number}. ${say(`class-${head.class}`)}`}
        {head.isClassGuessed ? <span className="quiet">{` (${say('guessed')})`}</span> : null}
        <span className={`tag outcome-${outcome}`}>{say(`outcome-${outcome}`)}</span>
      </h2>
      <Said comment={head} />
      {answers.map((answer) => (
        <div key={answer.number} className="comment-answer">
          <p className="quiet">{`${answer.number}, ${say('answers', { number: String(answer.answers ?? '') })}`}</p>
          <Said comment={answer} />
          <Withdraw comment={answer} search={search} />
        </div>
      ))}
      <Ended comment={head} />
      {page.may.settle && !isOpen ? (
        <Button ref={opener} className="button" onPress={() => setOpen(true)}>
          {say('settle', { number: String(head.number) })}
        </Button>
      ) : null}
      <Withdraw comment={head} search={search} />
      {isOpen ? <SettleForm comment={head} task={page.task} search={search} close={() => setOpen(false)} /> : null}
    </article>
  );
}

function Withdraw({ comment, search }: { readonly comment: CommentLine; readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(taskWords);
  const { task, number, mayWithdraw } = comment;
  if (!mayWithdraw) return null;
  const name = say('commentName', { number: String(number) });
  return <WithdrawButton task={task} search={search} kind="comment" id={String(number)} name={name} />;
}

function Said({ comment }: { readonly comment: CommentLine }): ReactNode {
  const say = useSpeech(taskWords);
  const { at, author, said, quote, text, kind } = comment;
  const place = [
    at.heading,
    at.paragraph === null ? null : say('atParagraph', { number: String(at.paragraph) }),
    at.figure,
    at.file,
  ].filter((part) => part !== null);
  return (
    <>
      <p className="quiet">
        {[said === null ? author : say('saidBy', { author, day: say.date(said.slice(0, 10)) }), ...place].join(' · ')}
      </p>
      {quote === '' ? null : <blockquote>{quote}</blockquote>}
      <p className="comment-text">
        {kind === 'remark' ? null : <em>{`${say(kind)}: `}</em>}
        {text}
      </p>
    </>
  );
}

function Ended({ comment }: { readonly comment: CommentLine }): ReactNode {
  const say = useSpeech(taskWords);
  const { owner, due, settlement } = comment;
  const held = [
    owner === null ? null : `${say('owner')}: ${owner}`,
    due === null ? null : `${say('due')}: ${say.date(due)}`,
  ].filter((part) => part !== null);
  return (
    <>
      {held.length === 0 ? null : <p>{held.join(' · ')}</p>}
      {settlement === null ? null : (
        <p className="comment-text">
          <strong>{`${say('reason')}: `}</strong>
          {settlement.reason}
          {settlement.changed === null ? null : (
            <>
              {` ${say('wasChanged', { number: String(settlement.changed.paragraph) })}`}
              {settlement.changed.text === '' ? '.' : `: “${settlement.changed.text}”`}
            </>
          )}
        </p>
      )}
    </>
  );
}
