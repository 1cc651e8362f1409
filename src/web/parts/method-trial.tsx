import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import type { MethodDetail } from '../../http/contract/method-contract.ts';
import { type Refusal, refusalLine } from '../../model/refusal.ts';
import { useSpeech } from '../state/language.tsx';
import { TRIALS, type Trial } from '../state/trial-methods.ts';
import { pastedTable, type TrialInput } from '../state/trial-table.ts';
import { runWords } from '../words/run-words.ts';
import { trialWords } from '../words/trial-words.ts';
import { TrialOutcome } from './trial-outcome.tsx';
import { TrialPick } from './trial-pick.tsx';

const COMMANDS: Readonly<Record<string, string>> = { change: './lienket convert places --help' };
const PASTE = { table: 'pasteTable', columns: 'pasteColumns', four: 'pasteFour' } as const;

/** Tries a method on a small table in this browser; leads to where it runs on whole tables, or says which command runs it. */
export function MethodTrial({ method }: { readonly method: MethodDetail }): ReactNode {
  const say = useSpeech({ ...trialWords, openRun: runWords.openRun });
  const trial = TRIALS[method.id];
  return (
    <section className="trial">
      <h2>{say('title')}</h2>
      {trial !== undefined ? (
        <TrialForm method={method} trial={trial} />
      ) : method.call !== null ? (
        <>
          <p>{say('onTables')}</p>
          <Link className="button" to="/methods/$id/run" params={{ id: method.id }}>
            {say('openRun')}
          </Link>
        </>
      ) : (
        <>
          <p>{say('elsewhere')}</p>
          <pre lang="en">{COMMANDS[method.family] ?? './lienket dossier build --help'}</pre>
        </>
      )}
    </section>
  );
}

function TrialForm({ method, trial }: { readonly method: MethodDetail; readonly trial: Trial }): ReactNode {
  const say = useSpeech(trialWords);
  const [from, setFrom] = useState(trial.shape === 'four' ? 'paste' : 'atHand');
  const [input, setInput] = useState<TrialInput>();
  return (
    <>
      <p className="quiet">{say('note')}</p>
      {trial.shape === 'four' ? null : (
        <RadioGroup
          className="trial-from"
          value={from}
          onChange={(chosen) => {
            setFrom(chosen);
            setInput(undefined);
          }}
        >
          <Label>{say('from')}</Label>
          <div className="choices">
            <Radio value="atHand" className="choice">
              {say('atHand')}
            </Radio>
            <Radio value="paste" className="choice">
              {say('paste')}
            </Radio>
          </div>
        </RadioGroup>
      )}
      {from === 'paste' ? (
        <PasteTable label={say(PASTE[trial.shape])} take={setInput} />
      ) : (
        <TrialPick shape={trial.shape} take={setInput} />
      )}
      {input === undefined ? null : <TrialOutcome method={method} trial={trial} input={input} />}
    </>
  );
}

function PasteTable(props: {
  readonly label: string;
  readonly take: (input: TrialInput | undefined) => void;
}): ReactNode {
  const { label, take } = props;
  const say = useSpeech(trialWords);
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly Refusal[]>([]);
  const run = (): void => {
    const parsed = pastedTable(text);
    setFaults(parsed.ok ? [] : parsed.refusals);
    take(parsed.ok ? { table: parsed.value, source: trialWords.pasted } : undefined);
  };
  return (
    <>
      <TextField value={text} onChange={setText}>
        <Label>{label}</Label>
        <TextArea rows={7} className="react-aria-TextArea paste" />
      </TextField>
      <Button className="button primary" onPress={run} isDisabled={text.trim() === ''}>
        {say('run')}
      </Button>
      {faults.length === 0 ? null : (
        <ul className="failure" role="alert">
          {faults.map((fault) => (
            <li key={refusalLine(fault, say.language)}>{refusalLine(fault, say.language)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
