import type { KeyboardEvent, ReactNode } from 'react';
import type { NetworkLook } from './network-look.ts';

/** A part of a picture that can be pointed at, walked to by arrows, and chosen. */
export function ChartButton(props: {
  readonly id: string;
  readonly className: string;
  readonly label: string;
  /** The one part of the picture at which the keyboard stops. */
  readonly isStop: boolean;
  readonly look: NetworkLook;
  readonly walk: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { id, className, label, isStop, look, walk, children } = props;
  const isChosen = id === look.node;
  const toggle = (): void => look.choose(isChosen ? undefined : id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand inside a picture.
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      data-node={id}
      className={className}
      aria-pressed={isChosen}
      aria-label={label}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          toggle();
        } else walk(event);
      }}
      onFocus={() => look.approach(id)}
      onBlur={() => look.approach(undefined)}
      onPointerEnter={() => look.approach(id)}
      onPointerLeave={() => look.approach(undefined)}
    >
      {children}
    </g>
  );
}

const STEPS: Readonly<Record<string, (at: number, all: number) => number>> = {
  ArrowRight: (at, all) => (at + 1) % all,
  ArrowDown: (at, all) => (at + 1) % all,
  ArrowLeft: (at, all) => (at + all - 1) % all,
  ArrowUp: (at, all) => (at + all - 1) % all,
  Home: () => 0,
  End: (_, all) => all - 1,
};

/** Moves the focus from one part of a picture to the next when an arrow is pressed. */
export function walkParts(
  event: KeyboardEvent,
  group: Element | null,
  parts: { readonly ids: readonly string[]; readonly at: number },
): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const next = parts.ids[step(parts.at, parts.ids.length)] ?? '';
  group?.querySelector<SVGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
}
