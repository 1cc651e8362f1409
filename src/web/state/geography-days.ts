/** A day of each geography on which all its units are in force: the last of the 63 provinces, the first of the 34. */
export const GEOGRAPHY_DAYS = { VN63: '2025-06-30', VN34: '2025-07-01' } as const;

/** Geographies in which a cluster can be written on screen. */
export type PickedGeography = keyof typeof GEOGRAPHY_DAYS;
