import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DataDesk } from '../desks/data-desk.ts';
import type { AuditNote } from '../ports-accounts.ts';
import { auditedData } from './audited-data.ts';

const ref = { name: 'so-lieu', version: '2026.1.0', hash: 'sha256:ab' };
const refusals = [{ code: 'x', where: {}, said: { vi: '', en: '' } }];
const desk: Partial<DataDesk> = {
  add: async (id) => (id === 'good' ? { ok: true, value: ref as never } : { ok: false, refusals }),
  putAside: async (name) => (name === 'none' ? undefined : { ok: true, value: ref as never }),
  bringBack: async () => ({ ok: true, value: ref as never }),
};

test('a release that comes, goes or comes back leaves its line under the name of who did it; a refused one leaves none', async () => {
  const notes: AuditNote[] = [];
  const ports = {
    trail: async () => ({ note: async (note: AuditNote) => void notes.push(note) }),
    now: () => '2026-11-27T08:00:00.000Z',
  };
  const audited = auditedData(desk as DataDesk, ports, 'hoa');
  await audited.add('good', {} as never);
  await audited.add('bad', {} as never);
  await audited.putAside('so-lieu', '2026.1.0');
  await audited.putAside('none', '1');
  await audited.bringBack({ name: 'so-lieu', version: '2026.1.0' });
  assert.deepEqual(
    notes.map(({ actor, action, subject, note }) => [actor, action, subject, note]),
    ['release.add', 'release.aside', 'release.back'].map((action) => [
      'hoa',
      action,
      'release/so-lieu@2026.1.0',
      '{"hash":"sha256:ab"}',
    ]),
  );
});
