import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Reader } from './browser.ts';
import { examinedScreens } from './examined-screens.ts';
import { madeRegister } from './made-register.ts';
import { openScene } from './scene.ts';
import { allScreens } from './screen-list.ts';

/** Tests that nothing is wrong with any screen on real data for these readers. */
export function examineScreens(readers: readonly Reader[]): void {
  const scene = openScene(madeRegister);
  describe('every screen', { concurrency: 2 }, () => {
    for (const reader of readers) {
      const { language, scheme, width } = reader;
      test(`nothing is wrong with any: ${language}, ${scheme}, ${width} px`, async () => {
        const reading = await scene().reading(reader);
        const said = await examinedScreens(reading, await allScreens(scene().program.base));
        await reading.close();
        assert.ok(said === '', `\n${said}\n`);
      });
    }
  });
}
