// Takes all kept pictures anew: `./lienket run test/pictures/renew.ts`, or with names only those. Look at them before they are committed.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowser, startReading } from '../journeys/browser.ts';
import { startProgram } from '../journeys/whole-program.ts';
import { packedPicture } from './compare-pictures.ts';
import { KEPT_PICTURES } from './picture-list.ts';
import { takenPicture, VIEWER } from './take-picture.ts';

const MOST_BYTES = 60_000;
const wanted = process.argv.slice(2);
const folder = join(import.meta.dirname, 'stored');
await mkdir(folder, { recursive: true });
const program = await startProgram();
const browser = await startBrowser();
try {
  const reading = await startReading(browser, program.base, VIEWER);
  for (const picture of KEPT_PICTURES) {
    if (wanted.length > 0 && !wanted.includes(picture.name)) continue;
    const bytes = packedPicture(await takenPicture(reading, picture));
    if (bytes.length > MOST_BYTES) throw new Error(`${picture.name}: ${bytes.length} bytes, at most ${MOST_BYTES}`);
    await writeFile(join(folder, `${picture.name}.png`), bytes);
    process.stdout.write(`${picture.name} ${bytes.length} bytes\n`);
  }
} finally {
  await browser.close();
  await program.stop();
}
