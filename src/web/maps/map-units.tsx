import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { besideUnit, type Standing, type Way } from './beside-unit.ts';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A unit that can be pointed at: its outline, where it stands, and what it says. */
export interface MapUnit extends Standing {
  readonly path: string;
  readonly said: string;
}

/**
 * The units of a map as buttons: one of them can be reached by Tab, the arrow keys go from unit to unit, Enter picks. What stands
 * under the pointer or has the focus is told to `onTell`.
 */
export function MapUnits(props: {
  readonly units: readonly MapUnit[];
  readonly picked: readonly string[];
  readonly onPick: (id: string) => void;
  readonly onTell: (id: string | undefined) => void;
}): ReactNode {
  const { units, picked, onPick, onTell } = props;
  const group = useRef<SVGGElement>(null);
  const [last, setLast] = useState<string>();
  const current = [last, ...picked].find((id) => units.some((unit) => unit.id === id)) ?? units[0]?.id;
  const press = (event: KeyboardEvent, id: string): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onPick(id);
      return;
    }
    const way = WAYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const next = besideUnit(units, id, way);
    setLast(next);
    group.current?.querySelector<SVGPathElement>(`[data-place="${next}"]`)?.focus();
  };
  return (
    <g ref={group} className="map-units">
      {units.map(({ id, path, said }) => (
        // biome-ignore lint/a11y/useSemanticElements: a part of a picture cannot be an HTML button.
        <path
          key={id}
          d={path}
          role="button"
          tabIndex={id === current ? 0 : -1}
          aria-label={said}
          aria-pressed={picked.includes(id)}
          data-place={id}
          onClick={() => onPick(id)}
          onKeyDown={(event) => press(event, id)}
          onPointerEnter={() => onTell(id)}
          onPointerLeave={() => onTell(undefined)}
          onFocus={() => {
            setLast(id);
            onTell(id);
          }}
          onBlur={() => onTell(undefined)}
        />
      ))}
    </g>
  );
}
