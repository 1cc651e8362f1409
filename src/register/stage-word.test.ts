import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsedCell } from './parsed-cell.ts';
import { STAGES } from './register-fields.ts';
import { STAGE_WORDS, stageWord } from './stage-word.ts';

test('every word that a refusal offers names its stage, in both languages', () => {
  for (const words of [STAGE_WORDS.vi, STAGE_WORDS.en])
    assert.deepEqual(
      words.split(', ').map((word) => stageWord(word)),
      [...STAGES],
    );
  assert.equal(stageWord('Khâu CHẾ BIẾN'), 'processing');
});

test('a stage that is none of the three refuses the row and names the three', () => {
  assert.equal(stageWord('Tier 1'), undefined);
  const parsed = parsedCell('stage', 'vận chuyển', { numbers: 'vi', industryVersion: undefined });
  assert.ok('fault' in parsed);
  assert.equal(parsed.fault.code, 'unknown-stage');
  assert.ok(parsed.fault.vi.includes(STAGE_WORDS.vi) && parsed.fault.en.includes(STAGE_WORDS.en));
  assert.deepEqual(parsedCell('stage', '-', { numbers: 'vi', industryVersion: undefined }), { value: undefined });
});
