import { type CertifiedObject, standardOf } from './certificate-standard.ts';

/** A certificate as a row says it; empty text for what it does not say. Days are `YYYY-MM-DD`, null where they are not said. */
export interface SaidCertificate {
  readonly standard: string;
  readonly edition: string;
  readonly object: CertifiedObject;
  readonly scope: string;
  readonly product: string;
  readonly body: string;
  readonly accreditation: string;
  readonly number: string;
  readonly issued: string | null;
  readonly expires: string | null;
}

const TEXTS = ['number', 'body', 'accreditation', 'scope', 'product'] as const;
const DAYS = ['issued', 'expires'] as const;
const plain = (text: string): string => text.replace(/[|=]/gu, ' ').replace(/\s+/gu, ' ').trim();

/** A certificate as one line of a list field: `ISO 9001:2015 | number=12 | expires=2027-01-31`. */
export function certificateText(certificate: SaidCertificate): string {
  const { standard, edition } = certificate;
  const parts = [
    ...TEXTS.map((key) => [key, plain(certificate[key])] as const),
    ...DAYS.map((key) => [key, certificate[key] ?? ''] as const),
  ];
  const said = parts.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${value}`);
  return [`${plain(standard)}${edition === '' ? '' : `:${edition}`}`, ...said].join(' | ');
}

/** Reads such a line back. */
export function parseCertificateText(line: string): SaidCertificate {
  const [name = '', ...parts] = line.split(' | ');
  const said = new Map(
    parts.map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)] as const;
    }),
  );
  const text = (key: string): string => said.get(key) ?? '';
  return {
    ...standardOf(name),
    scope: text('scope'),
    product: text('product'),
    body: text('body'),
    accreditation: text('accreditation'),
    number: text('number'),
    issued: said.get('issued') ?? null,
    expires: said.get('expires') ?? null,
  };
}
