import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const FACES = [
  {
    subset: 'vietnamese',
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  { subset: 'latin', range: 'U+0000-00FF,U+2000-206F,U+2122,U+2191-2193,U+2212,U+FFFD' },
] as const;
const WEIGHTS = [400, 700] as const;

/** The style sheet of a report's body, for the page that holds it. */
export function readReportCss(): Promise<string> {
  return readFile(new URL('./report.css', import.meta.url), 'utf8');
}

/** Colours, fonts and measures by name: one palette for the single file and the served pages, light, dark and high contrast. */
export function readPalette(): Promise<string> {
  return readFile(new URL('./palette.css', import.meta.url), 'utf8');
}

/** All styles of the single file: its fonts, its page and the report's body. */
export async function readPageStyles(): Promise<string> {
  const page = readFile(new URL('./page.css', import.meta.url), 'utf8');
  return [await fontFaces(), await readPalette(), await page, await readReportCss()].join('\n');
}

/** Fonts inside the file, so that it reads the same where nothing can be fetched. */
async function fontFaces(): Promise<string> {
  const require = createRequire(import.meta.url);
  const faces = FACES.flatMap((face) => WEIGHTS.map((weight) => ({ ...face, weight })));
  const written = faces.map(async ({ subset, range, weight }) => {
    const file = require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`);
    const bytes = (await readFile(file)).toString('base64');
    return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format('woff2');unicode-range:${range}}`;
  });
  return (await Promise.all(written)).join('\n');
}
