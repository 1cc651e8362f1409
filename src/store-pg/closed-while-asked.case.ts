// A program that closes the embedded store while it is still being asked, and then has nothing else to do.
import { openEngine } from './embedded-engine.ts';

const engine = await openEngine(undefined);
await engine.ask('select 1', []);
const asked = engine.ask('select count(*) from generate_series(1, 200000)', []);
await Promise.all([engine.close(), asked]);
process.stdout.write('closed\n');
