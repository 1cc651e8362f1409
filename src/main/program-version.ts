import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of the program as seals and records print it. */
export function programVersion(root: string): string {
  return String((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version);
}
