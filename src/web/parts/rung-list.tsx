import type { ReactNode } from 'react';
import type { ReadingView, RungView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { ladderWords } from '../words/ladder-words.ts';
import { AnswerBadge } from './answer-badge.tsx';
import { BringLink } from './bring-link.tsx';
import { ExpertForm } from './expert-form.tsx';
import { FactMark } from './fact-mark.tsx';
import { FigureList } from './figure-list.tsx';
import { RunsText } from './runs-text.tsx';

/** The eight rungs: question, answer, reason, figures, and what would settle an open one. */
export function RungList({ view }: { readonly view: ReadingView }): ReactNode {
  return (
    <ol className="rungs">
      {view.ladder.rungs.map((rung) => (
        <Rung key={rung.rung} rung={rung} view={view} />
      ))}
    </ol>
  );
}

function Rung({ rung, view }: { readonly rung: RungView; readonly view: ReadingView }): ReactNode {
  const say = useSpeech(ladderWords);
  const quoted = new Set(rung.reasons.flat().map((run) => (run.kind === 'figure' ? String(run.figure) : '')));
  const others = rung.figures.filter((id) => !quoted.has(id));
  const facts = rung.facts.flatMap((id) => view.facts[id] ?? []);
  return (
    <li id={`rung-${rung.rung}`} className={`rung rung-${rung.answer}`}>
      <div className="rung-head">
        <h3>{say.of(rung.title)}</h3>
        <AnswerBadge answer={rung.answer} words={rung.answerWords} />
      </div>
      <p className="rung-asks">{say.of(rung.question)}</p>
      {rung.reasons.map((reason, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no other identity than their order.
        <p key={place}>
          <RunsText runs={reason} grounds={view} />
        </p>
      ))}
      {others.length === 0 ? null : (
        <div className="rung-ground">
          <h4>{say('figures')}</h4>
          <FigureList ids={others} figures={view.figures} />
        </div>
      )}
      {facts.length === 0 ? null : (
        <div className="rung-ground">
          <h4>{say('facts')}</h4>
          <p className="fact-marks">
            {facts.map((fact) => (
              <FactMark key={fact.id} fact={fact} dossier={view.id} />
            ))}
          </p>
        </div>
      )}
      <Settle rung={rung} view={view} />
      {rung.rung === 'expert' && rung.settle.length === 0 ? <ExpertForm view={view} /> : null}
    </li>
  );
}

function Settle({ rung, view }: { readonly rung: RungView; readonly view: ReadingView }): ReactNode {
  const say = useSpeech(ladderWords);
  if (rung.settle.length === 0) return null;
  return (
    <div className="settle">
      <h4>{say('settles')}</h4>
      {rung.settle.map((what, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what would settle it has no other identity than its order.
        <p key={place}>
          <RunsText runs={what} grounds={view} />
        </p>
      ))}
      {rung.rung === 'expert' ? <ExpertForm view={view} /> : <BringLink bring={rung.bring} />}
    </div>
  );
}
