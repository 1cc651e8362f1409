import type { AuditDesk, AuditProof } from '../desks/account-desk.ts';
import type { AuditEntry, AuditLines, AuditNote } from '../ports-accounts.ts';
import type { AccountPorts } from './account-ports.ts';

const encoder = new TextEncoder();
const withLength = (field: string): string => `${encoder.encode(field).length}:${field}`;

/** What the hash of a line is made of: the hash of the line before and all fields, each with its length before it. */
export const chainedText = (prior: string, { entry, at, actor, action, subject, note }: AuditEntry): string =>
  [prior, String(entry), at, actor, action, subject, note].map(withLength).join('');

/** Goes through the whole trail and says where it does not fit; computed here, not in the store that could have been changed. */
export async function auditProof(
  trail: Pick<AuditLines, 'read'>,
  digest: (text: string) => string,
): Promise<AuditProof> {
  let entries = 0;
  let hash = '';
  let brokenAt: number | null = null;
  await trail.read((piece) => {
    for (const line of piece) {
      if (brokenAt !== null) return;
      if (line.entry !== entries + 1 || line.hash !== digest(chainedText(hash, line))) {
        brokenAt = entries + 1;
        return;
      }
      entries += 1;
      hash = line.hash;
    }
  });
  return { entries, hash, brokenAt };
}

/** A line of the trail as it is noted now. */
export const noteOf = (
  ports: Pick<AccountPorts, 'now'>,
  line: Pick<AuditNote, 'actor' | 'action' | 'subject'> & { readonly more?: Readonly<Record<string, unknown>> },
): AuditNote => ({
  at: ports.now(),
  actor: line.actor,
  action: line.action,
  subject: line.subject,
  note: JSON.stringify(line.more ?? {}),
});

/** Opens the door to the audit trail. */
export function openAudit(ports: AccountPorts): AuditDesk {
  return {
    page: async (filter) => (await ports.accounts()).page(filter),
    prove: async () => auditProof(await ports.accounts(), ports.secrets.digest),
  };
}
