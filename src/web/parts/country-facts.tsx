import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { BookView } from '../../http/contract/reading-contract.ts';
import type { FactView } from '../../http/contract/view-contract.ts';
import { useSpeech } from '../state/language.tsx';
import type { RecipeEditor } from '../state/use-recipe.tsx';
import { elsewhereWords } from '../words/elsewhere-words.ts';
import { type Column, DataTable } from './data-table.tsx';
import { FactMark } from './fact-mark.tsx';

const SET = 'CTRY';

/** What sources say about other countries, each with its source and strength. */
export function CountryFacts(props: {
  readonly book: BookView;
  readonly dossier: string;
  readonly editor: RecipeEditor;
}): ReactNode {
  const { book, dossier, editor } = props;
  const say = useSpeech(elsewhereWords);
  const facts = Object.values(book.facts).filter(({ set }) => set === SET);
  const columns: readonly Column<FactView>[] = [
    {
      key: 'id',
      title: say('id'),
      value: ({ id }) => id,
      show: (fact) => <FactMark fact={fact} dossier={dossier} />,
    },
    { key: 'country', title: say('country'), isHead: true, value: ({ subject }) => say.of(subject) },
    { key: 'statement', title: say('statement'), value: ({ statement }) => say.of(statement) },
    { key: 'period', title: say('period'), value: ({ periodWords }) => say.of(periodWords) },
    { key: 'strength', title: say('strength'), value: ({ strengthWords }) => say.of(strengthWords) },
    { key: 'source', title: say('source'), value: ({ source }) => source.publisher },
  ];
  return (
    <section>
      <h2>{say('cited')}</h2>
      {facts.length === 0 ? (
        <>
          <p className="quiet">{say('citedNone')}</p>
          {editor.isReadOnly || editor.recipe === undefined ? null : (
            <Button
              className="button"
              onPress={() =>
                editor.change(
                  (recipe) => ({ ...recipe, factSets: [...new Set([...recipe.factSets, SET])] }),
                  'facts about countries',
                )
              }
            >
              {say('citedUse')}
            </Button>
          )}
        </>
      ) : (
        <DataTable
          title={say('cited')}
          isTitleHidden
          columns={columns}
          rows={facts}
          rowKey={({ id }) => id}
          fileName={`${dossier}-countries`}
        />
      )}
    </section>
  );
}
