// What every served page must keep, wherever it is served from: the fake program here, the whole program elsewhere.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Reading } from './browser.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface AxeResult {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe-core objects to on the open page, one line a place; all its rules take part. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  )) as readonly AxeResult[];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** What an expression says of every element that matches, e.g. `each.id`. */
export async function ofEach<T>(page: Page, selector: string, expression: string): Promise<readonly T[]> {
  const found = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  return (await page.evaluate(`${found}.map((each) => ${expression})`)) as readonly T[];
}

/** By how many pixels the page is wider than its window; regions that scroll by themselves do not count. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}

/** Pages of one kind have one name: the parts of the path that name a thing become a star. */
function kindOf(path: string): string {
  return path
    .split('/')
    .map((part, place) => (place > 1 && !/^(figures|facts|acts|inputs|download)$/.test(part) ? '*' : part))
    .join('/');
}

/** Pages that can be reached from home by links, at most `each` of every kind; files and the API are left out. */
export async function reachablePages(reading: Reading, each: number): Promise<readonly string[]> {
  const found = ['/'];
  const counts = new Map<string, number>();
  for (const path of found) {
    await reading.open(path);
    const hrefs = (await reading.page.evaluate(
      "[...document.querySelectorAll('a[href]:not([download])')].map((a) => a.href)",
    )) as readonly string[];
    for (const href of hrefs) {
      const url = new URL(href);
      const next = url.pathname;
      const isOwn = url.origin === new URL(reading.page.url()).origin && !next.startsWith('/api/');
      const kind = kindOf(next);
      if (!isOwn || found.includes(next) || (counts.get(kind) ?? 0) >= each) continue;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      found.push(next);
    }
  }
  return found;
}

/** Presses Tab until a link whose address matches has the focus; each stop on the way must show its focus. */
export async function tabTo(page: Page, address: RegExp, most = 400): Promise<string> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = (await page.evaluate(
      `(() => {
        const at = document.activeElement;
        const style = getComputedStyle(at);
        return { tag: at.tagName, href: at.getAttribute('href') ?? '', isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
      })()`,
    )) as { readonly tag: string; readonly href: string; readonly isSeen: boolean };
    if (stop.tag !== 'BODY' && !stop.isSeen) throw new Error(`focus can not be seen on ${stop.tag} ${stop.href}`);
    if (address.test(stop.href)) return stop.href;
  }
  throw new Error(`no link ${address} within ${most} presses of Tab on ${page.url()}`);
}

const NUMBER_AND_ROWS = [/\/figures\/[^/?]+$/, /\/inputs\/\d+$/];

/** Follows, with the keyboard alone, a dossier, one of its numbers and that number's rows. */
export async function walkByKeyboard(
  reading: Reading,
  first: readonly RegExp[] = [/^\/dossiers\/[^/?]+$/],
): Promise<readonly string[]> {
  const { page } = reading;
  await reading.open('/');
  const trail: string[] = [];
  for (const address of [...first, ...NUMBER_AND_ROWS]) {
    trail.push(await tabTo(page, address));
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  }
  return trail;
}
