import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { RevisionHead } from '../../http/contract/recipe-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { CompareStates } from '../parts/compare-states.tsx';
import { Failure } from '../parts/failure.tsx';
import { momentWords } from '../parts/moment-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { SittingLine } from '../parts/sitting-line.tsx';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { isFromExample, sittings } from '../state/sittings.ts';
import { useAsk } from '../state/use-ask.ts';
import { type RecipeEditor, useRecipe } from '../state/use-recipe.tsx';
import { historyWords } from '../words/history-words.ts';
import '../styles/history.css';

/** Who changed what, and when? */
export function HistoryScreen(): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id/history' });
  const answer = useAsk('GET /recipes/:id/revisions', { params: { id } });
  const editor = useRecipe(id);
  return <Answered of={answer}>{({ revisions }) => <History editor={editor} revisions={revisions} />}</Answered>;
}

interface HistoryProps {
  readonly editor: RecipeEditor;
  readonly revisions: readonly RevisionHead[];
}

function History({ editor, revisions }: HistoryProps): ReactNode {
  const say = useSpeech(historyWords);
  const { id } = editor;
  const [told, setTold] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const [newest] = revisions;
  const hasOriginal = isFromExample(revisions);
  const restore = async (revision: number): Promise<void> => {
    try {
      const { recipe } = await ask('GET /recipes/:id', { params: { id }, query: { revision } });
      editor.restore(recipe, say('restoreNote', { revision }));
      setTold(revision);
      setProblem(undefined);
    } catch (error) {
      setProblem(error);
    }
  };
  const count = say(revisions.length === 1 ? 'stateOne' : 'stateMany', { count: say.number(revisions.length, 0) });
  const sentence =
    newest === undefined ? say('none') : say('sentence', { count, at: momentWords(newest.recordedAt, say.language) });
  const numbers = [...revisions.map(({ revision }) => revision), ...(hasOriginal ? [0] : [])];
  return (
    <Screen className="history" question={say('asks')} sentence={sentence}>
      <NameState editor={editor} />
      <div aria-live="polite">
        {told === undefined ? null : <p className="told">{say('restored1', { revision: told })}</p>}
        {problem === undefined ? null : <Failure error={problem} />}
      </div>
      <h2 id="states">{say('list')}</h2>
      <ol className="sittings" aria-labelledby="states">
        {sittings(revisions).map((sitting) => (
          <SittingLine
            key={sitting.newest.revision}
            id={id}
            sitting={sitting}
            isNow={sitting.newest === newest}
            {...(editor.isReadOnly ? {} : { restore })}
          />
        ))}
        {hasOriginal ? (
          <li className="sitting">
            <p>{say('original')}</p>
            {newest === undefined || editor.isReadOnly ? null : (
              <Button className="tool" onPress={() => void restore(0)}>
                {say('restore')}
              </Button>
            )}
          </li>
        ) : null}
      </ol>
      {numbers.length < 2 ? null : <CompareStates key={numbers[0]} id={id} numbers={numbers} />}
    </Screen>
  );
}

function NameState({ editor }: { readonly editor: RecipeEditor }): ReactNode {
  const say = useSpeech(historyWords);
  const [note, setNote] = useState('');
  if (editor.isReadOnly || editor.recipe === undefined) return null;
  return (
    <form
      className="name-state"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() === '') return;
        editor.nameVersion(note.trim());
        setNote('');
      }}
    >
      <TextField value={note} onChange={setNote} maxLength={200}>
        <Label>{say('name')}</Label>
        <Input placeholder={say('nameHint')} />
      </TextField>
      <Button type="submit" className="button" isDisabled={note.trim() === ''}>
        {say('nameDo')}
      </Button>
    </form>
  );
}
