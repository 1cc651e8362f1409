import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scatterFrame } from './scatter-frame.ts';

const REST = Array.from({ length: 1000 }, (_, i) => ({ id: `r${i}`, x: i / 1000, y: (i % 10) - 5 }));

test('every mark and the level lie in the frame', () => {
  const marks = [{ id: 'm', x: 7, y: -40 }];
  const { x, y } = scatterFrame(REST, marks, 12);
  assert.ok(x[0] <= 7 && x[1] >= 7 && y[0] <= -40 && y[1] >= 12);
});

test('a far point behind does not press the others together, and is counted', () => {
  const far = { id: 'far', x: 0.5, y: -900 };
  const { y, outside } = scatterFrame([...REST, far], [], 0);
  assert.ok(y[0] >= -5);
  assert.ok(outside >= 1 && outside < 12);
});

test('a frame without points is still a frame', () => {
  assert.deepEqual(scatterFrame([], [], 0), { x: [0, 1], y: [0, 0], outside: 0 });
});
