/** Where values lie on an axis. */
export interface Scale {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  readonly least: number;
  readonly most: number;
}

interface AxisAsked {
  readonly isLog: boolean;
  readonly from: number;
  readonly to: number;
  readonly ticks?: number;
}

/** An axis that holds all the values, with round ticks; a log axis ignores what is not above zero. */
export function axisScale(values: readonly number[], asked: AxisAsked): Scale {
  return asked.isLog ? logScale(values, asked) : linearScale(values, asked);
}

function linearScale(values: readonly number[], asked: AxisAsked): Scale {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  const span = high - low === 0 ? 1 : high - low;
  const step = roundStep(span / (asked.ticks ?? 5));
  const least = Math.floor(low / step) * step;
  const most = Math.ceil((high === low ? 1 : high) / step) * step;
  const count = Math.round((most - least) / step);
  const place = (value: number): number =>
    asked.from + ((Math.min(most, Math.max(least, value)) - least) / (most - least)) * (asked.to - asked.from);
  return {
    place,
    least,
    most,
    ticks: Array.from({ length: count + 1 }, (_, i) => Number((least + i * step).toPrecision(12))),
  };
}

function roundStep(raw: number): number {
  const size = 10 ** Math.floor(Math.log10(raw));
  const rest = raw / size;
  return (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10) * size;
}

/** The widest span of a log axis, in powers of ten: an interval that starts near zero must not flatten the rest. */
const DECADES_SHOWN = 3;

function logScale(values: readonly number[], asked: AxisAsked): Scale {
  const positive = values.filter((value) => Number.isFinite(value) && value > 0);
  const above = positive.length === 0 ? [1] : positive;
  const high = Math.max(...above);
  const low = Math.max(Math.min(...above), high / 10 ** DECADES_SHOWN);
  const round = [1, 2, 5];
  const candidates = Array.from({ length: 61 }, (_, i) => i - 30).flatMap((power) =>
    round.map((digit) => Number(`${digit}e${power}`)),
  );
  const least = candidates.findLast((value) => value <= low * 0.999) ?? low / 2;
  const most = candidates.find((value) => value >= high * 1.001) ?? high * 2;
  const all = candidates.filter((value) => value >= least && value <= most);
  const ticks =
    all.length <= 8
      ? all
      : all.filter((value) => String(value).replace(/[0.]/g, '').startsWith('1') || /e/.test(String(value)));
  const span = Math.log(most / least);
  const place = (value: number): number =>
    asked.from + (Math.log(Math.min(most, Math.max(least, value)) / least) / span) * (asked.to - asked.from);
  return { place, ticks, least, most };
}
