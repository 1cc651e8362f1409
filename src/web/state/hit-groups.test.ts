import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchHit, SearchKind } from '../../http/contract/search-contract.ts';
import { hitGroups } from './hit-groups.ts';

const hit = (kind: SearchKind, id: string): SearchHit => ({
  kind,
  id,
  title: { vi: id, en: id },
  note: { vi: '', en: '' },
  href: '/',
  marks: { vi: [], en: [] },
});

test('the kind of the best hit stands first and hits keep their order', () => {
  const hits = [hit('act', 'a'), hit('place', 'b'), hit('act', 'c')];
  const groups = hitGroups({ hits, counts: { act: 5, place: 1 } });
  assert.deepEqual(
    groups.map(({ kind, hits: own, more }) => [kind, own.map(({ id }) => id).join(''), more]),
    [
      ['act', 'ac', 3],
      ['place', 'b', 0],
    ],
  );
});

test('every hit stands in exactly one group', () => {
  const hits = ['place', 'act', 'place', 'method'].map((kind, at) => hit(kind as SearchKind, String(at)));
  assert.deepEqual(
    hitGroups({ hits, counts: {} })
      .flatMap((group) => group.hits.map(({ id }) => id))
      .sort(),
    ['0', '1', '2', '3'],
  );
});
