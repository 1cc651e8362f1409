// The workbench as its people meet it: what is sent first, how long until a screen says something, how long until it answers.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type Reading, startBrowser, startReading } from '../test/journeys/browser.ts';
import { answered, sending } from '../test/journeys/scene.ts';
import { DOSSIER } from '../test/journeys/screen-list.ts';
import { type Program, startProgram } from '../test/journeys/whole-program.ts';
import type { Bench, Run } from './bench.ts';
import { root } from './program.ts';

const PAINT_SECONDS = 1;
const ANSWER_SECONDS = 0.1;
const SEARCH_SECONDS = 0.05;
const SLOWEST_MS = 20_000;
const FIRST_SCRIPT_BYTES = 250_000;
const READER = { language: 'vi', scheme: 'light', width: 1280 } as const;

/** A server with all packs and a browser, while a bench runs. */
interface Stage {
  readonly program: Program;
  readonly browser: Browser;
}

type Play = (stage: Stage) => Promise<() => Promise<Run>>;

/** A bench that needs the whole program; it is started before and stopped after. */
function staged(id: string, title: string, rest: { readonly limit?: Bench['limit']; readonly play: Play }): Bench {
  let stage: Stage | undefined;
  return {
    id,
    title,
    ...(rest.limit === undefined ? {} : { limit: rest.limit }),
    async prepare() {
      stage = { program: await startProgram(), browser: await startBrowser() };
      await answered(`${stage.program.base}/api/v1/dossiers/${DOSSIER}/reading`);
      return rest.play(stage);
    },
    async end() {
      await stage?.browser.close();
      await stage?.program.stop();
    },
  };
}

const FIRST_HEADING = `addEventListener('DOMContentLoaded', () => {
  const look = () => document.querySelector('h1') === null
    ? requestAnimationFrame(look)
    : requestAnimationFrame(() => { window.headingAt = performance.now(); });
  look();
});`;

const HEADING_AT = `new Promise((done) => {
  const look = () => (window.headingAt === undefined ? requestAnimationFrame(look) : done(window.headingAt));
  look();
})`;

/** From the first byte asked for until the question stands on the screen, with nothing kept by the browser. */
const firstPaint =
  (path: string): Play =>
  async ({ program, browser }) =>
  async () => {
    const { page, close } = await startReading(browser, program.base, READER);
    await page.addInitScript(FIRST_HEADING);
    await page.goto(path);
    const seconds = Number(await page.evaluate(HEADING_AT)) / 1000;
    await close();
    return { seconds };
  };

/** From the press or the key in the page until `watched` gives something else, and is drawn. */
async function untilChanged(page: Page, watched: string, act: () => Promise<void>): Promise<Run> {
  const measured = page.evaluate(`new Promise((done, fail) => {
    const watch = () => ${watched};
    const before = watch();
    let from;
    const begin = () => { from ??= performance.now(); };
    for (const kind of ['pointerdown', 'keydown', 'click']) addEventListener(kind, begin, { capture: true });
    const look = () => {
      if (from === undefined || watch() === before) requestAnimationFrame(look);
      else requestAnimationFrame(() => done((performance.now() - from) / 1000));
    };
    look();
    setTimeout(() => fail(new Error('nothing changed')), ${SLOWEST_MS});
  })`) as Promise<number>;
  const [seconds] = await Promise.all([measured, act()]);
  return { seconds };
}

interface Interaction {
  readonly path: string;
  readonly watched: string;
  /** What was done before, outside the measured time. */
  ready?(page: Page): Promise<void>;
  act(page: Page, run: number): Promise<void>;
  /** Back to where it began. */
  back?(reading: Reading): Promise<void>;
}

const interaction =
  ({ path, watched, ready, act, back }: Interaction): Play =>
  async ({ program, browser }) => {
    const reading = await startReading(browser, program.base, READER);
    await reading.open(path);
    let run = 0;
    const once = async (): Promise<Run> => {
      await ready?.(reading.page);
      await reading.settle();
      const taken = await untilChanged(reading.page, watched, () => act(reading.page, run));
      run += 1;
      await back?.(reading);
      return taken;
    };
    await once();
    return once;
  };

const LADDER = `/dossiers/${DOSSIER}/ladder`;
const textOf = (selector: string): string => `document.querySelector('${selector}')?.textContent`;

/** The first of the days on which the dossier is read. */
const FIRST_DAY = '18/09/2023';
const QUERIES = [
  'thai nguyen',
  'bac gi',
  'điện tử',
  '2610',
  'samsung',
  'nghị định 80',
  'location quo',
  'dệt',
  'VN63-24',
  'cluster',
];

/** The slowest but five of a hundred. */
const p95 = (seconds: readonly number[]): number =>
  [...seconds].sort((a, b) => a - b)[Math.floor(seconds.length * 0.95)] ?? 0;

async function timed(address: string): Promise<number> {
  const started = performance.now();
  await answered(address);
  return (performance.now() - started) / 1000;
}

