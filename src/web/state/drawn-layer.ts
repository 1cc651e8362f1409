import type { ReadingView } from '../../http/contract/reading-contract.ts';

/** The map layer in which the units of a reading are drawn; undefined where there is none. */
export function drawnLayer({ geography, mapLayers }: Pick<ReadingView, 'geography' | 'mapLayers'>): string | undefined {
  if (geography === 'VN34') return 'vn34';
  if (geography.startsWith('VN')) return 'vn63';
  return geography.startsWith('US') ? mapLayers.after : undefined;
}
