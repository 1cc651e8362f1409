import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAuthority } from './check-authority.ts';
import { parseSilences, withoutSilenced } from './silences.ts';
import { said } from './toy-knowledge.case.ts';

test('a silence needs a reason, a code and a quote', () => {
  assert.equal(parseSilences('[{"code":"authority.issuer","quote":"96/NQ-CP"}]', 's.json').ok, false);
  assert.equal(
    parseSilences('[{"code":"authority.issuer","quote":"96/NQ-CP","reason":"trích nguyên văn"}]', 's.json').ok,
    true,
  );
  assert.equal(parseSilences('không phải JSON', 's.json').ok, false);
});

test('a silenced finding is listed as such, and a silence without a finding is told', () => {
  const findings = said(checkAuthority, 'Nghị quyết 96/NQ-CP của Bộ Chính trị.');
  const silences = [
    { code: 'authority.issuer', quote: '96/NQ-CP', reason: 'trích nguyên văn bài báo' },
    { code: 'authority.day', quote: '96/NQ-CP', reason: 'không còn trong bài' },
  ];
  const { findings: left, silenced, unused } = withoutSilenced(findings, silences);
  assert.deepEqual([left.length, silenced[0]?.reason, unused.length], [0, 'trích nguyên văn bài báo', 1]);
});
