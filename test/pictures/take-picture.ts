import type { Reading } from '../journeys/browser.ts';
import type { KeptPicture } from './picture-list.ts';

/** As wide as the pictures are drawn, in light colours, in Vietnamese, standing still. */
export const VIEWER = { language: 'vi', scheme: 'light', width: 460, height: 1400 } as const;

const STEADY = 3;
const MOST_ROUNDS = 200;

/** Lays the drawing at the corner of the window on whole points, so that nothing above it moves its lines. */
const ALONE = `(drawing) => {
  const { width, height } = drawing.getBoundingClientRect();
  const size = { width: Math.round(width) + 'px', height: Math.round(height) + 'px' };
  Object.assign(drawing.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: 9999, background: 'white', ...size });
}`;

/** Opens the screen of a picture and takes it as PNG, once it no longer changes. */
export async function takenPicture(reading: Reading, picture: KeptPicture): Promise<Buffer> {
  const { page } = reading;
  await reading.open(picture.path);
  await picture.arrange?.(page);
  await reading.settle();
  const drawing = page.locator(picture.drawing).first();
  await drawing.scrollIntoViewIfNeeded();
  await page.mouse.move(0, 0);
  const markup = (): Promise<string> => drawing.evaluate('(drawing) => drawing.outerHTML') as Promise<string>;
  for (let round = 0, steady = 0, before = ''; steady < STEADY && round < MOST_ROUNDS; round += 1) {
    const now = await markup();
    steady = now === before ? steady + 1 : 0;
    before = now;
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }
  await drawing.evaluate(ALONE);
  return drawing.screenshot({ animations: 'disabled', caret: 'hide' });
}
