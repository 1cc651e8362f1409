import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { mapWords } from '../words/map-words.ts';
import type { Fitted } from './fitted-projection.ts';
import { farIslands, type MapShape } from './layer-shapes.ts';

const LETTER = 6.4;
const LINE = 15;

/** The far islands as dots with the names of the two archipelagos; they stand on every map of the whole country. */
export function Archipelagos({
  units,
  fitted,
}: {
  readonly units: readonly MapShape[];
  readonly fitted: Fitted;
}): ReactNode {
  const say = useSpeech(mapWords);
  const { north, south } = farIslands(units);
  const groups = [
    { key: 'paracels' as const, points: north },
    { key: 'spratlys' as const, points: south },
  ];
  return (
    <g className="map-far">
      {groups.map(({ key, points }) => {
        const placed = points.flatMap((point) => fitted.point(point) ?? []);
        const spots = points.map((point) => fitted.point(point)).filter((spot) => spot !== undefined);
        if (placed.length === 0) return null;
        const words = say(key);
        const half = (Math.max(words.length, say('ofVietNam').length) * LETTER) / 2;
        const middle = spots.reduce((sum, spot) => sum + spot[0], 0) / spots.length;
        const x = Math.min(middle, fitted.width - half - 2);
        const top = Math.min(...spots.map((spot) => spot[1]));
        return (
          <g key={key}>
            {spots.map(([cx, cy]) => (
              <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={1.4} />
            ))}
            <text x={x} y={top - LINE - 8} textAnchor="middle">
              {words}
            </text>
            <text x={x} y={top - 8} textAnchor="middle">
              {say('ofVietNam')}
            </text>
          </g>
        );
      })}
    </g>
  );
}
