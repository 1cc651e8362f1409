import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { methodCalls } from '../../src/methods/registry/method-calls.ts';
import { methodDescriptions } from '../../src/methods/registry/method-descriptions.ts';
import { type HeldMethod, type HoldingTest, testStarts } from './verified-table.ts';

/** Parts that a public method is made of and that are held by tests of their own. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'location-quotient-interval': ['location-quotient-intervals'],
  weights: ['contiguity-weights', 'nearest-weights', 'distance-band-weights', 'row-standardised'],
  'cluster-search': ['cluster-validation', 'outlier-moves', 'ward-tree', 'k-means-groups'],
  'secondary-suppression': ['cell-intervals'],
  harmonise: ['mapping'],
};

interface TestBody extends HoldingTest {
  readonly body: string;
}

/** Every test of the room, with its text. */
function testBodies(room: string): readonly TestBody[] {
  return readdirSync(room)
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(room, file), 'utf8');
      const lines = text.split('\n');
      const starts = testStarts(text);
      return starts.map(({ line, title }, at) => {
        const end = (starts[at + 1]?.line ?? lines.length + 1) - 1;
        return { file, title, body: lines.slice(line - 1, end).join('\n') };
      });
    });
}

const functionOf = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Every method that anyone can call with the tests that hold it: those of its own file and its parts', and all others that call it. */
export function heldMethods(root: string): readonly HeldMethod[] {
  const bodies = testBodies(join(root, 'src/methods'));
  return methodDescriptions().map(({ id, version }) => {
    const of = methodCalls.find((call) => call.id === id)?.of ?? id;
    const tests = [of, ...(PARTS[id] ?? [])].flatMap((part) => {
      const call = new RegExp(`\\b${functionOf(part)}\\(`);
      return bodies.filter(({ file, body }) => file === `${part}.test.ts` || call.test(body));
    });
    return { id, version, tests: [...new Set(tests)].map(({ file, title }) => ({ file, title })) };
  });
}
