import type { Reading } from './browser.ts';
import { screenObjections } from './examinations.ts';
import type { ScreenPlace } from './screen-list.ts';

/** All that is wrong with one screen. */
async function examined(reading: Reading, screen: ScreenPlace): Promise<readonly string[]> {
  reading.faults.length = 0;
  try {
    const status = await reading.open(screen.path);
    await screen.arrange?.(reading.page);
    await reading.settle();
    const found = await screenObjections(reading, screen.question?.[reading.reader.language]);
    return status === 200 ? found : [`status ${status}`, ...found];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error), ...reading.faults];
  }
}

/** Each thing that is wrong once, with the screens that it was met on. */
function gathered(wrong: ReadonlyMap<string, readonly string[]>): string {
  const places = new Map<string, string[]>();
  for (const [screen, objections] of wrong)
    for (const each of new Set(objections)) places.set(each, [...(places.get(each) ?? []), screen]);
  return [...places].map(([each, screens]) => `${screens.join(', ')}: ${each}`).join('\n');
}

/** All that is wrong with these screens for this reader, as one text; empty if nothing is. */
export async function examinedScreens(reading: Reading, screens: readonly ScreenPlace[]): Promise<string> {
  const wrong = new Map<string, readonly string[]>();
  for (const screen of screens) wrong.set(screen.name, await examined(reading, screen));
  return gathered(wrong);
}
