// A real browser for the journeys: the one inside the npm package, unpacked once, shut off from every other host.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packed from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';

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
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
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

/** How a reader looks at the pages. */
export interface Reader {
  readonly language: 'vi' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

/** A page in the hands of a reader, and what went wrong while reading. */
export interface Reading {
  readonly page: Page;
  /** Console errors, script errors, failed requests and requests to other hosts, as they come. */
  readonly faults: readonly string[];
  /** Opens an address of the program in the reader's language; the address may hold a query. */
  open(path: string): Promise<number>;
  close(): Promise<void>;
}

/** Opens a fresh reader on the program at `base` (`http://127.0.0.1:4080`). */
export async function startReading(browser: Browser, base: string, reader: Reader): Promise<Reading> {
  const context = await browser.newContext({
    viewport: { width: reader.width, height: 900 },
    colorScheme: reader.scheme,
    reducedMotion: 'reduce',
    baseURL: base,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const host = new URL(base).host;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A download ends its navigation: the browser calls that "aborted".
    if (why !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.host !== host) faults.push(`other host: ${request.url()}`);
  });
  return {
    page,
    faults,
    open: async (path) => {
      const url = new URL(path, base);
      url.searchParams.set('lang', reader.language);
      const answer = await page.goto(url.href);
      return answer?.status() ?? 0;
    },
    close: () => context.close(),
  };
}
