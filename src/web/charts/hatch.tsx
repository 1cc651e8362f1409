import type { ReactNode } from 'react';

const STEP = 6;

/** The pattern of what is not known, or known only within bounds; filled by `url(#id)`. */
export function Hatch({ id, tone = 'missing' }: { readonly id: string; readonly tone?: string }): ReactNode {
  return (
    <defs>
      <pattern
        id={id}
        className={`hatch hatch-${tone}`}
        width={STEP}
        height={STEP}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="hatch-ground" width={STEP} height={STEP} />
        <line className="hatch-line" x1={0} x2={0} y1={0} y2={STEP} />
      </pattern>
    </defs>
  );
}
