import { type ReactNode, useState } from 'react';
import { addressOf } from '../state/api-client.ts';
import { IMPORT_KINDS } from '../state/import-choices.ts';
import { useSpeech } from '../state/language.tsx';
import { dataWords } from '../words/data-words.ts';
import { importWords } from '../words/import-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { WordsField } from './words-field.tsx';

const PLACES = ['VN34', 'VN63', 'VN64'] as const;
const FORMATS = ['xlsx', 'csv'] as const;

/** An empty table to fill in, with places and industries named: which kind, under which boundaries, for which year. */
export function ImportTemplate({ kind: wanted }: { readonly kind: string | undefined }): ReactNode {
  const say = useSpeech({ ...importWords, ...dataWords });
  const [kind, setKind] = useState<string>(IMPORT_KINDS.find((each) => each === wanted) ?? 'place-industry');
  const [places, setPlaces] = useState<string>('VN63');
  const [period, setPeriod] = useState('');
  const query = {
    kind,
    ...(kind === 'industry' ? {} : { places }),
    ...(period.trim() === '' ? {} : { period: period.trim() }),
  };
  return (
    <details className="template">
      <summary>{say('template')}</summary>
      <div className="fields">
        <ChoiceField
          label={say('templateKind')}
          value={kind}
          choose={setKind}
          choices={IMPORT_KINDS.map((value) => ({ value, words: say(`as-${value}`) }))}
        />
        {kind === 'industry' ? null : (
          <ChoiceField
            label={say('templatePlaces')}
            value={places}
            choose={setPlaces}
            choices={PLACES.map((value) => ({ value, words: say(`places-${value}`) }))}
          />
        )}
        <WordsField label={say('templatePeriod')} value={period} write={setPeriod} help={say('periodHelp')} />
      </div>
      <div className="screen-actions">
        {FORMATS.map((format) => (
          <a key={format} className="button" download href={addressOf('/data/template', {}, { ...query, format })}>
            {`.${format}`}
          </a>
        ))}
      </div>
    </details>
  );
}
