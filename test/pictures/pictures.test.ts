// Charts and maps look as they did; a picture that changed is shown with its differences in out/pictures.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PNG } from 'pngjs';
import { openScene } from '../journeys/scene.ts';
import { root } from '../journeys/whole-program.ts';
import { comparedPictures, TOLERATED } from './compare-pictures.ts';
import { KEPT_PICTURES, type KeptPicture, MOVED } from './picture-list.ts';
import { takenPicture, VIEWER } from './take-picture.ts';

const scene = openScene();
const shown = join(root, 'out/pictures');
const storedOf = ({ name }: KeptPicture): Promise<Buffer> =>
  readFile(join(import.meta.dirname, 'stored', `${name}.png`));

/** Says what differs, and lays the two pictures and their difference where a person can look at them. */
async function objection(picture: KeptPicture, taken: Buffer, as: string): Promise<string | undefined> {
  const stored = await storedOf(picture);
  const { part, said, difference } = comparedPictures(stored, taken);
  if (part <= TOLERATED) return undefined;
  await mkdir(shown, { recursive: true });
  await writeFile(join(shown, `${as}-stored.png`), stored);
  await writeFile(join(shown, `${as}-now.png`), taken);
  if (difference !== undefined) await writeFile(join(shown, `${as}-difference.png`), difference);
  return `${as}: ${said}; see out/pictures/${as}-*.png, and renew it if that is meant`;
}

describe('charts and maps', () => {
  test('each looks as its stored picture does', async () => {
    const reading = await scene().reading(VIEWER);
    const objections: string[] = [];
    for (const picture of KEPT_PICTURES) {
      const found = await takenPicture(reading, picture)
        .then((taken) => objection(picture, taken, picture.name))
        .catch((error: unknown) => `${picture.name}: ${error instanceof Error ? error.message : String(error)}`);
      if (found !== undefined) objections.push(found);
    }
    await reading.close();
    assert.ok(objections.length === 0, `\n${objections.join('\n')}\n`);
  });

  test('the map of the old provinces moves until it is the map of the new', async () => {
    const reading = await scene().reading({ ...VIEWER, moves: true });
    const found = await objection(MOVED, await takenPicture(reading, MOVED), 'map-moved');
    await reading.close();
    assert.equal(found, undefined);
  });
});

describe('the comparison of pictures', () => {
  test('a picture is equal to itself, and a drawn line or another size is found', async () => {
    const [picture] = KEPT_PICTURES;
    assert.ok(picture);
    const stored = await storedOf(picture);
    assert.equal(comparedPictures(stored, stored).part, 0);
    const changed = PNG.sync.read(stored);
    for (let x = 0; x < changed.width; x += 1)
      for (let y = 40; y < 43; y += 1) changed.data.set([255, 0, 0, 255], (y * changed.width + x) * 4);
    assert.ok(comparedPictures(stored, PNG.sync.write(changed)).part > TOLERATED);
    const smaller = new PNG({ width: changed.width, height: changed.height - 1 });
    assert.equal(comparedPictures(stored, PNG.sync.write(smaller)).part, 1);
  });
});
