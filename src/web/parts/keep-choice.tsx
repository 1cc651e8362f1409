import type { ReactNode, RefObject } from 'react';
import { Label, Radio, RadioGroup, Text, TextArea, TextField } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { stewardWords } from '../words/steward-words.ts';
import '../styles/forms.css';
import '../styles/fields.css';

/** Which of two ids is kept, and the reason of the decision. */
export function KeepChoice(props: {
  readonly sides: readonly { readonly id: string; readonly name: string }[];
  readonly keep: string;
  readonly reason: string;
  readonly choose: (keep: string) => void;
  readonly write: (reason: string) => void;
  readonly isDisabled?: boolean;
  /** Shows the keys that lead here. */
  readonly hasKeys?: boolean;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
}): ReactNode {
  const { sides, keep, reason, choose, write, isDisabled = false, hasKeys = false, field } = props;
  const say = useSpeech(stewardWords);
  return (
    <div className="verdict-more">
      <RadioGroup value={keep} onChange={choose} isDisabled={isDisabled} className="radios">
        <Label className="react-aria-Label">
          {say('keep')} {hasKeys ? <kbd>k</kbd> : null}
        </Label>
        {sides.map(({ id, name }) => (
          <Radio key={id} value={id} className="radio">
            <span>
              <code>{id}</code> {name}
            </span>
          </Radio>
        ))}
        <Text slot="description" className="field-help">
          {say('keepWhy')}
        </Text>
      </RadioGroup>
      <ReasonField reason={reason} write={write} hasKeys={hasKeys} {...(field === undefined ? {} : { field })} />
    </div>
  );
}

/** Why it is decided so. */
export function ReasonField(props: {
  readonly reason: string;
  readonly write: (reason: string) => void;
  readonly hasKeys?: boolean;
  /** Nothing is decided without it. */
  readonly isNeeded?: boolean;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
}): ReactNode {
  const { reason, write, hasKeys = false, isNeeded = false, field } = props;
  const say = useSpeech(stewardWords);
  return (
    <TextField value={reason} onChange={write} isRequired={isNeeded}>
      <Label>
        {say('reason')} {hasKeys ? <kbd>r</kbd> : null}
      </Label>
      <TextArea
        {...(field === undefined ? {} : { ref: field })}
        rows={2}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <Text slot="description" className="field-help">
        {say(isNeeded ? 'reasonNeeded' : 'reasonHelp')}
      </Text>
    </TextField>
  );
}
