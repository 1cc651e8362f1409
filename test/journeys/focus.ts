// Walking with the keyboard alone.
import type { Page } from 'playwright-core';

/** What has the focus, as a keyboard reader meets it. */
interface Stop {
  readonly tag: string;
  readonly name: string;
  readonly isSeen: boolean;
}

const STOP = `(() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const ring = getComputedStyle(at.closest('.react-aria-GridListItem, label') ?? at);
  const isRing = ({ outlineStyle, outlineWidth, boxShadow }) =>
    (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  return {
    tag: at.tagName,
    name: (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 120),
    isSeen: isRing(style) || isRing(ring),
  };
})()`;

export const stopNow = async (page: Page): Promise<Stop> => (await page.evaluate(STOP)) as Stop;

/** Presses a key until something whose name matches has the focus; each stop on the way must show its focus. */
export async function walkTo(page: Page, name: RegExp, key = 'Tab'): Promise<string> {
  const MOST = 300;
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press(key);
    const stop = await stopNow(page);
    if (!['BODY', 'MAIN'].includes(stop.tag) && !stop.isSeen)
      throw new Error(`focus can not be seen on ${stop.tag} "${stop.name}"`);
    if (name.test(stop.name)) return stop.name;
  }
  throw new Error(`nothing called ${name} within ${MOST} presses of ${key} on ${page.url()}`);
}
