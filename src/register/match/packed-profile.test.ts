import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Said } from '../register-fields.ts';
import { matchProfile } from './match-profile.ts';
import { packedProfile, unpackedProfile } from './packed-profile.ts';

const again = (profile: ReturnType<typeof matchProfile>): ReturnType<typeof matchProfile> =>
  unpackedProfile(JSON.parse(JSON.stringify(packedProfile(profile))));

const rows: readonly Said[] = [
  {},
  { name: 'Công ty TNHH Cơ khí Sao Mai', code: '0100109106', phone: '0912345678', email: 'a@b.vn' },
  { name: 'HTX Ø 5', address: 'Số 30F, đường Quang Minh, xã Tiên Du, tỉnh Bắc Ninh', place: 'VN34-24' },
  { name: 'Sao Mai 2', address: 'Lô 5, KCN Quế Võ', park: 'KCN Quế Võ', places: ['VN34-24', 'VN63-27'] },
  { name: '大 Golden Lotus Co., Ltd', stated_code: '0100109107' },
];

test('a packed profile is the same again, also as text', () => {
  for (const said of rows)
    for (const level of ['unit', 'site'] as const)
      assert.deepEqual(again(matchProfile(said, level)), matchProfile(said, level), JSON.stringify(said));
});

test('a packed profile takes less than half of the room', () => {
  const profiles = rows.map((said) => matchProfile(said));
  const [packed, whole] = [profiles.map(packedProfile), profiles].map((list) => JSON.stringify(list).length);
  assert.ok((packed ?? 0) < (whole ?? 0) / 2, `${packed} of ${whole}`);
});
