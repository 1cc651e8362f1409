// The examination of screens must be able to fail.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reader } from './browser.ts';
import { screenObjections } from './examinations.ts';
import { openScene } from './scene.ts';

const scene = openScene();

const FAULTS: readonly (readonly [string, RegExp])[] = [
  ["document.querySelector('main').append(document.createElement('h1'))", /2 headings/],
  ["document.title = 'Elsewhere'", /its title/],
  ["document.documentElement.lang = 'vi'", /is in "vi"/],
  ["console.warn('a warning')", /console: a warning/],
  ["fetch('/no-such-thing').catch(() => 0)", /answer: 404/],
  ["fetch('https://example.org/').catch(() => 0)", /Content Security Policy/],
  ["document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.svg\">')", /image-alt/],
  [
    "document.querySelector('h1').animate([{ opacity: 1 }, { opacity: 0.9 }], { duration: 60000 })",
    /asked for stillness/,
  ],
  [
    `(() => { const wide = document.createElement('p'); wide.append('x'.repeat(900)); document.querySelector('main').append(wide);
      wide.animate([{ width: '3000px' }, { width: '3000px' }], { duration: 1, fill: 'forwards' }); })()`,
    /wider than its window/,
  ],
];

test('a fault that is planted on a screen is found', async () => {
  const reader: Reader = { language: 'en', scheme: 'light', width: 320 };
  const reading = await scene().reading(reader);
  await reading.open('/methods');
  for (const [fault] of FAULTS) await reading.page.evaluate(fault);
  await reading.settle();
  const found = await screenObjections(reading, 'Another question?');
  for (const [fault, sign] of [...FAULTS, ['another question', /not "Another question\?"/] as const])
    assert.ok(
      found.some((each) => sign.test(each)),
      `${fault} is not among\n${found.join('\n')}`,
    );
  await reading.close();
});
