import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailableError } from '../app/store-unavailable.ts';
import type { OwnAct } from '../model/own-act.ts';
import type { House } from './wire.ts';

/** Acts that people added: none where nothing was ever kept, or while a server holds the store of this folder. */
export async function keptActs(house: House): Promise<readonly OwnAct[]> {
  const isServer = (process.env['LIENKET_DATABASE'] ?? '') !== '';
  if (!isServer && !existsSync(join(house.dataFolder, 'records'))) return [];
  const [{ openHouseRecords }, { ownActsIn }] = await Promise.all([
    import('./open-house-records.ts'),
    import('../app/law/own-law.ts'),
  ]);
  const records = openHouseRecords(house);
  try {
    return await ownActsIn((await records.get()).authority);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    process.stderr.write('lienket: the store is in use or not there; acts that were added are left out\n');
    return [];
  } finally {
    await records.close();
  }
}
