import type { RegisterImportRequest } from './import-register.ts';

/** A list that says nothing of itself but its rows. */
export const PLAIN_LIST: RegisterImportRequest = {
  file: 'list.csv',
  sheet: undefined,
  source: 'list',
  tier: 'listed',
  stated: [],
  rows: undefined,
  asOf: null,
  industryVersion: undefined,
  skipsFaulty: false,
  isDryRun: false,
  actor: 'me',
  signal: new AbortController().signal,
  progress: () => undefined,
};
