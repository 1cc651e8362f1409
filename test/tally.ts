/** How many checks or tests passed, failed and were skipped. */
export type Tally = Readonly<{ passed: number; failed: number; skipped: number }>;

export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0 };

export const addTallies = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The line the suite ends with, alone on stdout: machines read it, so its form is fixed. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
