/** A part of a change: its size, or the bounds within which it lies. */
export interface FallSize {
  readonly value: number | null;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Where a bar of a waterfall begins and ends; `end` is null where only its bounds are known. */
export interface FallStep {
  readonly begin: number;
  readonly end: number | null;
  readonly low?: number;
  readonly high?: number;
}

export interface Fall {
  readonly start: FallSize;
  readonly effects: readonly FallSize[];
  readonly end: FallSize;
}

interface Level {
  readonly low: number;
  readonly high: number;
}

/**
 * The bars of a waterfall: what was, each effect laid where the one before ended, what is. Where effects are only bounded, the level
 * after each is the widest that agrees both with what came before it and with what is known of the end. Undefined when a size has neither
 * a value nor both bounds.
 */
export function fallSteps({ start, effects, end }: Fall): readonly FallStep[] | undefined {
  const sizes = [start, ...effects, end].map(levelOf);
  if (sizes.some((size) => size === undefined)) return undefined;
  const [first, ...rest] = sizes as readonly Level[] as readonly [Level, ...Level[]];
  const last = rest.pop() ?? first;
  const levels = levelsAfter(first, rest, last);
  const steps = effects.map((effect, place): FallStep => {
    const before = place === 0 ? first : (levels[place - 1] ?? first);
    const after = levels[place] ?? last;
    const begin = middle(before);
    if (effect.value === null) return { begin, end: null, ...after };
    const whiskers =
      effect.low === undefined || effect.high === undefined
        ? isSpread(after)
          ? after
          : {}
        : { low: begin + effect.low, high: begin + effect.high };
    return { begin, end: begin + effect.value, ...whiskers };
  });
  return [stateStep(start), ...steps, stateStep(end)];
}

/** Levels after each effect, narrowed from both sides. */
function levelsAfter(first: Level, effects: readonly Level[], last: Level): readonly Level[] {
  let forward = first;
  const after = effects.map((effect) => {
    forward = { low: forward.low + effect.low, high: forward.high + effect.high };
    return forward;
  });
  let backward = last;
  for (let place = after.length - 1; place >= 0; place -= 1) {
    const reached = after[place] as Level;
    const low = Math.max(reached.low, backward.low);
    const high = Math.min(reached.high, backward.high);
    after[place] = low <= high ? { low, high } : reached;
    const effect = effects[place] as Level;
    backward = { low: backward.low - effect.high, high: backward.high - effect.low };
  }
  return after;
}

function levelOf({ value, low, high }: FallSize): Level | undefined {
  if (value !== null) return { low: value, high: value };
  return low === undefined || high === undefined ? undefined : { low, high };
}

function stateStep({ value, low, high }: FallSize): FallStep {
  const bounds = low === undefined || high === undefined ? {} : { low, high };
  return { begin: 0, end: value, ...bounds };
}

const middle = ({ low, high }: Level): number => low + (high - low) / 2;

const isSpread = ({ low, high }: Level): boolean => high - low > 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
