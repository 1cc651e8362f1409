import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';

/** Words of the parts of a zipped office file whose names match, each part of the text on a line of its own. */
export function officeText(bytes: Uint8Array, parts: RegExp): string {
  const files = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([name]) => parts.test(name));
  assert.ok(files.length > 0, `no part ${parts}`);
  return files.map(([, content]) => words(strFromU8(content))).join('\n');
}

const words = (xml: string): string =>
  xml
    .replace(/<\/w:(p|tc)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
