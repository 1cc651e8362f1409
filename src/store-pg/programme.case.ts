import assert from 'node:assert/strict';
import type { MadeBy, ProgrammeChange, ProgrammeRecords } from '../app/ports-programme.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const MADE: MadeBy = { actor: 'tôi', role: 'lead', reason: 'để thử', at: '2026-11-26T08:00:00.000Z' };
const change = (id: string, parent: number | null, more: Partial<ProgrammeChange> = {}): ProgrammeChange => ({
  kind: 'task',
  id,
  task: id,
  parent,
  content: JSON.stringify({ id, parent }),
  what: 'entered',
  ...more,
});

/** The laws that the tables of tasks keep on every engine. */
export function programmeLaws(law: Law, programme: () => ProgrammeRecords): void {
  law('a thing is kept with its revision, and everything of a task is found by it', async () => {
    const comment = change('viec/1', null, { kind: 'comment', task: 'viec' });
    assert.deepEqual(await programme().keep([change('viec', null), comment], MADE), { ok: true });
    assert.deepEqual(await programme().keep([change('viec', 1, { what: 'stepped' })], MADE), { ok: true });
    const own = await programme().ofTask('viec');
    assert.deepEqual(
      own.map(({ kind, id, revision, content }) => [kind, id, revision, JSON.parse(content).parent]),
      [
        ['comment', 'viec/1', 1, null],
        ['task', 'viec', 2, 1],
      ],
    );
    assert.deepEqual(
      (await programme().all(['task'])).map(({ id }) => id),
      ['viec'],
    );
    assert.equal((await programme().all()).length, 2);
    assert.deepEqual(await programme().ofTask('khong'), []);
  });

  law('who was overtaken is told which things, and nothing of the whole is written', async () => {
    const late = await programme().keep([change('moi', null), change('viec', 1), change('viec', null)], MADE);
    assert.deepEqual(late, {
      ok: false,
      overtaken: [
        { kind: 'task', id: 'viec' },
        { kind: 'task', id: 'viec' },
      ],
    });
    assert.deepEqual(await programme().ofTask('moi'), []);
  });

  law('of two writers at once exactly one is first', async () => {
    const both = await Promise.all([1, 2].map(() => programme().keep([change('viec', 2)], MADE)));
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  });

  law('the trail holds every change with who made it, newest first, whatever was written', async () => {
    const odd = change('la', null, { content: JSON.stringify({ text: 'a\u0000b\ud800' }) });
    assert.deepEqual(await programme().keep([odd], { ...MADE, actor: 'n\u0000' }), { ok: true });
    const trail = await programme().trail({ task: 'viec', limit: 10 });
    assert.deepEqual(
      trail.map(({ kind, revision, what }) => [kind, revision, what]),
      [
        ['task', 3, 'entered'],
        ['task', 2, 'stepped'],
        ['comment', 1, 'entered'],
        ['task', 1, 'entered'],
      ],
    );
    const { event: _, content: __, ...line } = trail[1] ?? { event: 0, content: '' };
    assert.deepEqual(line, { kind: 'task', id: 'viec', task: 'viec', revision: 2, what: 'stepped', ...MADE });
    const [newest] = await programme().trail({ limit: 1 });
    assert.deepEqual([newest?.id, newest?.actor, JSON.parse(newest?.content ?? '').text], ['la', 'n', 'ab\ufffd']);
  });
}
