import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedAct, FigureView, Run } from '../../http/contract/view-contract.ts';
import { spokenRuns } from './spoken-runs.ts';

const runs = [
  { kind: 'text', text: { vi: 'Thay đổi ', en: 'Change ' } },
  { kind: 'figure', figure: 'f-1' },
  { kind: 'text', text: { vi: ' theo ', en: ' under ' } },
  { kind: 'act', act: 'a-1' },
  { kind: 'fact', fact: 'X-1' },
] as unknown as readonly Run[];

const grounds = {
  figures: { 'f-1': { text: { vi: '2.800 người', en: '2,800 persons' } } as FigureView },
  acts: { 'a-1': { number: '202/2025/QH15' } as CitedAct },
};

test('figures and acts are spoken in words and marks of facts are left out', () => {
  assert.equal(spokenRuns(runs, grounds, 'vi'), 'Thay đổi 2.800 người theo 202/2025/QH15');
  assert.equal(spokenRuns(runs, grounds, 'en'), 'Change 2,800 persons under 202/2025/QH15');
});
