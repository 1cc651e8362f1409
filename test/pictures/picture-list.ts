// The pictures that are kept: where each stands, on a fixed day, as real data draw it.
import type { Page } from 'playwright-core';
import { dateWords } from '../../src/web/words/date-words.ts';

export interface KeptPicture {
  readonly name: string;
  readonly path: string;
  /** Finds the drawing on its screen. */
  readonly drawing: string;
  /** What is done before the picture is taken. */
  arrange?(page: Page): Promise<void>;
}

const SEED = '/dossiers/thai-nguyen-bac-giang';
const COUNTER = '/dossiers/us-electronics-santa-clara';

/** Moves the as-of date of the open screen to the day on which 63 provinces become 34. */
async function moveToMerger(page: Page): Promise<void> {
  await page.locator('.top-bar .as-of').click();
  await page.getByRole('dialog').getByRole('button', { name: dateWords.vn34.vi }).click();
  await page.waitForURL(/asOf=2025-07-01/);
}

export const KEPT_PICTURES: readonly KeptPicture[] = [
  { name: 'map-63', path: '/explore?asOf=2024-01-01', drawing: 'svg.explore-map' },
  { name: 'map-34', path: '/explore?asOf=2025-07-01', drawing: 'svg.explore-map' },
  { name: 'map-34-areas', path: '/explore?asOf=2025-07-01&look=areas', drawing: 'svg.explore-map' },
  { name: 'place-map', path: `${SEED}/ladder?asOf=2025-07-01`, drawing: '.place-map svg' },
  { name: 'answer-grid', path: `${COUNTER}/ladder`, drawing: '.chart-width > svg >> nth=0' },
  { name: 'intervals', path: `${COUNTER}/ladder`, drawing: '.chart-width > svg >> nth=1' },
  { name: 'waterfall', path: `${SEED}/change?asOf=2026-11-23`, drawing: '.chart-width > svg >> nth=0' },
  { name: 'treemap', path: `${COUNTER}/composition`, drawing: '.chart-width > svg >> nth=0' },
  { name: 'network', path: `${SEED}/ties?asOf=2026-11-23`, drawing: '.chart-width > svg >> nth=0' },
  { name: 'matrix', path: `${SEED}/ties?asOf=2026-11-23`, drawing: '.chart-width > svg >> nth=1' },
  { name: 'scatter', path: `${SEED}/next?asOf=2026-11-23`, drawing: '.chart-width > svg >> nth=0' },
  {
    name: 'series',
    path: '/explore?asOf=2025-07-01&compare=VN34-19,VN34-24',
    drawing: 'svg.series',
  },
];

/** The map of the 63 provinces after it has moved into the 34: it must end where the map of the 34 stands. */
export const MOVED: KeptPicture = {
  name: 'map-34',
  path: '/explore?asOf=2025-06-30',
  drawing: 'svg.explore-map',
  arrange: moveToMerger,
};
