// The real program, run as people run it: a server in a process of its own, and single commands beside it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const PROGRAM = ['--disable-warning=ExperimentalWarning', join(root, 'src/main/lienket.ts')];

/** How a command ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** A command that runs: its process, and how it will end. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts `lienket …` with English answers. */
export function startCommand(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [...PROGRAM, ...args], {
    cwd: root,
    env: { ...process.env, LIENKET_LANG: 'en', LIENKET_DATA: '', LIENKET_PORT: '', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.error += text;
  });
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, ...said }));
  return { child, ended };
}

/** Runs `lienket …` to its end. */
export const command = (...args: readonly string[]): Promise<Ended> => startCommand(...args).ended;

/** A server over a data folder of its own. */
export interface Program {
  readonly base: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Milliseconds from the start of the process until it listened. */
  readonly startedIn: number;
  /** Stops the server as Ctrl-C does, takes the data folder away, and tells how the server ended. */
  stop(): Promise<Ended>;
  /** Ends the server as a power cut does; the data folder stays. */
  kill(): Promise<void>;
}

/** A folder that is taken away by `rm` at the end of a journey. */
export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'lienket-journey-'));

/** Starts the server on a free port, over a data folder of its own or one that is there, after what `prepare` put into it. */
export async function startProgram(prepare?: (dataFolder: string) => Promise<void>, folder?: string): Promise<Program> {
  const dataFolder = folder ?? (await emptyFolder());
  await prepare?.(dataFolder);
  const begun = performance.now();
  const { child, ended } = startCommand('serve', '--port', '0', '--json', '--data', dataFolder);
  const { address, port } = await listening(child, ended);
  return {
    base: address,
    port,
    dataFolder,
    startedIn: performance.now() - begun,
    async stop() {
      child.kill('SIGINT');
      const end = await ended;
      await rm(dataFolder, { recursive: true, force: true });
      return end;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function listening(
  child: ChildProcess,
  ended: Promise<Ended>,
): Promise<{ readonly address: string; readonly port: number }> {
  let said = '';
  const line = new Promise<string>((done) => {
    child.stdout?.on('data', (text: string) => {
      said += text;
      if (said.includes('"address"') && said.trimEnd().endsWith('}')) done(said);
    });
  });
  const failed = ended.then((end): never => {
    throw new Error(`the server ended with ${end.code}: ${end.error}${end.out}`);
  });
  return JSON.parse(await Promise.race([line, failed])) as { readonly address: string; readonly port: number };
}
