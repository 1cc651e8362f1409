import type { Bench } from './bench.ts';
import { program } from './program.ts';

export const benches: readonly Bench[] = [
  {
    id: 'help-start',
    title: '`lienket --help`, from start to exit',
    limit: { seconds: 0.15 },
    prepare: async () => () => program('--help'),
  },
  {
    id: 'pack-verify',
    title: '`lienket pack verify`: every cell, key and total of every pack',
    prepare: async () => () => program('pack', 'verify'),
  },
];