async function searchRun(base: string): Promise<Run> {
  const seconds: number[] = [];
  for (let round = 0; round < 20; round += 1)
    for (const query of QUERIES) seconds.push(await timed(`${base}/api/v1/search?q=${encodeURIComponent(query)}`));
  return { seconds: p95(seconds) };
}

/** How long the list of dossiers takes while a file is being made. */
async function busyRun(base: string): Promise<Run> {
  const body = { kind: 'export', dossier: DOSSIER, format: 'pdf', language: 'vi' };
  const { id } = await answered<{ readonly id: string }>(`${base}/api/v1/jobs`, sending('POST', body));
  const seconds: number[] = [];
  for (let state = 'running'; state === 'running'; ) {
    seconds.push(await timed(`${base}/api/v1/dossiers`));
    ({ state } = await answered<{ readonly state: string }>(`${base}/api/v1/jobs/${id}`));
  }
  return { seconds: p95(seconds) };
}

/** The scripts that the page names itself, as they are sent. */
async function firstScripts(base: string): Promise<Run> {
  const page = await (await fetch(base)).text();
  const scripts = new Set(page.match(/\/assets\/[\w.-]+\.js/g));
  let sentBytes = 0;
  for (const script of scripts) sentBytes += gzipSync(await bytesOf(`${base}${script}`), { level: 9 }).length;
  return { sentBytes };
}

const bytesOf = async (address: string): Promise<Buffer> => Buffer.from(await (await fetch(address)).arrayBuffer());

function allScripts(): Run {
  const files = globSync('.lienket/web/*/assets/*.js', { cwd: root });
  return {
    sentBytes: files.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file)), { level: 9 }).length, 0),
  };
}

export const benches: readonly Bench[] = [
  staged('web-first-scripts', 'scripts that the first screen needs, packed', {
    limit: { sentBytes: FIRST_SCRIPT_BYTES },
    play:
      async ({ program }) =>
      () =>
        firstScripts(program.base),
  }),
  staged('web-all-scripts', 'scripts of all screens, packed', { play: async () => async () => allScripts() }),
  staged('web-paint-home', 'home in a fresh browser until its question stands on the screen', {
    limit: { seconds: PAINT_SECONDS },
    play: firstPaint('/'),
  }),
  staged('web-paint-ladder', 'a ladder in a fresh browser until its question stands on the screen', {
    limit: { seconds: PAINT_SECONDS },
    play: firstPaint(LADDER),
  }),
  staged('web-as-of', 'another as-of date until the sentence of the ladder has changed', {
    limit: { seconds: ANSWER_SECONDS },
    play: interaction({
      path: LADDER,
      watched: textOf('.units'),
      ready: (page) => page.locator('.top-bar .as-of').click(),
      act: (page) => page.getByRole('dialog').getByRole('button', { name: FIRST_DAY }).click(),
      back: async ({ open }) => void (await open(LADDER)),
    }),
  }),
  staged('web-language', 'the other language until the question has changed', {
    limit: { seconds: ANSWER_SECONDS },
    play: interaction({ path: LADDER, watched: textOf('h1'), act: (page) => page.locator('.language').click() }),
  }),
  staged('web-derivation', 'a number pressed until its derivation stands beside the screen', {
    limit: { seconds: ANSWER_SECONDS },
    play: interaction({
      path: LADDER,
      watched: textOf('.figure-details .figure-value'),
      act: (page, run) =>
        page
          .locator('.screen a.figure')
          .nth(run % 4)
          .click(),
      back: async ({ page }) => {
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      },
    }),
  }),
  staged('web-search', 'the last letter of a word typed until other hits stand in the list', {
    limit: { seconds: ANSWER_SECONDS },
    play: interaction({
      path: LADDER,
      watched: "[...document.querySelectorAll('[role=option]')].map((each) => each.textContent).join()",
      ready: async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('bac');
        await page.getByRole('option').first().waitFor();
      },
      act: (page) => page.keyboard.type(' k'),
      back: async ({ page, open }) => {
        await page.keyboard.press('Escape');
        await open(LADDER);
      },
    }),
  }),
  staged('web-tick-code', 'a code ticked in the definition until the count of the sentence has changed', {
    limit: { seconds: ANSWER_SECONDS },
    play: interaction({
      path: `/dossiers/${DOSSIER}/define`,
      watched: textOf('.screen-sentence'),
      act: (page) => page.getByRole('checkbox', { name: '2591' }).click(),
    }),
  }),
  staged('api-search', '200 searches one after the other, the 95th of a hundred', {
    limit: { seconds: SEARCH_SECONDS },
    play:
      async ({ program }) =>
      () =>
        searchRun(program.base),
  }),
  staged('api-while-exporting', 'the list of dossiers while a PDF is made, the 95th of a hundred', {
    limit: { seconds: ANSWER_SECONDS },
    play:
      async ({ program }) =>
      () =>
        busyRun(program.base),
  }),
];
