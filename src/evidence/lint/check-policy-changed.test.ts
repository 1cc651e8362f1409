import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IsoDate } from '../../model/dates.ts';
import { checkPolicyChanged } from './check-policy-changed.ts';
import { toyDraft, toyKnowledge } from './toy-knowledge.case.ts';

const told = (text: string, on: string, today: string) =>
  checkPolicyChanged({
    draft: toyDraft(text),
    day: { on: on as IsoDate, from: 'asked', today: today as IsoDate },
    known: toyKnowledge,
  });
const TEXT = 'Theo Nghị định số 13/2023/NĐ-CP.\n\nNghị định 13/2023/NĐ-CP nêu rõ.';

test('an act that was replaced between the day of the document and today is told once, with the newer act', () => {
  const [finding, ...rest] = told(TEXT, '2024-06-01', '2026-11-27');
  assert.deepEqual(
    [finding?.code, finding?.kind, finding?.where.paragraph, rest.length],
    ['authority.changed-since', 'note', 1, 0],
  );
  assert.match(finding?.why.vi ?? '', /356\/2025\/NĐ-CP từ 01\/01\/2026/u);
  assert.match(finding?.proposed?.en ?? '', /356\/2025/u);
});

test('what had changed already, or changes later, is no change since', () => {
  assert.deepEqual(told(TEXT, '2026-01-01', '2026-11-27'), []);
  assert.deepEqual(told(TEXT, '2024-06-01', '2025-12-31'), []);
  assert.deepEqual(told(TEXT, '2024-06-01', '2024-06-01'), []);
});
