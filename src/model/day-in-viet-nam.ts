const AHEAD_MS = 7 * 3_600_000;

/** The day of an instant by the clock of Viet Nam (UTC+7 all year): `2026-11-30T17:00:00.000Z` → `2026-12-01`. */
export function dayInVietNam(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : new Date(at + AHEAD_MS).toISOString().slice(0, 10);
}
