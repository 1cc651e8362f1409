import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { WebFile, WebProgram } from '../http/options.ts';

const MEDIA: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
};
const COMPRESSED = new Set(['.js', '.css', '.svg', '.json']);
/** What the browser's program is made of: a change in any of these makes the built one stale. */
const SOURCES = [
  'src/web/**/*',
  'src/model/**/*.ts',
  'src/methods/**/*.ts',
  'src/http/contract/**/*.ts',
  'package-lock.json',
];
const PAGE = 'page.html';

/** A hash of everything that the build reads. */
function sourceStamp(root: string): string {
  const digest = createHash('sha256');
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) digest.update(`${relative(root, file)}\n`).update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
}

/** Builds into a folder of its own, which then takes its name in one step: two starts at once never meet half a build. */
async function build(root: string, target: string): Promise<void> {
  const { build: viteBuild } = await import('vite');
  const parent = join(root, '.lienket/web');
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(join(parent, '.part-'));
  await viteBuild({
    configFile: false,
    root: join(root, 'src/web'),
    logLevel: 'error',
    base: '/',
    build: {
      outDir: work,
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(root, 'src/web', PAGE) },
    },
    oxc: { jsx: { runtime: 'automatic' } },
  });
  await rename(work, target).catch(async (error: unknown) => {
    await rm(work, { recursive: true, force: true });
    if (!existsSync(join(target, PAGE))) throw error;
  });
  for (const name of await readdir(parent)) {
    const isOld = !target.endsWith(name) && !name.startsWith('.part-');
    if (isOld) await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function webFile(folder: string, name: string): Promise<WebFile> {
  const bytes = await readFile(join(folder, name));
  const kind = extname(name);
  return {
    path: `/${name}`,
    mediaType: MEDIA[kind] ?? 'application/octet-stream',
    bytes,
    ...(COMPRESSED.has(kind) && bytes.length > 1024 ? { gzip: gzipSync(bytes, { level: 9 }) } : {}),
  };
}

/** The two font files that the first paint needs, told to the browser before it reads the style sheet. */
function withPreloads(page: string, files: readonly WebFile[]): string {
  const first = files.filter(({ path }) => /be-vietnam-pro-(vietnamese|latin)-400-normal.*\.woff2$/.test(path));
  const links = first.map(({ path }) => `<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`);
  return page.replace('</title>', `</title>\n    ${links.join('\n    ')}`);
}

/** The browser's program; built first if its sources have changed since. */
export async function webProgram(
  root: string,
  say: (text: { readonly vi: string; readonly en: string }) => void,
): Promise<WebProgram> {
  const folder = join(root, '.lienket/web', sourceStamp(root));
  if (!existsSync(join(folder, PAGE))) {
    say({
      vi: 'Đang dựng giao diện trình duyệt (một lần, vài giây)…',
      en: 'Building the browser program (once, a few seconds)…',
    });
    await build(root, folder);
  }
  const names = (await readdir(join(folder, 'assets'))).sort().map((name) => `assets/${name}`);
  const files = await Promise.all(names.map((name) => webFile(folder, name)));
  return { page: withPreloads(await readFile(join(folder, PAGE), 'utf8'), files), files };
}
