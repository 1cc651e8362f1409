import { standardKey } from './certificate-standard.ts';
import { type Origin, type Statement, TIERS } from './golden-record.ts';
import { parseCertificateText, type SaidCertificate } from './said-certificate.ts';

/** A certificate of a record: what is said of it, who says so, and who says the same. */
export interface CertificateRecord extends SaidCertificate {
  /** The standard without edition and in one spelling, for search. */
  readonly key: string;
  readonly from: Origin;
  readonly also: readonly Origin[];
}

/** How a certificate stands on a day. Without an expiry it is not valid and not expired: that is not known. */
export const STANDINGS = ['valid', 'not-known', 'not-yet', 'expired'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How a certificate stands on a day; the day of its expiry is its last. */
export function standingOn({ issued, expires }: Pick<SaidCertificate, 'issued' | 'expires'>, day: string): Standing {
  if (expires !== null && expires < day) return 'expired';
  if (issued !== null && issued > day) return 'not-yet';
  return expires === null ? 'not-known' : 'valid';
}

/** Every certificate that the rows of a record speak of, each told once with all who say it; the best verified first, then by standard. */
export function certificateRecords(statements: readonly Statement[]): readonly CertificateRecord[] {
  const found = new Map<string, CertificateRecord>();
  for (const { said, ...from } of statements) {
    const lines = Array.isArray(said.certificates) ? (said.certificates as readonly string[]) : [];
    for (const line of lines) {
      const known = found.get(line);
      if (known === undefined) {
        const certificate = parseCertificateText(line);
        found.set(line, { ...certificate, key: standardKey(certificate.standard), from, also: [] });
      } else if (isBetter(from, known.from)) found.set(line, { ...known, from, also: [...known.also, known.from] });
      else found.set(line, { ...known, also: [...known.also, from] });
    }
  }
  return [...found.values()].toSorted(
    (one, other) =>
      TIERS.indexOf(other.from.tier) - TIERS.indexOf(one.from.tier) ||
      one.key.localeCompare(other.key) ||
      (other.expires ?? '').localeCompare(one.expires ?? ''),
  );
}

const isBetter = (one: Origin, other: Origin): boolean => TIERS.indexOf(one.tier) > TIERS.indexOf(other.tier);
