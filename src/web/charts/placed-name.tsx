import type { ReactNode } from 'react';
import type { LabelPlace } from './label-places.ts';

/** A short name with its place beside a dot. */
export interface NamePlace extends LabelPlace {
  readonly text: string;
}

/** A name beside its dot; nothing where it found no room. */
export function PlacedName({ name }: { readonly name: NamePlace | undefined }): ReactNode {
  return name === undefined ? null : (
    <text className="net-name" x={name.x} y={name.y} textAnchor={name.anchor}>
      {name.text}
    </text>
  );
}
