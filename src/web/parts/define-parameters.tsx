import { type ReactNode, useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { withParameter } from '../state/definition-edits.ts';
import { useSpeech } from '../state/language.tsx';
import type { LoadedEditor } from '../state/loaded-editor.ts';
import { useAsk } from '../state/use-ask.ts';
import { defineWords } from '../words/define-words.ts';

const NAMES = [
  'minEstablishments',
  'minWorkers',
  'lqThreshold',
  'level',
  'sizeVariation',
  'minInputShareInside',
  'minSupportKinds',
  'minLinkedFirms',
] as const;

type Name = (typeof NAMES)[number];

/** Every threshold of the ladder with its default; one of the dossier's own is written into the recipe. */
export function DefineParameters({ editor }: { readonly editor: LoadedEditor }): ReactNode {
  const say = useSpeech(defineWords);
  const { recipe } = editor;
  const own = Object.keys(recipe.parameters).length;
  const defaults = useAsk('GET /definitions/parameters').data?.parameters;
  return (
    <details className="define-parameters" open={own > 0}>
      <summary>
        <h2>{say('parameters')}</h2>
      </summary>
      <p className="quiet">{say('parametersHelp')}</p>
      <div className="define-names">
        {NAMES.map((name) => (
          <Parameter key={name} name={name} editor={editor} standard={defaults?.[name]} />
        ))}
      </div>
    </details>
  );
}

function Parameter(props: {
  readonly name: Name;
  readonly editor: LoadedEditor;
  readonly standard: number | undefined;
}): ReactNode {
  const { name, editor, standard } = props;
  const say = useSpeech(defineWords);
  const value = editor.recipe.parameters[name];
  const [text, setText] = useState<string>();
  const shown = text ?? (value === undefined ? '' : say.number(value, digitsOf(value)));
  const number = numberOf(shown);
  const isWrong = shown.trim() !== '' && number === undefined;
  return (
    <TextField
      value={shown}
      isInvalid={isWrong}
      isReadOnly={editor.isReadOnly}
      onBlur={() => (isWrong ? undefined : setText(undefined))}
      onChange={(next) => {
        setText(next);
        const made = numberOf(next);
        if (made !== undefined || next.trim() === '') editor.change((now) => withParameter(now, name, made), name);
      }}
    >
      <Label>{say(name)}</Label>
      <Input inputMode="decimal" />
      {standard === undefined ? null : (
        <Text slot="description" className="quiet">
          {say('standard', { value: say.number(standard, digitsOf(standard)) })}
        </Text>
      )}
      <FieldError>{say('notANumber')}</FieldError>
    </TextField>
  );
}

const digitsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** A number as people of either language write it; undefined for what is none. */
function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
