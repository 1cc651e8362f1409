import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answered } from './answered.tsx';
import { Screen } from './screen.tsx';

/** The answer that a screen rests on; why it could not be read stands under the question of the screen. */
export function AnsweredScreen<T>(props: {
  readonly of: UseQueryResult<T>;
  readonly question: string;
  readonly children: (value: T) => ReactNode;
}): ReactNode {
  const { of, question, children } = props;
  const answered = <Answered of={of}>{children}</Answered>;
  return of.isError && !of.isPlaceholderData ? <Screen question={question}>{answered}</Screen> : answered;
}
