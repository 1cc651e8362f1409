// Builds the methods as a package that can be published: ./lienket run tools/pack-methods.ts --out out/methods
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildMethodsPackage, packedPackage } from './packages/methods-package.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' } } });
const built = mkdtempSync(join(tmpdir(), 'lienket-methods-'));
buildMethodsPackage(resolve(import.meta.dirname, '..'), built);
const to = resolve(values.out);
console.log(packedPackage(built, to));
