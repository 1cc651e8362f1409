import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noteAchieved } from './achieved.ts';

// One fixed seed for every law of the room; PROPERTY_SEED sets another, and a failure prints it.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20240601) });

/**
 * Passes when two numbers, or two lists of numbers, agree within a relative tolerance (NaN only with NaN).
 * With [tolerance, floor], numbers below the floor may differ by
 * tolerance × floor. Tests only.
 */
export function closeTo(actual: Numbers, expected: Numbers, tolerance: number | readonly [number, number]): void {
  const [relative, floor] = typeof tolerance === 'number' ? [tolerance, 0] : tolerance;
  const got = typeof actual === 'number' ? [actual] : Array.from(actual, (v) => v ?? Number.NaN);
  const wanted = typeof expected === 'number' ? [expected] : Array.from(expected, (v) => v ?? Number.NaN);
  assert.equal(got.length, wanted.length, 'the lists have different lengths');
  noteAchieved(got, wanted, [relative, floor]);
  got.forEach((value, at) => {
    const want = wanted[at] ?? Number.NaN;
    if (Number.isNaN(want) && Number.isNaN(value)) return;
    if (value === want) return;
    const allowed = relative * Math.max(Math.abs(want), floor);
    assert.ok(
      Math.abs(value - want) <= allowed,
      `position ${at}: got ${value}, expected ${want}, difference ${value - want}, allowed ${allowed}`,
    );
  });
}

/** A number, or a list in which null stands for NaN (JSON has no NaN). */
export type Numbers = number | ArrayLike<number | null>;
