import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { MicrodataAdd } from '../parts/microdata-add.tsx';
import { MicrodataForm } from '../parts/microdata-form.tsx';
import { MicrodataOutputs } from '../parts/microdata-outputs.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { measureWords } from '../state/microdata-choices.ts';
import { askKey, useAsk } from '../state/use-ask.ts';
import { microdataWords } from '../words/microdata-words.ts';
import { statusWords } from '../words/status-words.ts';
import '../styles/notes.css';
import '../styles/microdata.css';

type Sets = AnswerOf<'GET /microdata'>['sets'];

/** The statistician's room: what the zone keeps, what a table would withhold, and the tables that left. */
export function MicrodataScreen(): ReactNode {
  const say = useSpeech(microdataWords);
  const sets = useAsk('GET /microdata');
  const outputs = useAsk('GET /microdata/outputs');
  const client = useQueryClient();
  const left = (): void => void client.invalidateQueries({ queryKey: askKey('GET /microdata/outputs').slice(0, 1) });
  const added = (): void => void client.invalidateQueries({ queryKey: askKey('GET /microdata').slice(0, 1) });
  return (
    <Answered of={sets}>
      {(found) => (
        <Screen
          question={say('asks')}
          sentence={
            found.sets.length === 0
              ? say('empty')
              : say('sentence', {
                  sets: say.number(found.sets.length, 0),
                  records: say.number(
                    found.sets.reduce((sum, set) => sum + set.rows, 0),
                    0,
                  ),
                  outputs: say.number(outputs.data?.outputs.length ?? 0, 0),
                })
          }
        >
          <p className="notice">{say('local')}</p>
          <MicrodataAdd changed={added} />
          {found.sets.length === 0 ? null : (
            <>
              <SetTable sets={found.sets} />
              <MicrodataForm sets={found.sets} left={left} />
            </>
          )}
          <Answered of={outputs}>{(value) => <MicrodataOutputs outputs={value.outputs} />}</Answered>
        </Screen>
      )}
    </Answered>
  );
}

function SetTable({ sets }: { readonly sets: Sets }): ReactNode {
  const say = useSpeech({ ...microdataWords, ...statusWords });
  return (
    <section aria-labelledby="zone-sets">
      <h2 id="zone-sets">{say('kept')}</h2>
      <DataTable
        isTitleHidden
        title={say('sets')}
        fileName="microdata-sets"
        rows={sets}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', title: say('set'), isHead: true, value: ({ name }) => name },
          { key: 'rows', title: say('rows'), isNumeric: true, value: ({ rows }) => rows },
          { key: 'enterprises', title: say('enterprises'), isNumeric: true, value: ({ enterprises }) => enterprises },
          { key: 'periods', title: say('periods'), value: ({ periods }) => periods.join(', ') },
          { key: 'places', title: say('places'), isNumeric: true, value: ({ places }) => places },
          { key: 'industries', title: say('industries'), isNumeric: true, value: ({ industries }) => industries },
          {
            key: 'measures',
            title: say('measures'),
            value: ({ measures }) => measures.map(({ name }) => say.of(measureWords(name))).join(', '),
          },
          { key: 'status', title: say('status'), value: ({ status }) => say(status) },
        ]}
      />
    </section>
  );
}
