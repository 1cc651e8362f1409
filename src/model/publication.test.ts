import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isPublished,
  lastStep,
  type Publication,
  type PublicationStep,
  proposalOf,
  publicationState,
} from './publication.ts';

const BASE = { actor: 'Lan', at: '2026-11-27T08:00:00.000Z', note: '' };
const proposed = (corrects: string | null = null): PublicationStep => ({
  ...BASE,
  step: 1,
  kind: 'proposed',
  said: {
    from: 'register',
    what: '',
    licence: '',
    sources: [],
    base: null,
    corrects: corrects === null ? null : { version: corrects, why: 'sai' },
    explained: '',
  },
});
const checked = (outcome: 'holds' | 'warns' | 'fails', step = 2): PublicationStep => ({
  ...BASE,
  step,
  kind: 'checked',
  said: { checks: [{ id: 'x', title: { vi: '', en: '' }, outcome, said: [] }] },
});
const approved: PublicationStep = { ...BASE, step: 3, kind: 'approved', said: null };
const released = (from: string): PublicationStep => ({ ...BASE, step: 4, kind: 'released', said: { from, files: [] } });
const of = (version: string, ...steps: readonly PublicationStep[]): Publication => ({
  number: Number(version),
  name: 'r',
  version,
  hash: '',
  title: { vi: '', en: '' },
  steps,
});
const NOW = '2026-11-27T10:00:00.000Z';
const stateOf = (...steps: readonly PublicationStep[]) => publicationState(of('1', ...steps), [], NOW);

test('where a release stands follows from its steps alone, and the last check counts', () => {
  assert.equal(stateOf(proposed()), 'proposed');
  assert.equal(stateOf(proposed(), checked('fails')), 'failed');
  assert.equal(stateOf(proposed(), checked('fails'), checked('warns', 3)), 'checked');
  assert.equal(stateOf(proposed(), checked('holds'), approved), 'approved');
  assert.equal(stateOf(proposed(), checked('holds'), { ...approved, kind: 'refused' }), 'refused');
});

test('an embargo ends to the millisecond without anybody doing anything', () => {
  const steps = [proposed(), checked('holds'), approved, released('2026-11-27T17:00:00.000+07:00')] as const;
  const publication = of('1', ...steps);
  assert.equal(publicationState(publication, [publication], '2026-11-27T09:59:59.999Z'), 'embargoed');
  assert.equal(publicationState(publication, [publication], NOW), 'published');
  assert.ok(isPublished(publication, NOW));
  assert.ok(!isPublished(of('2', proposed(), checked('holds'), approved), NOW));
});

test('a correction that is not public yet corrects nothing yet', () => {
  const first = of('1', proposed(), checked('holds'), approved, released('2026-11-27T08:00:00.000Z'));
  const second = of('2', proposed('1'), checked('holds'), approved, released('2026-11-27T11:00:00.000Z'));
  assert.equal(publicationState(first, [first, second], NOW), 'published');
  assert.equal(publicationState(first, [first, second], '2026-11-27T11:00:00.000Z'), 'corrected');
  assert.equal(publicationState(second, [first, second], '2026-11-27T11:00:00.000Z'), 'published');
});

test('the last step of a kind is found, and a publication without its first step is a fault', () => {
  assert.equal(lastStep(of('1', proposed(), checked('fails'), checked('holds', 3)), 'checked')?.step, 3);
  assert.throws(() => proposalOf(of('1')), RangeError);
});
