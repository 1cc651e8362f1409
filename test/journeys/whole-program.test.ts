// One server and one browser for all journeys; the subjects stand in files of their own.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { type Program, startProgram } from './whole-program.ts';
import { dataJourneys } from './whole-program-data.ts';
import { downloadJourneys } from './whole-program-downloads.ts';
import { faultJourneys } from './whole-program-faults.ts';
import { numberJourneys } from './whole-program-numbers.ts';
import { pageJourneys } from './whole-program-pages.ts';

const SLOWEST_START = 2000;

describe('the whole program', () => {
  const scene: { program?: Program; browser?: Browser } = {};
  const now = (): { readonly program: Program; readonly browser: Browser } => {
    assert.ok(scene.program !== undefined && scene.browser !== undefined);
    return { program: scene.program, browser: scene.browser };
  };
  before(async () => {
    [scene.program, scene.browser] = await Promise.all([startProgram(), startBrowser()]);
  });
  after(async () => {
    await scene.browser?.close();
    const end = await scene.program?.stop();
    assert.deepEqual(end, { code: 0, out: end?.out, error: '' });
  });

  test('it listens before any dossier is computed', () => {
    assert.ok(now().program.startedIn < 3 * SLOWEST_START, `${now().program.startedIn} ms`);
  });
  numberJourneys(now);
  downloadJourneys(now);
  pageJourneys(now);
  dataJourneys(now);
  faultJourneys(now);
});
