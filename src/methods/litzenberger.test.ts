import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './litzenberger.fixture.json' with { type: 'json' };
import { litzenberger } from './litzenberger.ts';

const { amounts } = fixture;

test('reference: the value that REAT prints is met to its digits', () => {
  assert.equal(litzenberger(amounts).toPrecision(7), fixture.printed.toPrecision(7));
});

test('oracle: it is the product of industrial density, stock and size, each by itself', () => {
  const density = amounts.workers / amounts.area / (amounts.allWorkers / amounts.allArea);
  const stock = amounts.workers / amounts.people / (amounts.allWorkers / amounts.allPeople);
  const size = amounts.allWorkers / amounts.allEstablishments / (amounts.workers / amounts.establishments);
  closeTo(litzenberger(amounts), density * stock * size, fixture.tolerance);
});

test('law: a place that is the whole has 1, and doubling its establishments doubles the index', () => {
  const whole = {
    workers: 9,
    allWorkers: 9,
    area: 2,
    allArea: 2,
    people: 3,
    allPeople: 3,
    establishments: 4,
    allEstablishments: 4,
  };
  assert.equal(litzenberger(whole), 1);
  closeTo(
    litzenberger({ ...amounts, establishments: 20 }),
    2 * litzenberger({ ...amounts, establishments: 10 }),
    1e-14,
  );
});

test('edge: no area, no people or no industry is undefined; a part above its whole is refused', () => {
  for (const key of ['area', 'people']) assert.ok(Number.isNaN(litzenberger({ ...amounts, [key]: 0 })));
  assert.ok(Number.isNaN(litzenberger({ ...amounts, workers: 0, allWorkers: 0 })));
  assert.equal(litzenberger({ ...amounts, workers: 0, establishments: 0 }), 0);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => litzenberger({ ...amounts, area: 577 }), code('part-exceeds-whole'));
  assert.throws(() => litzenberger({ ...amounts, area: -1 }), code('negative-cell'));
});

test('edge: a bad amount is named by its pair and by part or whole; a whole of 1 is a whole like others', () => {
  const at = (row: number, column: number) => (e: unknown) =>
    e instanceof MethodError && e.place.row === row && e.place.column === column;
  assert.throws(() => litzenberger({ ...amounts, area: -1 }), at(1, 0));
  assert.throws(() => litzenberger({ ...amounts, allPeople: Number.NaN }), at(2, 1));
  const [share, one] = [0.5, 1];
  const half = { workers: share, area: share, people: share, establishments: share };
  assert.equal(litzenberger({ ...half, allWorkers: one, allArea: one, allPeople: one, allEstablishments: one }), 1);
});
