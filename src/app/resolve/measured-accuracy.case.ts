import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personFiles } from '../../exchange/person-files.ts';
import { duckRecordResolver } from '../../store-duck/resolve/record-resolver.ts';
import { realPlaces } from '../register/spoiled-said.case.ts';
import type { LabelQuality } from './label-quality.ts';
import { namedRoles } from './mapped-columns.ts';
import type { MeasuredSet } from './measured-sets.case.ts';
import { placesOfAddress } from './placed-columns.ts';
import { type ResolveRecord, resolveTable } from './resolve-table.ts';

const placesOf = placesOfAddress(realPlaces());

/** A set resolved by the command's own use case, at its defaults. */
export interface MeasuredAccuracy {
  readonly record: ResolveRecord;
  readonly quality: LabelQuality;
}

/** Resolves a set and compares with its labels. */
export async function measuredAccuracy(set: MeasuredSet): Promise<MeasuredAccuracy> {
  const folder = mkdtempSync(join(tmpdir(), 'lienket-accuracy-'));
  await set.write(folder);
  const resolver = duckRecordResolver({ temporaryFolder: join(folder, 'duck') });
  const started = performance.now();
  try {
    const made = await resolveTable(
      {
        resolver,
        files: personFiles,
        places: async () => placesOf,
        progress: { step: () => undefined },
        program: 'lienket',
        spent: () => ({ seconds: (performance.now() - started) / 1000, peakBytes: 0 }),
      },
      {
        table: join(folder, 'table.csv'),
        out: join(folder, 'out'),
        map: namedRoles(set.map),
        join: 0.5,
        show: 0.05,
        labels: join(folder, 'labels.csv'),
        ...(set.level === undefined ? {} : { level: set.level }),
      },
    );
    if (!made.ok) throw new Error(made.refusals.map(({ said }) => said.en).join('\n'));
    const { quality } = made.value;
    if (quality === undefined) throw new Error('no labels were read');
    return { record: made.value, quality };
  } finally {
    await resolver.close();
    rmSync(folder, { recursive: true });
  }
}
