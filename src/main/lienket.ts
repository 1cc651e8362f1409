// Entry of the program: keeps compiled code between runs, then starts the command line.
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
enableCompileCache(process.env['NODE_COMPILE_CACHE'] ?? join(root, '.lienket/compile-cache'));
const { startCommandLine } = await import('./start-command-line.ts');
await startCommandLine(root);
