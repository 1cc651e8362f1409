import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchHit } from '../../http/contract/search-contract.ts';
import { withRecent } from './recent-hits.ts';

const hit = (id: string): SearchHit => ({
  kind: 'place',
  id,
  title: { vi: id, en: id },
  note: { vi: '', en: '' },
  href: `/${id}`,
  marks: { vi: [[0, 1]], en: [] },
});

test('what is opened again moves to the head and stands once', () => {
  const list = ['a', 'b', 'a'].reduce<readonly SearchHit[]>((kept, id) => withRecent(kept, hit(id)), []);
  assert.deepEqual(
    list.map(({ id }) => id),
    ['a', 'b'],
  );
});

test('the list never grows beyond what can be looked over and carries no marks of an old query', () => {
  const ids = Array.from({ length: 40 }, (_, at) => String(at));
  const list = ids.reduce<readonly SearchHit[]>((kept, id) => withRecent(kept, hit(id)), []);
  assert.equal(list.length, 8);
  assert.equal(list[0]?.id, '39');
  assert.deepEqual(list[0]?.marks.vi, []);
});
