// A person at the screen: presses, types and chooses what has a name, and is counted while doing so.
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  /** Presses, texts and choices so far; a text counts as one. */
  readonly acts: number;
  press(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  choose(target: Locator, words: string): Promise<void>;
  tick(target: Locator): Promise<void>;
  key(keys: string): Promise<void>;
}

/** A hand on this page. */
export function handOn(page: Page): Hand {
  let acts = 0;
  const counted = async (act: Promise<unknown>): Promise<void> => {
    acts += 1;
    await act;
  };
  return {
    get acts() {
      return acts;
    },
    press: (target) => counted(target.click()),
    type: (target, text) => counted(target.fill(text)),
    choose: (target, words) => counted(target.selectOption({ label: words })),
    tick: (target) => counted(target.click()),
    key: (keys) => counted(page.keyboard.press(keys)),
  };
}

/** Waits until the dossier on screen says that it is saved, and at which revision if that matters. */
export const untilSaved = (page: Page, revision?: number): Promise<void> =>
  page.locator('.save-saved', revision === undefined ? {} : { hasText: new RegExp(`\\b${revision}$`) }).waitFor();
