import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { auditProof } from '../app/accounts/audit-trail.ts';
import type { AuthorityRecords, OwnActChange } from '../app/ports-authority.ts';
import type { Records } from '../app/ports-records.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const MADE = { actor: 'lan', reason: 'công báo', at: '2026-11-27T01:00:00.000Z' };
const change = (id: string, parent: number | null, more: Partial<OwnActChange> = {}): OwnActChange => ({
  id,
  parent,
  what: parent === null ? 'entered' : 'changed',
  content: JSON.stringify({ id, parent }),
  ...more,
});

/** The laws that own acts and silenced alarms keep on every engine. */
export function authorityLaws(law: Law, records: () => Records): void {
  const authority = (): AuthorityRecords => records().authority;
  law('an act that was added stands as its newest state, and its trail holds them all, newest first', async () => {
    assert.deepEqual(await authority().keep([change('a', null), change('b', null)], MADE), { ok: true });
    assert.deepEqual(await authority().keep([change('a', 1)], MADE), { ok: true });
    assert.deepEqual(await authority().keep([change('b', 1, { what: 'withdrawn' })], MADE), { ok: true });
    assert.deepEqual(
      (await authority().acts()).map(({ id, revision, what }) => [id, revision, what]),
      [
        ['a', 2, 'changed'],
        ['b', 2, 'withdrawn'],
      ],
    );
    const [newest, first] = await authority().trail('a');
    assert.deepEqual([newest?.revision, first?.revision, first?.actor, first?.at], [2, 1, MADE.actor, MADE.at]);
    assert.equal(JSON.parse(newest?.content ?? '').parent, 1);
  });

  law('whoever adds to an act that moved on is told which, and nothing of the whole is written', async () => {
    const late = await authority().keep([change('c', null), change('a', 1), change('b', null)], MADE);
    assert.deepEqual(late, { ok: false, overtaken: ['a', 'b'] });
    assert.deepEqual(await authority().trail('c'), []);
    const both = await Promise.all([1, 2].map(() => authority().keep([change('a', 2)], MADE)));
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  });

  auditLaw(law, records);

  law('a silenced alarm is silent in its own document until somebody ends it, once', async () => {
    const said = { ...MADE, document: 'bao-cao.docx', code: 'terms.bare', quote: 'cụm\u0000' };
    const alarm = await authority().silence({ ...said, reason: 'trích nguyên văn' });
    assert.deepEqual(
      (await authority().alarms('bao-cao.docx')).map(({ alarm: at, quote, reason }) => [at, quote, reason]),
      [[alarm, 'cụm', 'trích nguyên văn']],
    );
    assert.deepEqual(await authority().alarms('khac.docx'), []);
    assert.equal(await authority().unsilence(alarm, MADE), true);
    assert.equal(await authority().unsilence(alarm, MADE), false);
    assert.equal(await authority().unsilence(999, MADE), false);
    assert.deepEqual(await authority().alarms('bao-cao.docx'), []);
  });
}

function auditLaw(law: Law, records: () => Records): void {
  law(
    'every state of an own act has its line in the audit trail, none that was not kept, and the chain stays whole',
    async () => {
      const { accounts } = records();
      const lines = await accounts.page({ action: 'law.', limit: 20 });
      assert.deepEqual(
        lines
          .map(({ action, subject, actor, at, note }) => [...[action, subject, actor, at], JSON.parse(note)])
          .slice(1),
        [
          ['law.withdrawn', 'law-act/b', MADE.actor, MADE.at, { revision: 2, reason: MADE.reason }],
          ['law.changed', 'law-act/a', MADE.actor, MADE.at, { revision: 2, reason: MADE.reason }],
          ['law.entered', 'law-act/b', MADE.actor, MADE.at, { revision: 1, reason: MADE.reason }],
          ['law.entered', 'law-act/a', MADE.actor, MADE.at, { revision: 1, reason: MADE.reason }],
        ],
      );
      assert.deepEqual([lines[0]?.action, lines[0]?.subject], ['law.changed', 'law-act/a']);
      const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
      assert.equal((await auditProof(accounts, digest)).brokenAt, null);
    },
  );
}
