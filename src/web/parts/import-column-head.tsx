import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ImportColumnView, ImportReading } from '../../http/contract/data-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { importWords } from '../words/import-words.ts';

/** The head of a column: its letter and words, what it is taken for and why, and the choice of another role. */
export function ImportColumnHead(props: {
  readonly column: ImportColumnView;
  /** What the person chose; undefined while the guess stands. */
  readonly chosen: string | undefined;
  readonly roles: ImportReading['roles'];
  readonly choose: (role: string | undefined) => void;
}): ReactNode {
  const { column, chosen, roles, choose } = props;
  const say = useSpeech(importWords);
  const { letter, header, fixed, unit, confidence, reason } = column;
  const role = chosen ?? column.role;
  const sure = say(confidence === 'remembered' ? 'rememberedOne' : confidence);
  return (
    <th scope="col" className={role === 'none' ? 'preview-ignored' : undefined}>
      <span className="preview-letter">{letter}</span> <span>{header === '' ? say('noHeader') : header}</span>
      <select
        aria-label={say('roleOf', { letter, header })}
        value={role}
        onChange={(event) => choose(event.target.value)}
        className={`role-choice confidence-${confidence}`}
      >
        {roles.map(({ word, title }) => (
          <option key={word} value={word}>
            {say.of(title)}
          </option>
        ))}
      </select>
      <span className="preview-why" title={say.of(reason)}>
        {[
          sure,
          ...(unit === null ? [] : [say.of(unit)]),
          ...(fixed.length === 0 ? [] : [say('fixed', { what: fixed.join(', ') })]),
        ].join(' · ')}
        <span className="unseen">{say.of(reason)}</span>
      </span>
      {chosen === undefined ? null : (
        <Button className="preview-back" onPress={() => choose(undefined)}>
          {say('asGuessed')}
        </Button>
      )}
    </th>
  );
}
