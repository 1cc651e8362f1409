import { methodRun } from '../../methods/registry/method-run.ts';
import type { MethodRoom } from '../ports-methods.ts';

/** Methods run on this very thread. */
export const methodHere: MethodRoom = { run: async (id, input) => methodRun(id, input) };
