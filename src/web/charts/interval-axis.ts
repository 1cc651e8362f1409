import { scaleLinear, scaleLog } from 'd3-scale';

/** A value with the interval in which it lies. */
export interface IntervalSize {
  readonly value: number | null;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

export interface IntervalAxis {
  readonly ticks: readonly number[];
  /** Distance from the start of the axis; what lies outside is held at its edge. */
  place(value: number): number;
}

const TICKS = 6;
/** A log axis shows at least this factor on either side of the reference. */
const LEAST_FACTOR = 1.6;
/** Zero has no place on a log axis; a bound this far below the reference is drawn at the edge. */
const FARTHEST_FACTOR = 64;

/** An axis around a reference that holds all values and bounds; on a log axis a quotient of 2 and of ½ lie equally far from 1. */
export function intervalAxis(
  sizes: readonly IntervalSize[],
  options: { readonly isLog: boolean; readonly reference: number; readonly length: number },
): IntervalAxis {
  const { isLog, reference, length } = options;
  const all = sizes.flatMap(({ value, low, high }) => [value, low, high].filter((each) => each != null));
  const scale = isLog ? logScale(all, reference) : scaleLinear().domain(linearDomain(all, reference)).nice(TICKS);
  const at = scale.range([0, length]).clamp(true);
  const ticks = isLog ? logTicks(at.domain()) : at.ticks(TICKS);
  return { ticks, place: (value) => (isLog && value <= 0 ? 0 : at(value)) };
}

function linearDomain(all: readonly number[], reference: number): readonly [number, number] {
  const [low, high] = [Math.min(reference, ...all), Math.max(reference, ...all)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

function logScale(all: readonly number[], reference: number): ReturnType<typeof scaleLog<number, number>> {
  const factors = all.filter((value) => value > 0).map((value) => value / reference);
  const least = Math.max(1 / FARTHEST_FACTOR, Math.min(1 / LEAST_FACTOR, ...factors));
  const most = Math.max(LEAST_FACTOR, ...factors);
  return scaleLog().domain([(least * reference) / 1.05, most * reference * 1.05]);
}

/** Round numbers (1, 2, 5 and their tenfolds) within the axis, thinned until they have room. */
function logTicks(domain: readonly number[]): readonly number[] {
  const [low = 0.1, high = 10] = domain;
  const steps = high / low > 1000 ? [1] : high / low > 4 ? [1, 2, 5] : [1, 1.5, 2, 3, 5, 7];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power += 1)
    for (const step of steps) {
      const tick = Number((step * 10 ** power).toPrecision(6));
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  return ticks;
}
