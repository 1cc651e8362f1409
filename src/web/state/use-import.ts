import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ImportReading } from '../../http/contract/data-contract.ts';
import { type ImportChoices, readingWords } from './import-choices.ts';
import { useAsk } from './use-ask.ts';
import { useSettled } from './use-settled.ts';

const STANDS_STILL_MS = 250;

/** Which part of the reading is on screen. */
export interface ReadingPart {
  /** First row of the preview; the start of the table if absent. */
  readonly row: number | undefined;
  readonly faults: number;
}

export interface ImportHook {
  readonly answer: UseQueryResult<ImportReading>;
  /** The last reading that came, so that a slip in one field does not empty the screen. */
  readonly reading: ImportReading | undefined;
  /** Whether the reading is of what stands in the fields now. */
  readonly isFresh: boolean;
}

/** How an upload is understood under the choices made; read again whenever they have changed and stood still. */
export function useImport(
  upload: string,
  asked: { readonly choices: ImportChoices; readonly part: ReadingPart; readonly name: string },
): ImportHook {
  const { part } = asked;
  const [reading, setReading] = useState<ImportReading>();
  const choices = useSettled(asked.choices, STANDS_STILL_MS);
  const name = useSettled(asked.name.trim(), STANDS_STILL_MS);
  const answer = useAsk('POST /uploads/:id/reading', {
    params: { id: upload },
    query: {
      faults: part.faults,
      ...(part.row === undefined ? {} : { row: part.row }),
      ...(name === '' ? {} : { name }),
    },
    body: readingWords(choices, reading?.columns ?? []) as never,
  });
  const { data, isPlaceholderData } = answer;
  useEffect(() => {
    if (data !== undefined && !isPlaceholderData) setReading(data);
  }, [data, isPlaceholderData]);
  const isSettled = choices === asked.choices && name === asked.name.trim();
  return { answer, reading, isFresh: isSettled && answer.isSuccess && !isPlaceholderData && data === reading };
}
