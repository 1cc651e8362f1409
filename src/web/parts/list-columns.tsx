import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ListLook, LookColumn } from '../../http/contract/register-import-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { registerImportWords } from '../words/register-import-words.ts';

/** Every column of a list: what it is called, what stands in it, what it is taken for and why; another choice is remembered. */
export function ListColumns(props: {
  readonly look: ListLook;
  /** Letter → what the person chose. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly choose: (letter: string, role: string | undefined) => void;
}): ReactNode {
  const { look, chosen, choose } = props;
  const say = useSpeech(registerImportWords);
  return (
    <>
      <p className="quiet">
        {say('header', { row: look.headerRow })} {look.isRemembered ? say('remembered') : null} {say('columnsHelp')}
      </p>
      <ul className="list-columns plain">
        {look.columns.map((column) => (
          <Column
            key={column.letter}
            column={column}
            roles={look.roles}
            chosen={chosen[column.letter]}
            choose={(role) => choose(column.letter, role)}
          />
        ))}
      </ul>
    </>
  );
}

function Column(props: {
  readonly column: LookColumn;
  readonly roles: ListLook['roles'];
  readonly chosen: string | undefined;
  readonly choose: (role: string | undefined) => void;
}): ReactNode {
  const { column, roles, chosen, choose } = props;
  const say = useSpeech(registerImportWords);
  const { letter, samples, reason, confidence } = column;
  const header = column.header === '' ? say('noHeader') : column.header;
  const role = chosen ?? column.role;
  const sure = {
    stated: 'stated',
    remembered: 'rememberedOne',
    sure: 'sure',
    likely: 'likely',
    none: 'noneSure',
  } as const;
  return (
    <li className={role === 'none' ? 'list-column list-column-out' : 'list-column'}>
      <span className="list-column-head">
        <span className="quiet">{letter}</span> <strong>{header}</strong>
      </span>
      <select
        aria-label={say('roleOf', { letter, header })}
        value={role}
        className={`role-choice confidence-${confidence}`}
        onChange={(event) => choose(event.target.value)}
      >
        {roles.map(({ word, title }) => (
          <option key={word} value={word}>
            {say.of(title)}
          </option>
        ))}
      </select>
      <span className="quiet">
        {say(sure[confidence])} · {say.of(reason)}
      </span>
      <span className="list-samples">
        {samples.length === 0 ? say('noSamples') : say('samples', { samples: samples.join(' · ') })}
      </span>
      {chosen === undefined ? null : (
        <Button className="tool" onPress={() => choose(undefined)}>
          {say('asGuessed')}
        </Button>
      )}
    </li>
  );
}
