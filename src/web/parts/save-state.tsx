import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { refusalLine } from '../../model/refusal.ts';
import { ProblemError } from '../state/api-client.ts';
import { isTyping } from '../state/is-typing.ts';
import { useSpeech } from '../state/language.tsx';
import { type RecipeEditor, useRecipe } from '../state/use-recipe.tsx';
import { saveWords } from '../words/save-words.ts';
import { MergeDialog } from './merge-dialog.tsx';
import '../styles/save.css';

/** Whether the dossier on screen is saved, with undo, redo, and what to do when it is not. */
export function SaveState({ id }: { readonly id: string }): ReactNode {
  const editor = useRecipe(id);
  const say = useSpeech(saveWords);
  useUndoKeys(editor);
  if (editor.isReadOnly) return <p className="save-state quiet">{say('readOnly')}</p>;
  if (editor.recipe === undefined) return null;
  return (
    <div className="save">
      <div className="save-state" role="toolbar" aria-label={say('label')}>
        <span role="status" className={`save-${editor.state}`}>
          <SaveLine editor={editor} />
        </span>
        <Button
          className="tool"
          onPress={editor.undo}
          isDisabled={!editor.canUndo}
          aria-label={say('undo')}
          aria-keyshortcuts="Control+Z"
        >
          <span aria-hidden="true">↶</span>
        </Button>
        <Button
          className="tool"
          onPress={editor.redo}
          isDisabled={!editor.canRedo}
          aria-label={say('redo')}
          aria-keyshortcuts="Control+Shift+Z"
        >
          <span aria-hidden="true">↷</span>
        </Button>
      </div>
      <Trouble editor={editor} />
      <Merged editor={editor} />
      {editor.choosing === undefined ? null : <MergeDialog merge={editor.choosing} choose={editor.choose} />}
    </div>
  );
}

function SaveLine({ editor }: { readonly editor: RecipeEditor }): ReactNode {
  const say = useSpeech(saveWords);
  const { state, revision } = editor;
  if (state !== 'saved') return say(state);
  return revision === 0 ? say('untouched') : `${say('saved')} · ${say('revision', { revision })}`;
}

/** Why it is not saved, and what to do. */
function Trouble({ editor }: { readonly editor: RecipeEditor }): ReactNode {
  const say = useSpeech(saveWords);
  const { state, problem, faults } = editor;
  if (state !== 'refused' && state !== 'failed') return null;
  const told = problem instanceof ProblemError && faults.length === 0 ? say.of(problem.problem.details) : undefined;
  return (
    <div className="save-trouble" role="alert">
      {told === undefined ? null : <p>{told}</p>}
      {faults.length === 0 ? null : (
        <>
          <p className="save-trouble-title">{say('faults')}</p>
          <ul>
            {faults.map((fault) => {
              const line = refusalLine(fault, say.language);
              return <li key={line}>{line}</li>;
            })}
          </ul>
        </>
      )}
      <p className="quiet">{say('failedSafe')}</p>
      {state === 'failed' ? (
        <Button className="button" onPress={editor.flush}>
          {say('tryAgain')}
        </Button>
      ) : null}
    </div>
  );
}

/** Says that another person's edits came in. */
function Merged({ editor }: { readonly editor: RecipeEditor }): ReactNode {
  const say = useSpeech(saveWords);
  if (editor.merged === undefined) return null;
  const { theirs } = editor.merged;
  return (
    <div className="save-merged" role="status">
      <p>{say('merged')}</p>
      {theirs.length === 0 ? null : (
        <details>
          <summary>{say('mergedList')}</summary>
          <ul>
            {theirs.map(({ path, what, now }) => (
              <li key={path}>
                {say.of(what)}
                {now === null ? null : <q>{say.of(now)}</q>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button className="tool" onPress={editor.hush}>
        {say('close')}
      </Button>
    </div>
  );
}

/** Ctrl-Z and Ctrl-Shift-Z outside of fields: inside they are the field's own. */
function useUndoKeys({ undo, redo }: RecipeEditor): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || isTyping(event)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
}
