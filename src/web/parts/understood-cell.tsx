import type { ReactNode } from 'react';
import type { CellReading, PreviewRow } from '../../http/contract/data-contract.ts';
import { type Speech, useSpeech } from '../state/language.tsx';
import { importWords } from '../words/import-words.ts';

const OWNERS = ['all', 'state', 'private', 'foreign'] as const;

/** What a cell was understood as, in words; undefined where saying it again would say nothing new. */
function readWords(read: CellReading, text: string, say: Speech<typeof importWords>): string | undefined {
  switch (read.kind) {
    case 'value': {
      const number = say.number(read.value);
      return number === text.trim() ? undefined : number;
    }
    case 'nothing':
      return say(`nothing-${read.missing}`);
    case 'period':
      return read.code === text.trim() ? undefined : read.code;
    case 'ownership': {
      const owner = OWNERS.find((each) => each === read.code);
      return owner === undefined ? read.code : say(`own-${owner}`);
    }
    default:
      if (read.code === text.trim()) return read.name === '' ? undefined : read.name;
      return read.name === '' || read.name === text.trim() ? read.code : `${read.name} · ${read.code}`;
  }
}

/** A cell of the preview: the text as it stands, and under it what it was understood as. */
export function UnderstoodCell(props: {
  readonly cell: PreviewRow['cells'][number];
  readonly isFaulty: boolean;
  readonly isIgnored: boolean;
}): ReactNode {
  const { cell, isFaulty, isIgnored } = props;
  const say = useSpeech(importWords);
  const understood = cell.read === null ? undefined : readWords(cell.read, cell.text, say);
  const style = [
    cell.read?.kind === 'value' ? 'numeric' : '',
    isFaulty ? 'preview-fault' : '',
    isIgnored ? 'preview-ignored' : '',
  ];
  return (
    <td className={style.filter((each) => each !== '').join(' ') || undefined}>
      {cell.text}
      {isFaulty ? (
        <span className="preview-read">
          <span aria-hidden="true">⚠ </span>
          {say('cellFault')}
        </span>
      ) : null}
      {understood === undefined || isFaulty ? null : <span className="preview-read">{understood}</span>}
    </td>
  );
}
