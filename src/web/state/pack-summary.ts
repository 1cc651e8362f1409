import type { Bilingual } from '../../model/bilingual.ts';
import { formatPeriod } from '../../model/format-period.ts';
import type { Release } from '../../model/release.ts';
import { STATUSES, type Status } from '../../model/status.ts';

/** A pack in a list: what its parts add up to. */
export interface PackSummary {
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
  readonly checks: number;
  readonly licences: readonly string[];
  readonly statuses: readonly Status[];
  /** First and last day or period that the parts speak of. */
  readonly vintage: string;
  /** What is made from it must keep its licence. */
  readonly isShareAlike: boolean;
}

const SHARE_ALIKE = /(?:^|-)SA(?:-|$)|^ODbL/;

/** What the parts of a release add up to. */
export function packSummary({ descriptor }: Pick<Release, 'descriptor'>): PackSummary {
  const { resources, licenses } = descriptor;
  const statuses = new Set(resources.map((resource) => resource['lienket:status']));
  const days = resources.flatMap((resource) => resource['lienket:vintage'].match(/\d{4}(?:-\d{2}){0,2}/g) ?? []).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return {
    tables: resources.filter(({ schema }) => schema !== undefined).length,
    rows: resources.reduce((sum, resource) => sum + (resource['lienket:rows'] ?? 0), 0),
    bytes: resources.reduce((sum, { bytes }) => sum + bytes, 0),
    checks: descriptor['lienket:checks'].length,
    licences: licenses.map(({ name }) => name),
    statuses: STATUSES.filter((status) => statuses.has(status)),
    vintage: first === last ? first : `${first}/${last}`,
    isShareAlike: licenses.some(({ name }) => SHARE_ALIKE.test(name)),
  };
}

/** A vintage in words: `2008-08/2026-11` is two periods with a dash between. */
export function vintageWords(vintage: string): Bilingual {
  const parts = vintage.split('/').map(formatPeriod);
  return { vi: parts.map(({ vi }) => vi).join('–'), en: parts.map(({ en }) => en).join('–') };
}
