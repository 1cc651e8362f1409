import type { ReactNode } from 'react';
import type { ListLook } from '../../http/contract/register-import-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { type ListChoices, TIERS, type Tier } from '../state/list-choices.ts';
import { registerImportWords } from '../words/register-import-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { WordsField } from './words-field.tsx';

/** What only a person knows of a list: whose it is, how sure, of which day, and what a row is. */
export function ListAbout(props: {
  readonly look: ListLook | undefined;
  readonly choices: ListChoices;
  readonly change: (changed: Partial<ListChoices>) => void;
}): ReactNode {
  const { look, choices, change } = props;
  const say = useSpeech(registerImportWords);
  const guess = say('rows-guess', { what: say(look?.rows === 'site' ? 'rows-site' : 'rows-unit') });
  return (
    <div className="fields">
      <WordsField
        label={say('source')}
        value={choices.source}
        write={(source) => change({ source })}
        help={say('sourceHelp')}
      />
      <ChoiceField
        label={say('tier')}
        value={choices.tier}
        choose={(tier) => change({ tier: tier as Tier })}
        choices={TIERS.map((value) => ({ value, words: say(`tier-${value}`) }))}
      />
      <WordsField label={say('asOf')} value={choices.asOf} write={(asOf) => change({ asOf })} help={say('asOfHelp')} />
      <ChoiceField
        label={say('rows')}
        value={choices.rows}
        choose={(rows) => change({ rows: rows as ListChoices['rows'] })}
        choices={[
          { value: '', words: guess },
          { value: 'unit', words: say('rows-unit') },
          { value: 'site', words: say('rows-site') },
        ]}
      />
    </div>
  );
}
