import type { UseQueryResult } from '@tanstack/react-query';
import type { Topology } from 'topojson-specification';
import type { GeometryView } from '../../http/contract/explore-contract.ts';
import { useAsk } from './use-ask.ts';

/** Layers that lie in one file are asked for once. */
const SAME_FILE: Readonly<Record<string, string>> = { vn34: 'vn63' };

/** The boundaries of a layer: `vn63`, `vn34`, `us-counties`, `us-states`, or `communes/VN34-24`. */
export function useLayer(layer: string): {
  readonly answer: UseQueryResult<GeometryView>;
  readonly topology: Topology | undefined;
  /** The object of the topology that holds the units. */
  readonly object: string;
} {
  const place = layer.startsWith('communes/') ? layer.slice('communes/'.length) : undefined;
  const units = useAsk(
    'GET /geometry/:layer',
    { params: { layer: SAME_FILE[layer] ?? layer } },
    { isWanted: place === undefined && layer !== '', keepsLast: false },
  );
  const communes = useAsk(
    'GET /geometry/communes/:place',
    { params: { place: place ?? '' } },
    { isWanted: place !== undefined, keepsLast: false },
  );
  const answer = (place === undefined ? units : communes) as UseQueryResult<GeometryView>;
  const object = SAME_FILE[layer] === undefined ? (answer.data?.object ?? '') : layer;
  return { answer, topology: answer.data?.topology as Topology | undefined, object };
}
