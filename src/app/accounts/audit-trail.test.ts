import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { AuditEntry } from '../ports-accounts.ts';
import { auditProof, chainedText } from './audit-trail.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function chain(length: number): AuditEntry[] {
  let hash = '';
  return Array.from({ length }, (_, n) => {
    const line = {
      entry: n + 1,
      at: '2026-11-27T08:00:00.000Z',
      actor: `a${n}`,
      action: 'x.y',
      subject: 's',
      note: '{}',
      hash: '',
    };
    hash = digest(chainedText(hash, line));
    return { ...line, hash };
  });
}
const proofOf = (lines: readonly AuditEntry[]) =>
  auditProof(
    {
      read: async (take) => {
        take(lines.slice(0, 3));
        take(lines.slice(3));
      },
    },
    digest,
  );

test('a trail as it was written is whole, an empty one too', async () => {
  const lines = chain(7);
  assert.deepEqual(await proofOf(lines), { entries: 7, hash: lines[6]?.hash, brokenAt: null });
  assert.deepEqual(await proofOf([]), { entries: 0, hash: '', brokenAt: null });
});

test('whatever is changed in any line, taken out, put in or swapped is found at its place', async () => {
  for (let place = 0; place < 7; place += 1) {
    for (const field of ['at', 'actor', 'action', 'subject', 'note', 'hash'] as const) {
      const lines = chain(7);
      const line = lines[place];
      if (line !== undefined) lines[place] = { ...line, [field]: `${line[field]}!` };
      assert.equal((await proofOf(lines)).brokenAt, place + 1, field);
    }
    const without = chain(7).toSpliced(place, 1);
    assert.equal((await proofOf(without)).brokenAt, place === 6 ? null : place + 1);
  }
  const [a, b, ...rest] = chain(7);
  assert.ok(a && b);
  assert.equal((await proofOf([b, a, ...rest])).brokenAt, 1);
});

test('what is moved from one field into the next is another line', () => {
  const [line] = chain(1);
  assert.ok(line);
  assert.notEqual(
    chainedText('', { ...line, actor: 'ab', action: 'c' }),
    chainedText('', { ...line, actor: 'a', action: 'bc' }),
  );
  assert.notEqual(chainedText('1', { ...line, entry: 1 }), chainedText('', { ...line, entry: 11 }));
});
