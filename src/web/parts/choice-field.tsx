import { type ReactNode, useId } from 'react';
import '../styles/fields.css';

export interface Choice {
  readonly value: string;
  readonly words: string;
}

/** A labelled choice out of a few; the machine's own control, so that it works everywhere. */
export function ChoiceField(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly choose: (value: string) => void;
  readonly help?: string;
}): ReactNode {
  const { label, value, choices, choose, help } = props;
  const [id, helpId] = [useId(), useId()];
  return (
    <div className="choice-field">
      <label htmlFor={id} className="react-aria-Label">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => choose(event.target.value)}
        {...(help === undefined ? {} : { 'aria-describedby': helpId })}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
      {help === undefined ? null : (
        <span id={helpId} className="field-help">
          {help}
        </span>
      )}
    </div>
  );
}
