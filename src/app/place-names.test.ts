import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeRelease } from '../../test/journeys/fake-releases.ts';
import { placeNames } from './place-names.ts';
import type { RowQuery, TableSlice } from './ports.ts';

const asked: RowQuery[] = [];
const stores = (hasRegister: boolean): Parameters<typeof placeNames>[0] => ({
  shelf: {
    list: async () => ({ releases: [], broken: [] }),
    find: async () => (hasRegister ? fakeRelease : undefined),
    folder: async () => '',
  },
  tables: {
    read: async (...[, , query = {}]) => {
      asked.push(query);
      const columns = { place_id: ['VN63-19'], name_vi: ['Thái Nguyên'], name_en: ['Thai Nguyen'] };
      return { rowNumbers: [1], columns, matched: 1 };
    },
    close: async () => undefined,
  },
});
const slice = (columns: TableSlice['columns']): TableSlice => ({ rowNumbers: [1, 2], columns, matched: 2 });

test('places that rows name by id are named, each asked for once', async () => {
  const names = await placeNames(stores(true), slice({ place_id: ['VN63-19', 'VN63-19'], value: [1, 2] }));
  assert.deepEqual(names, { 'VN63-19': { vi: 'Thái Nguyên', en: 'Thai Nguyen' } });
  assert.deepEqual(
    asked.map(({ where }) => where),
    [{ place_id: ['VN63-19'] }],
  );
});

test('rows without places, with names of their own, or without a register stay as they are', async () => {
  assert.deepEqual(await placeNames(stores(true), slice({ code: ['26', '27'] })), {});
  assert.deepEqual(await placeNames(stores(true), slice({ place_id: ['VN63-19', null], name_vi: ['a', 'b'] })), {});
  assert.deepEqual(await placeNames(stores(false), slice({ place_id: ['VN63-19', null] })), {});
});
