import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndicatorMapView, PlacesView } from '../../http/contract/explore-contract.ts';
import { bubbleEntries, classEntries } from './legend-entries.ts';
import { areaLooks, isBounded, laterUnits, mapClasses, pieceUnits, shownUnits } from './shown-values.ts';
import { unitBubbles } from './unit-bubbles.ts';

const name = (text: string) => ({ vi: text, en: text });
const FIGURES = {
  known: { value: 100 },
  other: { value: 25 },
  span: { value: null, low: 4, high: 500 },
  least: { value: null, high: 9 },
};
const IDS = ['VN34-24', 'VN34-19', 'VN34-01', 'VN34-25'];
const map = {
  indicator: { nature: 'amount', unit: name('persons') },
  values: Object.keys(FIGURES).map((figure, at) => ({ place: { id: IDS[at], name: name(figure) }, figure })),
  figures: FIGURES,
} as unknown as IndicatorMapView;
const part = (id: string) => ({ id, name: name(id), extent: 'whole' as const, date: '2025-07-01', acts: [] });
const places = {
  geography: 'VN34',
  units: IDS.map((id, at) => ({
    id,
    at: [105, 20 + at],
    parts: id === 'VN34-24' ? [part('VN63-24'), part('VN63-27')] : [part(id.replace('34', '63'))],
    shapes: [id],
  })),
  events: [{ date: '2025-07-01', into: { id: 'VN34-24' }, from: [part('VN63-24'), part('VN63-27')] }],
} as unknown as PlacesView;
const words = { language: 'en' as const, missing: 'no number', bounded: 'bounds' };

test('a span has bounds, a mere upper bound counts as no number, and neither has the colour of a class', () => {
  const looks = areaLooks(map, mapClasses(map));
  assert.deepEqual(
    shownUnits(map).map(({ figure }) => isBounded(figure)),
    [false, false, true, false],
  );
  assert.match(looks['VN34-24'] ?? '', /^amount/);
  assert.deepEqual([looks['VN34-01'], looks['VN34-25']], ['bounded', 'missing']);
});

test('a piece belongs to the unit in force, and old units know what they became', () => {
  assert.equal(pieceUnits(places).get('VN63-27'), 'VN34-24');
  assert.equal(laterUnits(places).get('VN63-24'), 'VN34-24');
});

test('circles of merged pieces stand together, one of them shown; areas go with amounts', () => {
  const fitted = { width: 360, height: 400, point: ([x, y]: readonly [number, number]) => [x, y] } as never;
  const { list, radiusOf } = unitBubbles({
    places,
    map,
    fitted,
    pieces: ['VN63-24', 'VN63-27', 'VN63-19', 'VN63-01', 'VN63-25'],
    out: new Set(['VN34-19']),
  });
  assert.deepEqual(
    list.map(({ isShown }) => isShown),
    [true, false, true, true, true],
  );
  assert.deepEqual(
    list.map(({ kind }) => kind),
    ['known', 'known', 'known', 'known', 'missing'],
  );
  assert.equal(list[2]?.isOut, true);
  assert.ok((list[3]?.most ?? 0) > (list[3]?.radius ?? 0));
  assert.ok(Math.abs((radiusOf(100) / radiusOf(25)) ** 2 - 4) < 1e-9);
});

test('the legend tells classes, spans and missing numbers apart', () => {
  const classes = classEntries(map, mapClasses(map), words);
  assert.deepEqual(
    classes.slice(-2).map((entry) => entry.words),
    ['bounds', 'no number'],
  );
  const bubbles = bubbleEntries(map, { largest: 100, radiusOf: (value) => value / 10 }, words);
  assert.deepEqual(
    bubbles.map((entry) => entry.words),
    ['100', '25', '5', 'bounds', 'no number'],
  );
});
