import { Fragment, type ReactNode } from 'react';

/** A text with some stretches marked; stretches come in order and do not overlap. */
export function MarkedText(props: {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}): ReactNode {
  const { text, marks } = props;
  const ends = marks.map(([, to]) => to);
  return (
    <>
      {marks.map(([from, to], at) => (
        <Fragment key={from}>
          {text.slice(at === 0 ? 0 : ends[at - 1], from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}
