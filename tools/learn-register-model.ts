// Learns the default model of the register's matching and writes it: `./lienket run tools/learn-register-model.ts`.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { learnedMatching } from '../src/app/register/learn-matching.ts';
import { spoiledSaid } from '../src/app/register/spoiled-said.case.ts';

const ROWS = 20_000;
const SEED = 20_261_127;
const path = join(resolve(import.meta.dirname, '..'), 'src/register/match/default-model.json');

const { rows } = spoiledSaid(ROWS, SEED);
const made = `tools/learn-register-model.ts: ${ROWS} rows of the made Vietnamese firms, seed ${SEED}, without labels`;
const model = learnedMatching(rows, made);
writeFileSync(path, `${JSON.stringify(model, null, 1)}\n`);
for (const { name, m, u } of model.facets)
  console.log(name, m.map((chance, at) => Math.log2(chance / (u[at] ?? 1)).toFixed(1)).join(' '));
console.log('matches each', model.matchesEach);
