// Every screen on real data on a desk; with the other file each pair of language, scheme and width meets on every screen.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Reader } from './browser.ts';
import { examinedScreens } from './examined-screens.ts';
import { openScene } from './scene.ts';
import { allScreens } from './screen-list.ts';

const READERS: readonly Reader[] = [
  { language: 'en', scheme: 'light', width: 1280 },
  { language: 'vi', scheme: 'dark', width: 1280 },
];

const scene = openScene();

describe('every screen', { concurrency: 2 }, () => {
  for (const reader of READERS) {
    const { language, scheme, width } = reader;
    test(`nothing is wrong with any: ${language}, ${scheme}, ${width} px`, async () => {
      const reading = await scene().reading(reader);
      const said = await examinedScreens(reading, await allScreens(scene().program.base));
      await reading.close();
      assert.ok(said === '', `\n${said}\n`);
    });
  }
});
