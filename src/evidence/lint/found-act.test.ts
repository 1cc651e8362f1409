import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actCitations } from './act-citations.ts';
import { foundAct, subjectShare } from './found-act.ts';
import { toyKnowledge } from './toy-knowledge.case.ts';

const found = (text: string): ReturnType<typeof foundAct> => {
  const [citation] = actCitations(text);
  assert.ok(citation);
  return foundAct(citation, toyKnowledge.acts);
};

test('an act is found by its number, in full, in short and without Vietnamese letters', () => {
  for (const text of ['Nghị định 80/2021/NĐ-CP', 'Decree 80/2021/ND-CP', 'Nghị định số 80/2021', 'Decree No. 80/2021'])
    assert.deepEqual([found(text)?.act.id, found(text)?.isMiswritten], ['nd-80-2021', false], text);
});

test('marks in the wrong places are noticed, another number is not taken for it', () => {
  assert.deepEqual(
    [found('Nghị quyết 11/NQ-TW')?.act.id, found('Nghị quyết 11/NQ-TW')?.isMiswritten],
    ['nq-11-2022-tw', true],
  );
  assert.equal(found('Nghị quyết 12-NQ/TW'), undefined);
});

test('a subject is compared with a title by its own words', () => {
  assert.ok(
    subjectShare('phát triển vùng trung du và miền núi Bắc Bộ', 'Phát triển vùng trung du và miền núi Bắc Bộ') === 1,
  );
  assert.ok(subjectShare('đồng bằng sông Hồng', 'Phát triển vùng trung du và miền núi Bắc Bộ') < 0.3);
});
