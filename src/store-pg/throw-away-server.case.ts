import { execFile, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const RULES = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
/** For tests nothing need outlive the machine. */
const HASTY = ['fsync=off'];

/** A PostgreSQL server for one test, gone without a trace after it. */
export interface ThrowAwayServer {
  readonly address: (database: string) => string;
  stop(): Promise<void>;
}

/** The folder of the newest server program of version 15 or later, or why there is none to try. */
export function serverPrograms(): { readonly programs: string } | { readonly missing: string } {
  const found = globSync('/usr/lib/postgresql/*/bin/initdb')
    .map((path) => ({ path, version: Number(path.split('/')[4]) }))
    .filter(({ version }) => version >= 15)
    .sort((a, b) => b.version - a.version)[0];
  if (found === undefined) return { missing: 'no PostgreSQL 15 or newer under /usr/lib/postgresql' };
  return { programs: join(found.path, '..') };
}

/** Starts a server over an empty folder on a free port; PostgreSQL refuses to run as root, so root lends it another user. */
export async function startServer(programs: string, settings: readonly string[] = HASTY): Promise<ThrowAwayServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lienket-postgres-'));
  const user = await serverUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const options: SpawnOptions = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
  const store = join(folder, 'store');
  const making = ['-D', store, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8'];
  await run(join(programs, 'initdb'), making, options as object);
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', store, '-p', String(port), ...[...RULES, ...settings].flatMap((each) => ['-c', each])],
    {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const stop = async (): Promise<void> => {
    const gone = server.exitCode === null ? once(server, 'exit') : undefined;
    server.kill('SIGQUIT');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  await ready(server.stderr, stop);
  return { address: (database) => `postgresql://tester@127.0.0.1:${port}/${database}`, stop };
}

async function ready(log: NodeJS.ReadableStream | null, stop: () => Promise<void>): Promise<void> {
  let said = '';
  for await (const bytes of log ?? []) {
    said += bytes;
    if (said.includes('ready to accept connections')) {
      log?.resume();
      return;
    }
  }
  await stop();
  throw new Error(`PostgreSQL did not start:\n${said}`);
}

async function serverUser(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (userInfo().uid !== 0) return undefined;
  const idOf = async (option: string) => Number((await run('id', [option, 'postgres'])).stdout);
  return { uid: await idOf('-u'), gid: await idOf('-g') };
}

async function freePort(): Promise<number> {
  const listening = createServer().listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  listening.close();
  await once(listening, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
