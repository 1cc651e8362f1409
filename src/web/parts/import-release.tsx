import type { ReactNode } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { ImportReading } from '../../http/contract/data-contract.ts';
import { STATUSES } from '../../model/status.ts';
import type { ReleaseChoices } from '../state/import-choices.ts';
import { useSpeech } from '../state/language.tsx';
import { dataWords } from '../words/data-words.ts';
import { importWords } from '../words/import-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { WordsField } from './words-field.tsx';

type Need = 'needsClean' | 'needsStatus' | 'needsName';

/** What still keeps the table from being added; undefined if nothing does. */
function missingFor(reading: ImportReading, choices: ReleaseChoices): Need | undefined {
  if (!reading.canAdd) return 'needsClean';
  if (choices.status === '') return 'needsStatus';
  const isFree = reading.taken === null || (reading.taken.origin === 'added' && choices.replaces);
  return reading.name === null || !isFree ? 'needsName' : undefined;
}

/** What the release says of itself, and the button that makes it. */
export function ImportRelease(props: {
  readonly reading: ImportReading;
  readonly choices: ReleaseChoices;
  readonly change: (changed: Partial<ReleaseChoices>) => void;
  readonly isFresh: boolean;
  readonly isAdding: boolean;
  readonly add: () => void;
}): ReactNode {
  const { reading, choices, change, isFresh, isAdding, add } = props;
  const say = useSpeech({ ...dataWords, ...importWords });
  const need = missingFor(reading, choices);
  const name = reading.name ?? '';
  return (
    <form
      className="import-release"
      onSubmit={(event) => {
        event.preventDefault();
        if (need === undefined && isFresh && !isAdding) add();
      }}
    >
      <h3>{say('release')}</h3>
      <Fields choices={choices} change={change} name={name} />
      {reading.taken?.origin === 'pack' ? <p className="warning-line">{say('takenByPack', { name })}</p> : null}
      {reading.taken?.origin === 'added' ? (
        <Checkbox className="check" isSelected={choices.replaces} onChange={(replaces) => change({ replaces })}>
          <span className="check-box" aria-hidden="true" />
          {say('replaceOf', { name, version: reading.taken.version })}
        </Checkbox>
      ) : null}
      <div className="screen-actions">
        <Button type="submit" className="button primary" isDisabled={need !== undefined || !isFresh || isAdding}>
          {isAdding
            ? say('adding')
            : reading.canAdd
              ? say('add', { rows: say.number(reading.rows, 0) })
              : say('addBare')}
        </Button>
        <span role="status" className="quiet">
          {need === undefined ? '' : say(need)}
        </span>
      </div>
    </form>
  );
}

function Fields(props: {
  readonly choices: ReleaseChoices;
  readonly change: (changed: Partial<ReleaseChoices>) => void;
  readonly name: string;
}): ReactNode {
  const { choices, change, name } = props;
  const say = useSpeech({ ...dataWords, ...importWords });
  const status = STATUSES.find((each) => each === choices.status);
  return (
    <div className="fields">
      <ChoiceField
        label={say('status')}
        value={choices.status}
        choose={(value) => change({ status: value })}
        choices={[
          { value: '', words: say('statusNone') },
          ...STATUSES.map((value) => ({ value, words: say(`status-${value}`) })),
        ]}
        {...(status === undefined ? {} : { help: say(`why-${status}`) })}
      />
      <WordsField
        label={say('source')}
        value={choices.source}
        write={(source) => change({ source })}
        help={say('sourceHelp')}
      />
      <WordsField label={say('licence')} value={choices.licence} write={(licence) => change({ licence })} />
      <WordsField label={say('name')} value={choices.name} write={(value) => change({ name: value })} help={name} />
    </div>
  );
}
