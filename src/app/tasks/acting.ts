import type { Parsed } from '../../model/refusal.ts';
import { ACTING_ROLES, type Acting, isActingRole } from '../../programme/access.ts';
import { refused } from './keep-changes.ts';

/** Roles that somebody may act in. */
export const actingRoles: readonly [string, ...string[]] = ACTING_ROLES as unknown as [string, ...string[]];

/**
 * Who acts, from what the caller on this machine says. This is the one place that turns words into rights: once there
 * are accounts, the role follows from the grants of whoever asks, and nothing else changes.
 */
export function actingAs(given: {
  readonly name: string;
  readonly role?: string | undefined;
  readonly organisation?: string | undefined;
}): Parsed<Acting> {
  const role = given.role ?? 'lead';
  if (!isActingRole(role))
    return refused('no-such-role', {
      vi: `không có vai “${role}”; có: ${ACTING_ROLES.join(', ')}`,
      en: `there is no role “${role}”; there are: ${ACTING_ROLES.join(', ')}`,
    });
  return { ok: true, value: { name: given.name, role, organisation: given.organisation ?? null } };
}
