// What every screen must keep, whatever it shows.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Reader, Reading } from './browser.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface AxeResult {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Places of one rule that are told in full. */
const TOLD = 3;

/** A popover stands outside all landmarks, with a button that closes it: only then is the rule `region` left out. */
const RUN = `axe.run(document, {
  resultTypes: ['violations'],
  rules: { region: { enabled: document.querySelector('.popover') === null } },
}).then(({ violations }) => violations)`;

/** What axe-core objects to on the open page, one line a place; all its rules take part, not only those of WCAG 2.2 AA. */
async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = (await page.evaluate(RUN)) as readonly AxeResult[];
  return violations.flatMap(({ id, help, nodes }) => {
    const told = nodes.slice(0, TOLD).map(({ html, failureSummary = '' }) => {
      const why = failureSummary.replace(/^Fix .*:\n\s*/, '').replaceAll(/\s+/g, ' ');
      return `axe ${id} (${help}): ${html.replaceAll(/(react-aria)[\w-]+/g, '$1').slice(0, 160)} ${why}`;
    });
    return nodes.length > TOLD ? [...told, `axe ${id}: and ${nodes.length - TOLD} more`] : told;
  });
}

/** What an expression says of every element that matches, e.g. `each.id`. */
export async function ofEach<T>(page: Page, selector: string, expression: string): Promise<readonly T[]> {
  const found = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  return (await page.evaluate(`${found}.map((each) => ${expression})`)) as readonly T[];
}

/** By how many pixels the page is wider than its window; regions that scroll by themselves do not count. */
async function sidewaysOverflow(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}

/** The deepest elements that reach beyond the right edge of the window and are not inside a region that scrolls. */
const WIDE = `(() => {
  const edge = document.documentElement.clientWidth;
  const scrolls = (each) => each !== null && each !== document.body && each !== document.documentElement &&
    (/(auto|scroll|hidden|clip)/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter((each) => each.getBoundingClientRect().right > edge + 1 && !scrolls(each.parentElement))
    .filter((each) => ![...each.children].some((child) => child.getBoundingClientRect().right > edge + 1))
    .slice(0, 3)
    .map((each) => each.outerHTML.slice(0, 120));
})()`;

const RUNNING = `document.getAnimations()
  .filter((each) => each.playState === 'running' && (each.effect?.getComputedTiming().duration ?? 0) > 20)
  .map((each) => each.effect?.target?.className ?? 'an animation')`;

interface Head {
  readonly language: string;
  readonly title: string;
  readonly questions: readonly string[];
}

const HEAD = `({
  language: document.documentElement.lang,
  title: document.title,
  questions: [...document.querySelectorAll('h1')].map((each) => each.textContent.trim()),
})`;

/** What a screen's own words must be: its question, where it is known beforehand. */
function headObjections(head: Head, reader: Reader, question: string | undefined): readonly string[] {
  const [asks = ''] = head.questions;
  return [
    ...(head.language === reader.language ? [] : [`the page says it is in "${head.language}"`]),
    ...(head.questions.length === 1 ? [] : [`${head.questions.length} headings of the first level, not one`]),
    ...(question === undefined || asks === question ? [] : [`it asks "${asks}", not "${question}"`]),
    ...(head.title === `${asks} – Liên Kết` ? [] : [`its title is "${head.title}", its question "${asks}"`]),
  ];
}

/**
 * All that is wrong with the open screen: its words, what axe finds, what reaches beyond the window, what moves though the reader
 * asked for stillness, and what went wrong while it was read.
 */
export async function screenObjections(
  { page, reader, faults }: Reading,
  question?: string,
): Promise<readonly string[]> {
  const head = (await page.evaluate(HEAD)) as Head;
  const over = await sidewaysOverflow(page);
  const wide = over > 0 ? ((await page.evaluate(WIDE)) as readonly string[]) : [];
  const moving = (await page.evaluate(RUNNING)) as readonly string[];
  return [
    ...headObjections(head, reader, question),
    ...(await axeFindings(page)),
    ...(over > 0 ? [`${over} px wider than its window: ${wide.join(' | ')}`] : []),
    ...moving.map((each) => `it moves though the reader asked for stillness: ${each}`),
    ...faults,
  ];
}
