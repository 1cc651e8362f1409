// A real browser for the journeys: the one inside the npm package, unpacked once, shut off from every other host.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packed from '@sparticuz/chromium';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';

const ARGUMENTS = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

function packedVersion(): string {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const described: unknown = JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8'));
  return String((described as { readonly version: unknown }).version);
}

/** Unpacks the browser beside its place and moves it in whole, so that two runs at once never meet half a browser. */
async function browserFile(): Promise<string> {
  const folder = join(tmpdir(), `lienket-browser-${packedVersion()}`);
  const file = join(folder, 'chromium');
  if (existsSync(file)) return file;
  const part = await mkdtemp(join(tmpdir(), 'lienket-browser-part-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = part;
  try {
    await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  await rename(part, folder).catch(async (error: unknown) => {
    await rm(part, { recursive: true, force: true });
    if (!existsSync(file)) throw error;
  });
  return file;
}

/** Starts the browser. Close it when the journey ends. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserFile(), headless: true, args: ARGUMENTS });
}

/** How a reader looks at the screens. */
export interface Reader {
  readonly language: 'vi' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height?: number;
  /** Lets things move; otherwise the reader has asked for stillness. */
  readonly moves?: boolean;
}

/** Most that a screen may take until everything that it asked for is there. */
const SLOWEST_MS = 60_000;
const QUIET_ROUNDS = 3;

/** A page in the hands of a reader, and what went wrong while reading. */
export interface Reading {
  readonly page: Page;
  readonly reader: Reader;
  /** Console errors, script errors, failed requests and requests to other hosts, as they come; may be emptied. */
  readonly faults: string[];
  /** Opens an address of the program in the reader's language, waits until it is all there, and tells the status. */
  open(path: string): Promise<number>;
  /** Waits until nothing is being read any more and a heading stands on the screen. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a fresh reader on the program at `base` (`http://127.0.0.1:4080`). */
export async function startReading(browser: Browser, base: string, reader: Reader): Promise<Reading> {
  const context = await browser.newContext({
    viewport: { width: reader.width, height: reader.height ?? 900 },
    colorScheme: reader.scheme,
    reducedMotion: reader.moves === true ? 'no-preference' : 'reduce',
    baseURL: base,
  });
  context.setDefaultTimeout(SLOWEST_MS);
  const page = await context.newPage();
  const faults = watchedFaults(page, new URL(base).host);
  const settle = settled(page);
  return {
    page,
    reader,
    faults,
    settle,
    open: async (path) => {
      const url = new URL(path, base);
      url.searchParams.set('lang', reader.language);
      const answer = await page.goto(url.href);
      await settle();
      return answer?.status() ?? 0;
    },
    close: () => context.close(),
  };
}

function watchedFaults(page: Page, host: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A download ends its navigation, and a question that nobody waits for any more is given up: both are called "aborted".
    if (why !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = ['data:', 'blob:'].includes(url.protocol) || url.host === host;
    if (!isOwn) faults.push(`other host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`answer: ${response.status()} ${response.url()}`);
  });
  return faults;
}

/** Waits, in short rounds of the browser's own frames, until several in a row find nothing under way. */
function settled(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  page.on('framenavigated', () => underWay.clear());
  const round = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    done(document.querySelector('h1') !== null && document.querySelector('.reading') === null))))`;
  return async () => {
    const until = performance.now() + SLOWEST_MS;
    for (let quiet = 0; quiet < QUIET_ROUNDS; ) {
      const isThere = (await page.evaluate(round).catch(() => false)) as boolean;
      quiet = isThere && underWay.size === 0 ? quiet + 1 : 0;
      if (performance.now() < until) continue;
      const waiting = [...underWay].map((request) => request.url()).join(' ');
      throw new Error(`${page.url()} is not all there after ${SLOWEST_MS} ms; under way: ${waiting || 'nothing'}`);
    }
  };
}
