import { readFileSync } from 'node:fs';
import type { OpenIdProvider } from '../app/ports-factors.ts';
import { openIdProvider } from '../exchange/open-id-provider.ts';

const FIELDS = ['id', 'name', 'issuer', 'clientId', 'clientSecret'] as const;
type Setting = Readonly<Record<(typeof FIELDS)[number], string>>;

const isSetting = (value: unknown): value is Setting =>
  typeof value === 'object' &&
  value !== null &&
  FIELDS.every((field) => typeof (value as Readonly<Record<string, unknown>>)[field] === 'string') &&
  /^[a-z0-9-]{1,40}$/u.test((value as Setting).id) &&
  URL.canParse((value as Setting).issuer);

/**
 * The OpenID providers that a file of the data folder names: a list of `{id, name, issuer, clientId, clientSecret}`.
 * None where there is no file.
 * @throws {Error} where the file is no such list; nobody should find that out at a login
 */
export function configuredProviders(file: string): readonly OpenIdProvider[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const settings: unknown = JSON.parse(text);
  if (!Array.isArray(settings) || !settings.every(isSetting))
    throw new Error(`${file}: a list of providers, each with ${FIELDS.join(', ')}`);
  return settings.map(openIdProvider);
}
