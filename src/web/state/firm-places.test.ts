import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import { firmPlaces } from './firm-places.ts';

const named = (vi: string) => ({ vi, en: vi });

test('units of the definition, of the day and of sources are offered, each once', () => {
  const view = {
    definedPlaces: [{ id: 'VN63-24', name: named('Bắc Giang') }],
    units: [{ id: 'VN34-24', name: named('Tỉnh Bắc Ninh'), parts: [], regions: [] }],
    legal: {
      boundaries: [
        {
          firms: [
            { placeId: 'VN63-27', place: named('Bắc Ninh') },
            { placeId: 'VN63-24', place: named('Bắc Giang') },
          ],
        },
      ],
    },
  } as unknown as ReadingView;
  assert.deepEqual(
    firmPlaces(view).map(({ id }) => id),
    ['VN63-24', 'VN34-24', 'VN63-27'],
  );
});
