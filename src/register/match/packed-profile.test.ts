import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spoiledSaid } from '../../app/register/spoiled-said.case.ts';
import { matchProfile } from './match-profile.ts';
import { packedProfile, unpackedProfile } from './packed-profile.ts';

const again = (profile: ReturnType<typeof matchProfile>): ReturnType<typeof matchProfile> =>
  unpackedProfile(JSON.parse(JSON.stringify(packedProfile(profile))));

test('a packed profile is the same again, also as text', () => {
  for (const { said } of spoiledSaid(2000, 9).rows) {
    assert.deepEqual(again(matchProfile(said)), matchProfile(said));
    assert.deepEqual(again(matchProfile(said, 'site')), matchProfile(said, 'site'));
  }
  assert.deepEqual(again(matchProfile({})), matchProfile({}));
  const email = { name: 'Ø 5', email: 'a@b.vn', park: 'KCN Quế Võ', address: 'Lô 5, KCN Quế Võ' } as const;
  assert.deepEqual(again(matchProfile(email)), matchProfile(email));
});

test('a packed profile takes less than half of the room', () => {
  const profiles = spoiledSaid(500, 3).rows.map(({ said }) => matchProfile(said));
  const [packed, whole] = [profiles.map(packedProfile), profiles].map((list) => JSON.stringify(list).length);
  assert.ok((packed ?? 0) < (whole ?? 0) / 2, `${packed} of ${whole}`);
});
