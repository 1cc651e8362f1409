import type { ReactNode } from 'react';
import type { MethodDetail } from '../../http/contract/method-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { runWords } from '../words/run-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { WordsField } from './words-field.tsx';

type Parameter = NonNullable<MethodDetail['call']>['parameters'][number];

/** What is said to a method besides its tables; what is left empty stays as the method has it. */
export function RunParameters(props: {
  readonly parameters: readonly Parameter[];
  readonly stated: Readonly<Record<string, string>>;
  readonly state: (name: string, text: string) => void;
}): ReactNode {
  const { parameters, stated, state } = props;
  const say = useSpeech(runWords);
  if (parameters.length === 0) return null;
  return (
    <fieldset className="run-table">
      <legend>{say('parameters')}</legend>
      <div className="run-columns">
        {parameters.map((parameter) => (
          <Field
            key={parameter.name}
            parameter={parameter}
            text={stated[parameter.name] ?? ''}
            write={(text) => state(parameter.name, text)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Field(props: {
  readonly parameter: Parameter;
  readonly text: string;
  readonly write: (text: string) => void;
}): ReactNode {
  const { parameter, text, write } = props;
  const { name, about, type, choices = [], initial, isRequired } = parameter;
  const say = useSpeech(runWords);
  const usual = initial === undefined || initial === null ? undefined : String(initial).replaceAll(',', ', ');
  const standing = isRequired
    ? say('mustBe')
    : usual === undefined
      ? say('mayBeEmpty')
      : say('usual', { value: usual });
  const isList = type === 'numbers' || type === 'choices';
  const domain = domainOf(parameter);
  const parts = [say.of(about), domain, standing, ...(isList ? [say('list')] : [])].filter((part) => part !== '');
  const help = parts.join(' · ');
  if (type !== 'choice') return <WordsField label={name} help={help} value={text} write={write} />;
  return (
    <ChoiceField
      label={name}
      help={help}
      value={text}
      choose={write}
      choices={[{ value: '', words: standing }, ...choices.map((value) => ({ value, words: value }))]}
    />
  );
}

/** What the numbers of a parameter may be: `0 < x ≤ 1`. */
function domainOf({ least, most, above, below, choices, type }: Parameter): string {
  if (type === 'choices') return (choices ?? []).join(', ');
  const from = least === undefined ? (above === undefined ? '' : `${above} < `) : `${least} ≤ `;
  const to = most === undefined ? (below === undefined ? '' : ` < ${below}`) : ` ≤ ${most}`;
  return from === '' && to === '' ? '' : `${from}x${to}`;
}
