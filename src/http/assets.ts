import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Asset {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Static files under names that hold their hash, so that a browser may keep them for a year. */
export interface Assets {
  readonly files: ReadonlyMap<string, Asset>;
  readonly site: string;
  readonly report: string;
  readonly mark: string;
  /** The two font files that the first paint needs. */
  readonly preloads: readonly string[];
}

const RANGES: Readonly<Record<string, string>> = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-0101,U+0104-010F,U+0112-0127,U+012A-0167,U+016A-019F,U+01A2-01AE,U+01B1-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20AD-20C0,U+2113',
};
const FACES = ['400-normal', '600-normal', '700-normal', '400-italic'];

function hashed(name: string, mediaType: string, bytes: Uint8Array): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const dot = name.lastIndexOf('.');
  return { path: `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`, mediaType, bytes };
}

function ownFile(name: string): Uint8Array {
  return readFileSync(new URL(`./styles/${name}`, import.meta.url));
}

interface Font {
  readonly subset: string;
  /** `400-normal`. */
  readonly face: string;
  readonly asset: Asset;
}

function fonts(): readonly Font[] {
  return Object.keys(RANGES).flatMap((subset) =>
    FACES.map((face) => {
      const name = `be-vietnam-pro-${subset}-${face}.woff2`;
      const file = fileURLToPath(import.meta.resolve(`@fontsource/be-vietnam-pro/files/${name}`));
      return { subset, face, asset: hashed(name, 'font/woff2', readFileSync(file)) };
    }),
  );
}

function fontFace(font: Font): string {
  const [weight, style] = font.face.split('-');
  return `@font-face{font-family:'Be Vietnam Pro';font-style:${style};font-weight:${weight};font-display:swap;src:url(${font.asset.path}) format('woff2');unicode-range:${RANGES[font.subset]}}`;
}

/** Reads and names all static files: our style sheets, the report's style sheet, the mark and the fonts. */
export function readAssets(styles: { readonly palette: string; readonly css: string }): Assets {
  const faces = fonts();
  const sheets = ['tokens', 'frame', 'cards', 'tables', 'evidence', 'report-frame', 'print'].map((name) =>
    ownFile(`${name}.css`),
  );
  const css = [...faces.map(fontFace), styles.palette, ...sheets.map((sheet) => new TextDecoder().decode(sheet))].join(
    '\n',
  );
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const site = hashed('site.css', 'text/css; charset=utf-8', text(css));
  const report = hashed('report.css', 'text/css; charset=utf-8', text(styles.css));
  const mark = hashed('mark.svg', 'image/svg+xml', ownFile('mark.svg'));
  const all = [site, report, mark, ...faces.map((face) => face.asset)];
  return {
    files: new Map(all.map((asset) => [asset.path, asset])),
    site: site.path,
    report: report.path,
    mark: mark.path,
    preloads: faces
      .filter((face) => face.face === '400-normal' && face.subset !== 'latin-ext')
      .map((face) => face.asset.path),
  };
}
