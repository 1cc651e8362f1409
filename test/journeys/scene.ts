// One program and one browser for the journeys of a file.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { type Reader, type Reading, startBrowser, startReading } from './browser.ts';
import { type Program, startProgram } from './whole-program.ts';

export interface Scene {
  readonly program: Program;
  readonly browser: Browser;
  /** A fresh reader: no cookie, no memory. */
  reading(reader?: Partial<Reader>): Promise<Reading>;
  /** What the program answers to a question of its contract. */
  asked<T>(path: string, options?: RequestInit): Promise<T>;
}

const AT_A_DESK: Reader = { language: 'vi', scheme: 'light', width: 1280 };

/** Starts a program, in a data folder that was prepared, and a browser before the tests of this file and stops them after; the program must end well. */
export function openScene(prepare?: (dataFolder: string) => Promise<void>): () => Scene {
  const parts: { program?: Program; browser?: Browser } = {};
  before(async () => {
    parts.program = await startProgram(prepare);
    parts.browser = await startBrowser();
  });
  after(async () => {
    await parts.browser?.close();
    if (parts.program === undefined) return;
    const end = await parts.program.stop();
    assert.deepEqual(end, { code: 0, out: end.out, error: '' });
  });
  return () => {
    const { program, browser } = parts;
    assert.ok(program !== undefined && browser !== undefined, 'the program and the browser have started');
    return {
      program,
      browser,
      reading: (reader = {}) => startReading(browser, program.base, { ...AT_A_DESK, ...reader }),
      asked: (path, options) => answered(`${program.base}/api/v1${path}`, options),
    };
  };
}

/** Reads JSON; a refusal becomes an error that says what the server said. */
export async function answered<T>(address: string, options?: RequestInit): Promise<T> {
  const response = await fetch(address, options);
  const text = await response.text();
  assert.ok(response.ok, `${options?.method ?? 'GET'} ${address}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}

/** A request that sends JSON. */
export const sending = (method: 'POST' | 'PUT', body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
