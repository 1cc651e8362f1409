import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** One package of a lock file, as far as this step reads it. */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const SYSTEM = /android|darwin|win32|freebsd|openharmony|linux|netbsd|openbsd/;
const PROCESSOR = /arm64|x64|arm|ia32|riscv64|ppc64|s390x|loong64/;

/**
 * The lock's packages with an entry for every optional platform package that npm left out when it wrote the lock on another
 * platform: without one, `npm ci` of an older npm refuses the lock. The entries install nothing on a platform not their own.
 */
export function completedPackages(packages: Readonly<Record<string, LockEntry>>): Record<string, LockEntry> {
  const completed: Record<string, LockEntry> = { ...packages };
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isFound(completed, path, name)) continue;
      completed[`node_modules/${name}`] = {
        version: range.replace(/^[\^~]/, ''),
        optional: true,
        ...(entry.dev ? { dev: true } : {}),
        cpu: [PROCESSOR.exec(name)?.[0] ?? 'wasm32'],
        os: [SYSTEM.exec(name)?.[0] ?? 'none'],
        ...(name.includes('musl') ? { libc: ['musl'] } : {}),
      };
    }
  }
  return completed;
}

/** Whether Node, looking upwards from the package at `path`, finds `name` among the packages. */
function isFound(packages: Readonly<Record<string, LockEntry>>, path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> };
  writeFileSync(
    'package-lock.json',
    `${JSON.stringify({ ...lock, packages: completedPackages(lock.packages) }, null, 2)}\n`,
  );
}
