import assert from 'node:assert/strict';
import type { BaselineRecords } from '../app/ports-baselines.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const line = (place: number, id: string) => ({
  place,
  id,
  task: null,
  content: '{}',
  actor: 'tôi',
  at: '2026-11-27T08:00:00.000Z',
  hash: `hash ${place} ${id}`,
});

/** The laws that the table of baselines keeps on every engine. */
export function baselineLaws(law: Law, baselines: () => BaselineRecords): void {
  law('baselines stand in the order in which they were frozen, and of two at once one is first', async () => {
    assert.equal(await baselines().add(line(1, 'a')), true);
    const both = await Promise.all([baselines().add(line(2, 'b')), baselines().add(line(2, 'c'))]);
    assert.deepEqual(both.toSorted(), [false, true]);
    assert.equal(await baselines().add(line(3, 'a')), false, 'an id is given once');
    assert.deepEqual(
      (await baselines().all()).map(({ place }) => place),
      [1, 2],
    );
  });
}
