import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MethodDetail } from '../../http/contract/method-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { DEFINED_IN } from '../../model/definition-set.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { screenSaid } from '../state/option-names.ts';
import { askedTables, type RunChoices } from '../state/run-choices.ts';
import { useAsk } from '../state/use-ask.ts';
import { runWords } from '../words/run-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { WordsField } from './words-field.tsx';

const CLASSIFICATIONS = Object.keys(DEFINED_IN);

/** Saves the clusters that a run found as a versioned set of definitions. */
export function RunToDefinitions(props: { readonly method: MethodDetail; readonly choices: RunChoices }): ReactNode {
  const { method, choices } = props;
  const say = useSpeech(runWords);
  const guess = useGuess(choices);
  const [title, setTitle] = useState({ vi: '', en: '' });
  const [name, setName] = useState(`${method.id}-set`);
  const [chosen, setChosen] = useState<string>();
  const [replaces, setReplaces] = useState(false);
  const classification = chosen ?? guess;
  const saving = useSaving(method, choices);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate({ name, title, classification, replaces });
  };
  return (
    <section className="run-next" aria-labelledby="to-definitions">
      <h2 id="to-definitions">{say('toDefinitions')}</h2>
      <p className="quiet">{say('toDefinitionsNote')}</p>
      <form onSubmit={submit}>
        <div className="run-columns">
          <WordsField label={say('setName')} value={name} write={setName} />
          <ChoiceField
            label={say('classification')}
            value={classification}
            choose={setChosen}
            choices={CLASSIFICATIONS.map((value) => ({ value, words: value }))}
          />
          <WordsField label={say('titleVi')} value={title.vi} write={(vi) => setTitle({ ...title, vi })} />
          <WordsField label={say('titleEn')} value={title.en} write={(en) => setTitle({ ...title, en })} />
        </div>
        <label>
          <input type="checkbox" checked={replaces} onChange={(event) => setReplaces(event.target.checked)} />{' '}
          {say('replaces')}
        </label>
        <div className="screen-actions">
          <Button type="submit" className="button" isDisabled={saving.isPending || name.trim() === ''}>
            {say('save')}
          </Button>
        </div>
      </form>
      <p role="status">
        {saving.data === undefined ? null : (
          <>
            {say('saved', {
              name: `${saving.data.release.name}@${saving.data.release.version}`,
              count: say.number(saving.data.groups.length, 0),
            })}{' '}
            <Link
              to="/packs/$name/$version"
              params={{ name: saving.data.release.name, version: saving.data.release.version }}
            >
              {say('openSet')}
            </Link>
          </>
        )}
      </p>
      {saving.isError ? <Failure error={saving.error} inWords={onScreen} /> : null}
    </section>
  );
}

interface Naming {
  readonly name: string;
  readonly title: Bilingual;
  readonly classification: string;
  readonly replaces: boolean;
}

/** Has the server run the method again and save what it finds; lists of definitions and releases are then read anew. */
function useSaving({ id }: MethodDetail, { tables, parameters }: RunChoices) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, title, ...asked }: Naming) => {
      const [vi, en] = [title.vi.trim() || name, title.en.trim() || title.vi.trim() || name];
      const body = {
        tables: askedTables(tables) as never,
        parameters: { ...parameters },
        name,
        title: { vi, en },
        ...asked,
      };
      return ask('POST /methods/:id/definition-sets', { params: { id }, body });
    },
    onSuccess: () =>
      Promise.all(
        ['GET /groups', 'GET /releases', 'GET /data'].map((call) => client.invalidateQueries({ queryKey: [call] })),
      ),
  });
}

/** What a refusal calls the options of the command line, as they are called here. */
const OPTIONS = { name: runWords.setName, replace: runWords.replaces, industries: runWords.classification };
const onScreen = (said: Bilingual): Bilingual => screenSaid(said, { options: OPTIONS, values: {} });

/** The classification of the tables that were run on, where they say it. */
function useGuess(choices: RunChoices): string {
  const { data } = useAsk('GET /releases');
  const [first] = Object.values(choices.tables);
  const release = data?.releases.find(({ ref }) => ref.name === first?.release);
  const resource = release?.descriptor.resources.find(({ name }) => name === first?.table);
  const stated = resource?.['lienket:observations']?.classification;
  return CLASSIFICATIONS.find((each) => each === stated) ?? CLASSIFICATIONS[0] ?? '';
}
