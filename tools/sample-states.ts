// Writes doc/methods/us-states.csv, the table of the README's examples, from the pack us-states (County Business Patterns, public domain):
// ./lienket run tools/sample-states.ts
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sampleStates } from './packages/sample-states.ts';

const root = resolve(import.meta.dirname, '..');
writeFileSync(join(root, 'doc/methods/us-states.csv'), await sampleStates(root));
