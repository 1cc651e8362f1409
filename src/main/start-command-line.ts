import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCommandLine } from '../cli/run-command-line.ts';
import { commandList } from './commands.ts';
import { type House, wire } from './wire.ts';

/** Milliseconds a stopped command has to put its things away before the process ends without it; a busy machine opens a store that long. */
const GRACE = 30_000;

/** Runs the process's own command line and leaves with its exit code. */
export async function startCommandLine(root: string): Promise<void> {
  const signal = stopSignal();
  ignoreClosedPipe(process.stdout);
  ignoreClosedPipe(process.stderr);
  let house: House | undefined;
  const code = await runCommandLine({
    argv: process.argv.slice(2),
    environment: process.env,
    out: process.stdout,
    error: process.stderr,
    signal,
    now: () => performance.now(),
    version: () => String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version),
    commands({ dataFolder }) {
      house = wire({ root, dataFolder: resolve(dataFolder ?? join(root, 'lienket-data')) });
      return commandList(house);
    },
  });
  await house?.close();
  process.exitCode = code;
}

/** The first Ctrl-C asks the command to stop and put its things away; the second ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
    setTimeout(() => process.exit(130), GRACE).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

/** When the reader of a pipe has gone (`lienket … | head`), the rest is not written and nothing is said about it. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
