import type { ReactNode } from 'react';
import type { RowLayout } from './row-layout.ts';
import { TextLines } from './text-lines.tsx';
import { wrapWords } from './wrap-words.ts';

/** The label and the value of a row, where the layout has room for them. */
export function RowHeads(props: {
  readonly layout: RowLayout;
  readonly width: number;
  readonly y: number;
  readonly label: string;
  readonly value: string;
  readonly className?: string;
}): ReactNode {
  const { layout, width, y, label, value, className = '' } = props;
  const lines = wrapWords(label, layout.labelLength, layout.labelLines);
  if (!layout.isWide)
    return (
      <>
        <TextLines lines={lines} x={0} y={y + 16} className={`row-label ${className}`} />
        <TextLines lines={[value]} x={0} y={y + 20 + lines.length * 16} className="row-value" />
      </>
    );
  const first = y + layout.barMiddle + 5 - (lines.length - 1) * 8;
  return (
    <>
      <TextLines lines={lines} x={0} y={first} className={`row-label ${className}`} />
      <TextLines lines={[value]} x={width} y={y + layout.barMiddle + 5} className="row-value" anchor="end" />
    </>
  );
}
