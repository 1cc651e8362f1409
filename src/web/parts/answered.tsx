import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { frameWords } from '../words/frame-words.ts';
import { Failure } from './failure.tsx';

/** The answer of a question once it is there; until then that it is being read, or why it could not be. */
export function Answered<T>(props: {
  readonly of: UseQueryResult<T>;
  readonly children: (value: T) => ReactNode;
}): ReactNode {
  const say = useSpeech(frameWords);
  const { of, children } = props;
  if (of.data !== undefined && (!of.isError || of.isPlaceholderData)) return children(of.data);
  if (of.isError) return <Failure error={of.error} again={() => void of.refetch()} />;
  return (
    <p className="reading" role="status">
      {say('loading')}
    </p>
  );
}
