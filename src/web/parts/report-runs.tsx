import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { searchOf } from '../state/run-choices.ts';
import { choicesOfRun, withoutRun } from '../state/run-edits.ts';
import { useAsk } from '../state/use-ask.ts';
import type { RecipeEditor } from '../state/use-recipe.tsx';
import { runWords } from '../words/run-words.ts';

/** The methods that a dossier runs: each can be opened with its choices and changed there, or taken away. */
export function ReportRuns({ editor }: { readonly editor: RecipeEditor }): ReactNode {
  const say = useSpeech(runWords);
  const runs = editor.recipe?.runs ?? [];
  const { data } = useAsk('GET /releases', {}, { isWanted: runs.length > 0 });
  const versionOf = (release: string): string | undefined =>
    editor.recipe?.releases.find(({ name }) => name === release)?.version ??
    data?.releases.findLast(({ ref }) => ref.name === release)?.ref.version;
  return (
    <section aria-labelledby="runs-here">
      <h2 id="runs-here">{say('inDossier')}</h2>
      {runs.length === 0 ? <p className="quiet">{say('inDossierNone')}</p> : null}
      <ul className="plain uses">
        {runs.map((run) => (
          <li key={run.id}>
            <Link to="." search={(search) => search} hash={`run-${run.id}`}>
              {say.of(run.title)}
            </Link>{' '}
            <span className="quiet">{run.method}</span>{' '}
            {editor.isReadOnly ? null : (
              <span className="claim-tools">
                <Link
                  className="tool"
                  aria-label={say('changeOf', { title: run.title })}
                  to="/methods/$id/run"
                  params={{ id: run.method }}
                  search={{ ...searchOf(choicesOfRun(run, versionOf)), dossier: editor.id, run: run.id }}
                >
                  {say('change')}
                </Link>
                <Button
                  className="tool"
                  aria-label={say('removeOf', { title: run.title })}
                  onPress={() => editor.change((recipe) => withoutRun(recipe, run.id), 'runs')}
                >
                  {say('remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {editor.isReadOnly ? null : (
        <Link className="button" to="/methods">
          {say('openMethods')}
        </Link>
      )}
    </section>
  );
}
