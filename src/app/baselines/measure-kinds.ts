import { MEASURE_KINDS, type MeasureKind } from '../../programme/baseline.ts';

/** What a baseline can be frozen for. */
export const measureKinds: readonly MeasureKind[] = MEASURE_KINDS;
