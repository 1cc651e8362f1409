import type { ReactNode } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { ImportReading } from '../../http/contract/data-contract.ts';
import { IMPORT_KINDS, type ImportChoices, type MarkChoice } from '../state/import-choices.ts';
import { useSpeech } from '../state/language.tsx';
import { importWords } from '../words/import-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { WordsField } from './words-field.tsx';

const PLACES = ['VN34', 'VN63', 'VN64'] as const;
const INDUSTRIES = ['vsic2025', 'vsic2018', 'vsic2007'] as const;
const LEVELS = ['1', '2', '3', '4', '5'] as const;
const MEANINGS = ['missing', 'suppressed', 'not-surveyed', 'not-applicable', 'zero'] as const;

interface SettingsProps {
  readonly choices: ImportChoices;
  readonly change: (changed: Partial<ImportChoices>) => void;
  readonly reading: ImportReading | undefined;
}

/** What the guess cannot know: period, boundaries, classification, numbers; and behind a fold what is needed seldom. */
export function ImportSettings({ choices, change, reading }: SettingsProps): ReactNode {
  const say = useSpeech(importWords);
  const guess = { value: '', words: say('guess') };
  return (
    <fieldset className="import-settings">
      <legend>{say('settings')}</legend>
      <div className="fields">
        <ChoiceField
          label={say('as')}
          value={choices.kind}
          choose={(value) => change({ kind: IMPORT_KINDS.find((each) => each === value) ?? 'place-industry' })}
          choices={IMPORT_KINDS.map((value) => ({ value, words: say(`as-${value}`) }))}
        />
        <WordsField
          label={say('period')}
          value={choices.period}
          write={(period) => change({ period })}
          help={say('periodHelp')}
        />
        {choices.kind === 'industry' ? null : (
          <ChoiceField
            label={say('places')}
            value={choices.places}
            choose={(places) => change({ places })}
            choices={[guess, ...PLACES.map((value) => ({ value, words: say(`places-${value}`) }))]}
          />
        )}
        {choices.kind === 'place' ? null : (
          <ChoiceField
            label={say('industries')}
            value={choices.industries}
            choose={(industries) => change({ industries })}
            choices={[guess, ...INDUSTRIES.map((value) => ({ value, words: say(`industries-${value}`) }))]}
          />
        )}
        <ChoiceField
          label={say('numbers')}
          value={choices.numbers}
          choose={(value) => change({ numbers: value === 'vi' || value === 'en' ? value : '' })}
          choices={[guess, { value: 'vi', words: say('numbers-vi') }, { value: 'en', words: say('numbers-en') }]}
        />
      </div>
      <details>
        <summary>{say('settingsMore')}</summary>
        <MoreSettings choices={choices} change={change} reading={reading} />
      </details>
    </fieldset>
  );
}

function MoreSettings({ choices, change, reading }: SettingsProps): ReactNode {
  const say = useSpeech(importWords);
  const measures = reading?.roles.filter(({ word }) => !/^(?:place|industry|period|ownership|none)/u.test(word)) ?? [];
  const guess = { value: '', words: say('guess') };
  const line = (name: 'as-of' | 'ownership-codes', key: 'asOf' | 'ownershipCodes', help: string): ReactNode => (
    <WordsField label={say(name)} value={choices[key]} write={(value) => change({ [key]: value })} help={help} />
  );
  const level = (name: 'industry-level' | 'survey-level', key: 'industryLevel' | 'surveyLevel'): ReactNode => (
    <ChoiceField
      label={say(name)}
      value={choices[key]}
      choose={(value) => change({ [key]: value })}
      choices={[guess, ...LEVELS.map((value) => ({ value, words: value }))]}
    />
  );
  return (
    <>
      <div className="fields">
        <ChoiceField
          label={say('measure')}
          value={choices.measure}
          choose={(measure) => change({ measure })}
          choices={[guess, ...measures.map(({ word, title }) => ({ value: word, words: say.of(title) }))]}
        />
        {reading?.measures.map(({ name, title }) => (
          <WordsField
            key={name}
            label={say('unitOf', { measure: title })}
            value={choices.units[name] ?? ''}
            write={(unit) => change({ units: { ...choices.units, [name]: unit } })}
            help={say('unitHelp')}
          />
        ))}
        {choices.kind === 'industry' ? null : line('as-of', 'asOf', say('asOfHelp'))}
        {choices.kind === 'place' ? null : level('industry-level', 'industryLevel')}
        {line('ownership-codes', 'ownershipCodes', say('ownershipHelp'))}
        {reading?.isSurvey === true ? level('survey-level', 'surveyLevel') : null}
      </div>
      {reading?.isSurvey === true ? (
        <Checkbox
          className="check"
          isSelected={choices.keepsSmallCells}
          onChange={(keepsSmallCells) => change({ keepsSmallCells })}
        >
          <span className="check-box" aria-hidden="true" />
          {say('keep-small-cells')}
        </Checkbox>
      ) : null}
      <Marks marks={choices.marks} change={(marks) => change({ marks })} />
    </>
  );
}

function Marks(props: {
  readonly marks: readonly MarkChoice[];
  readonly change: (marks: readonly MarkChoice[]) => void;
}): ReactNode {
  const { marks, change } = props;
  const say = useSpeech(importWords);
  const put = (at: number, mark: MarkChoice): void => change(marks.map((old, place) => (place === at ? mark : old)));
  return (
    <fieldset className="marks">
      <legend>{say('missing')}</legend>
      {marks.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark that is being typed has no other identity than its place.
        <div key={at} className="fields">
          <WordsField label={say('mark')} value={each.mark} write={(mark) => put(at, { ...each, mark })} />
          <ChoiceField
            label={say('markMeans')}
            value={each.meaning}
            choose={(meaning) => put(at, { ...each, meaning })}
            choices={MEANINGS.map((value) => ({ value, words: say(`nothing-${value}`) }))}
          />
          <Button className="tool" onPress={() => change(marks.filter((_, place) => place !== at))}>
            {say('markRemove')}
          </Button>
        </div>
      ))}
      <Button className="tool" onPress={() => change([...marks, { mark: '', meaning: 'missing' }])}>
        {say('markAdd')}
      </Button>
    </fieldset>
  );
}
