import { type BlockingKeys, blockingKeys } from '../../register/match/blocking-keys.ts';
import { type MatchProfile, matchProfile } from '../../register/match/match-profile.ts';
import type { Level } from '../../register/record-id.ts';
import type { Said } from '../../register/register-fields.ts';
import { isMatched } from './known-records.ts';

/** What a row says of one record, as the model compares it, and where it looks for others. */
export interface ComparedRow {
  readonly profile: MatchProfile;
  readonly keys: BlockingKeys;
}

/** A statement as the model compares it; undefined where the model does not decide. */
export function comparedAs(level: Level, said: Said): ComparedRow | undefined {
  if (!isMatched(level)) return undefined;
  const profile = matchProfile(said, level);
  return { profile, keys: blockingKeys(level, profile) };
}
