import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MethodDetail, RunAnswer } from '../../http/contract/method-contract.ts';
import { useSpeech } from '../state/language.tsx';
import type { RunChoices } from '../state/run-choices.ts';
import { freeRunId, type RecipeRun, recipeRun, withRun } from '../state/run-edits.ts';
import { useAsk } from '../state/use-ask.ts';
import { type RecipeEditor, useRecipe } from '../state/use-recipe.tsx';
import { runWords } from '../words/run-words.ts';
import { Answered } from './answered.tsx';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { WordsField } from './words-field.tsx';

interface Putting {
  readonly method: MethodDetail;
  readonly choices: RunChoices;
  readonly answer: RunAnswer;
  /** The table of the result that is on screen. */
  readonly output: string;
}

/** Puts the result on screen into a dossier: there it is computed again, and each number of it becomes a figure. */
export function RunToDossier(
  props: Putting & { readonly wanted: { readonly dossier?: string | undefined; readonly run?: string | undefined } },
): ReactNode {
  const { wanted } = props;
  const say = useSpeech(runWords);
  const listed = useAsk('GET /recipes');
  const [chosen, setChosen] = useState(wanted.dossier);
  return (
    <section className="run-next" aria-labelledby="to-dossier">
      <h2 id="to-dossier">{say('toDossier')}</h2>
      <p className="quiet">{say('toDossierNote')}</p>
      <Answered of={listed}>
        {({ recipes }) => {
          const dossier = recipes.find(({ id }) => id === chosen)?.id ?? recipes[0]?.id;
          if (dossier === undefined) return <p>{say('noDossiers')}</p>;
          return (
            <>
              <ChoiceField
                label={say('dossier')}
                value={dossier}
                choose={setChosen}
                choices={recipes.map(({ id, title }) => ({ value: id, words: say.of(title) }))}
              />
              <PutWhenRead
                key={dossier}
                {...props}
                dossier={dossier}
                run={dossier === wanted.dossier ? wanted.run : undefined}
              />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

const ROWS = 20;
const MOST_ROWS = 100;

interface PutInto extends Putting {
  readonly dossier: string;
  /** The run that is being changed. */
  readonly run: string | undefined;
}

/** The form once the dossier has been read: a run that is being changed is filled in. */
function PutWhenRead(props: PutInto): ReactNode {
  const { dossier, run } = props;
  const editor = useRecipe(dossier);
  const { recipe } = editor;
  if (recipe === undefined) return editor.problem === undefined ? null : <Failure error={editor.problem} />;
  return <PutForm {...props} editor={editor} given={recipe.runs?.find(({ id }) => id === run)} />;
}

function PutForm(props: PutInto & { readonly editor: RecipeEditor; readonly given: RecipeRun | undefined }): ReactNode {
  const { method, choices, output, dossier, editor, given } = props;
  const say = useSpeech(runWords);
  const [title, setTitle] = useState(given?.title ?? method.title);
  const [note, setNote] = useState(given?.note ?? { vi: '', en: '' });
  const [rows, setRows] = useState(String(given?.shown.rows ?? ROWS));
  const [order, setOrder] = useState(given?.shown.order ?? '');
  const [put, setPut] = useState(given);
  const [wasPut, setWasPut] = useState(false);
  const numbers = useOrderColumns(props);
  const count = Number(rows);
  const isWhole = Number.isInteger(count) && count >= 1 && count <= MOST_ROWS;
  const isReady = editor.recipe !== undefined && isWhole && title.vi.trim() !== '' && title.en.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (editor.recipe === undefined || !isReady) return;
    const isShown = numbers.some(({ value }) => value === order);
    const { columns, where } = given?.shown.output === output ? given.shown : {};
    const shown = {
      output,
      rows: count,
      ...(isShown && order !== '' ? { order } : {}),
      ...(columns === undefined ? {} : { columns }),
      ...(where === undefined ? {} : { where }),
    };
    const id = put?.id ?? freeRunId(editor.recipe, method.id);
    const run = recipeRun({ id, method: method.id }, choices, { title, note, shown });
    editor.change((recipe) => withRun(recipe, run), 'runs');
    editor.flush();
    setPut(run);
    setWasPut(true);
  };
  return (
    <form onSubmit={submit}>
      <div className="run-columns">
        <WordsField label={say('titleVi')} value={title.vi} write={(vi) => setTitle({ ...title, vi })} />
        <WordsField label={say('titleEn')} value={title.en} write={(en) => setTitle({ ...title, en })} />
        <WordsField label={say('noteVi')} value={note.vi} write={(vi) => setNote({ ...note, vi })} />
        <WordsField label={say('noteEn')} value={note.en} write={(en) => setNote({ ...note, en })} />
        <ChoiceField label={say('orderOf')} value={order} choose={setOrder} choices={numbers} />
        <WordsField label={say('rowsShown')} value={rows} write={setRows} />
      </div>
      <div className="screen-actions">
        <Button type="submit" className="button primary" isDisabled={!isReady}>
          {say(put === undefined ? 'put' : 'putAgain')}
        </Button>
      </div>
      <WasPut put={wasPut ? put : undefined} dossier={dossier} isSaved={editor.state === 'saved'} />
      {put === undefined || editor.problem === undefined ? null : (
        <Failure error={editor.problem} again={editor.flush} />
      )}
    </form>
  );
}

/** By which columns the rows of a dossier may be ordered: as the method has them, or by a number. */
function useOrderColumns({ method, output }: Putting): readonly { readonly value: string; readonly words: string }[] {
  const say = useSpeech(runWords);
  const shape = method.call?.outputs.find(({ name }) => name === output);
  const numbers = shape?.columns.filter(({ type }) => type !== 'key' && type !== 'text') ?? [];
  return [
    { value: '', words: (shape?.order ?? []).join(', ') },
    ...numbers.flatMap(({ name, about }) => [
      { value: `-${name}`, words: `${say.of(about)}, ${say('greatest').toLowerCase()}` },
      { value: name, words: `${say.of(about)}, ${say('least').toLowerCase()}` },
    ]),
  ];
}

function WasPut(props: {
  readonly put: RecipeRun | undefined;
  readonly dossier: string;
  readonly isSaved: boolean;
}): ReactNode {
  const { put, dossier, isSaved } = props;
  const say = useSpeech(runWords);
  return (
    <p role="status">
      {put === undefined || !isSaved ? null : (
        <>
          {say('wasPut', { title: put.title })}{' '}
          <Link to="/dossiers/$id/report" params={{ id: dossier }} hash={`run-${put.id}`}>
            {say('openThere')}
          </Link>
        </>
      )}
    </p>
  );
}
