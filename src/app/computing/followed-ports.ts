import type { Following } from '../computing-room.ts';
import type { BuildPorts } from '../dossier/build-ports.ts';
import type { Progress } from '../ports.ts';

/** Ports whose work is told and stopped as the question asks; a stop of the whole room stops it too. */
export function followedPorts<P extends BuildPorts>(ports: P, following: Following | undefined): P {
  if (following === undefined) return ports;
  const signals = [ports.signal, following.signal].filter((signal) => signal !== undefined);
  return {
    ...ports,
    ...(following.progress === undefined ? {} : { progress: following.progress }),
    ...(signals.length === 0 ? {} : { signal: AbortSignal.any(signals) }),
  };
}

/** A part of longer work: its steps are counted after those before it and out of all. */
export function partOf(
  progress: Progress | undefined,
  counted: { readonly before: number; readonly after: number },
): { readonly progress?: Progress } {
  if (progress === undefined) return {};
  return {
    progress: {
      step: (said, done, total) => progress.step(said, counted.before + done, counted.before + total + counted.after),
    },
  };
}
