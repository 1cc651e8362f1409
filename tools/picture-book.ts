// Takes a picture of every screen, in both languages, both schemes and two widths, with print views, and lays them out on one page:
// `./lienket run tools/picture-book.ts [--out out/picture-book]`. For people to look through; nothing compares them.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { type Reader, startBrowser, startReading } from '../test/journeys/browser.ts';
import { madeRegister } from '../test/journeys/made-register.ts';
import { allScreens, type ScreenPlace } from '../test/journeys/screen-list.ts';
import { startProgram } from '../test/journeys/whole-program.ts';

const READERS: readonly Reader[] = (['vi', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    [1280, 390].map((width) => ({ language, scheme, width, height: width === 1280 ? 900 : 844 })),
  ),
);
/** Screens that somebody prints. */
const PRINTED = ['brief', 'report', 'ladder', 'change', 'ledger'];
/** What lies over a screen is taken as it is seen, not down to the end of the page. */
const LAID_OVER = ['derivation', 'as-of', 'keys', 'search'];

/** Tells a folder of ours from any other before it is emptied. */
const MARK = '.picture-book';

interface Taken {
  readonly screen: string;
  readonly words: string;
  readonly file: string;
}

interface Book {
  readonly base: string;
  readonly out: string;
  readonly browser: Browser;
  readonly screens: readonly ScreenPlace[];
}

async function takenBy(reader: Reader, { base, out, browser, screens }: Book): Promise<readonly Taken[]> {
  const reading = await startReading(browser, base, reader);
  const { page } = reading;
  const words = `${reader.language} · ${reader.scheme} · ${reader.width} px`;
  const taken: Taken[] = [];
  for (const { name, path, arrange } of screens) {
    await reading.open(path);
    await arrange?.(page);
    await reading.settle();
    const file = `${name}-${reader.language}-${reader.scheme}-${reader.width}.png`;
    await page.screenshot({ path: join(out, file), fullPage: !LAID_OVER.includes(name), animations: 'disabled' });
    taken.push({ screen: name, words, file });
    if (!PRINTED.includes(name) || reader.scheme !== 'light' || reader.width !== 1280) continue;
    const print = `${name}-${reader.language}-print.pdf`;
    await page.pdf({ path: join(out, print), format: 'A4', printBackground: true, preferCSSPageSize: true });
    taken.push({ screen: name, words: `${reader.language} · print`, file: print });
  }
  for (const fault of reading.faults) console.error(`${words}: ${fault}`);
  await reading.close();
  return taken;
}

/** One page with all pictures, screen by screen. */
function bookPage(taken: readonly Taken[]): string {
  const names = [...new Set(taken.map(({ screen }) => screen))];
  const picture = ({ words, file }: Taken): string =>
    file.endsWith('.pdf')
      ? `<figure><a href="${file}">${words}</a></figure>`
      : `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${words}"></a><figcaption>${words}</figcaption></figure>`;
  const part = (name: string): string => {
    const own = taken.filter(({ screen }) => screen === name).map(picture);
    return `<section id="${name}"><h2>${name}</h2><div>${own.join('\n')}</div></section>`;
  };
  const style = `body{font:15px sans-serif;margin:1.5rem}nav{columns:5 10rem}section>div{display:flex;gap:1rem;overflow-x:auto;align-items:start}
figure{margin:0}img{height:520px;width:auto;border:1px solid #999;object-fit:cover;object-position:top}`;
  const list = names.map((name) => `<a href="#${name}">${name}</a><br>`).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Liên Kết: picture book</title><style>${style}</style>
<h1>Liên Kết: every screen</h1><nav>${list}</nav>${names.map(part).join('\n')}</html>\n`;
}

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/picture-book' } } });
const out = resolve(values.out);
const before = await readdir(out).catch((): string[] => []);
if (before.length > 0 && !before.includes(MARK)) throw new Error(`${out} holds other files; name another folder`);
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await writeFile(join(out, MARK), '');
const program = await startProgram(madeRegister);
const browser = await startBrowser();
try {
  const screens = await allScreens(program.base);
  const book = { base: program.base, out, browser, screens };
  const taken: Taken[] = [];
  for (const reader of READERS) {
    taken.push(...(await takenBy(reader, book)));
    console.log(`${reader.language}, ${reader.scheme}, ${reader.width} px: ${screens.length} screens`);
  }
  await writeFile(join(out, 'index.html'), bookPage(taken));
  console.log(`${taken.length} pictures: ${relative(process.cwd(), join(out, 'index.html'))}`);
} finally {
  await browser.close();
  await program.stop();
}
