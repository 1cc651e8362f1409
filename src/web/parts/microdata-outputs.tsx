import type { ReactNode } from 'react';
import type { Answered } from '../../http/contract/api.ts';
import { addressOf } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { measureWords } from '../state/microdata-choices.ts';
import { microdataWords } from '../words/microdata-words.ts';
import { DataTable } from './data-table.tsx';

type Output = Answered<'GET /microdata/outputs'>['outputs'][number];

const FILES = ['table.csv', 'meta.json', 'README.vi.md', 'README.en.md'] as const;

/** Everything that left the zone, newest first, with its files. */
export function MicrodataOutputs({ outputs }: { readonly outputs: readonly Output[] }): ReactNode {
  const say = useSpeech(microdataWords);
  if (outputs.length === 0) return <p className="quiet">{say('noHistory')}</p>;
  return (
    <section aria-labelledby="zone-outputs">
      <h2 id="zone-outputs">{say('left')}</h2>
      <DataTable
        isTitleHidden
        title={say('history')}
        fileName="microdata-outputs"
        rows={outputs}
        rowKey={({ id }) => id}
        columns={[
          { key: 'id', title: say('output'), isHead: true, value: ({ id }) => id },
          {
            key: 'made',
            title: say('made'),
            value: ({ madeAt }) => madeAt.slice(0, 10),
            show: ({ madeAt }) => say.date(madeAt.slice(0, 10)),
          },
          { key: 'set', title: say('set'), value: ({ set }) => set },
          { key: 'by', title: say('by'), value: ({ by }) => by.map((name) => say(name as 'place')).join(' × ') },
          {
            key: 'measures',
            title: say('measures'),
            value: ({ measures }) => measures.map((name) => say.of(measureWords(name))).join(', '),
          },
          { key: 'periods', title: say('periods'), value: ({ periods }) => periods.join(', ') },
          { key: 'told', title: say('told'), isNumeric: true, value: ({ told }) => told },
          { key: 'withheld', title: say('hidden'), isNumeric: true, value: ({ withheld }) => withheld },
          {
            key: 'files',
            title: say('files'),
            value: ({ id }) => addressOf('/microdata/outputs/:id/:file', { id, file: 'table.csv' }),
            show: ({ id }) => (
              <span className="microdata-files">
                {FILES.map((file) => (
                  <a
                    key={file}
                    href={addressOf('/microdata/outputs/:id/:file', { id, file })}
                    download={`${id}-${file}`}
                  >
                    {file}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
