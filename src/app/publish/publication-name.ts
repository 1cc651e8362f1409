import type { NamedVersion } from './found-publication.ts';

/** `name@version`, or a name alone, as its parts. */
export function parsePublicationName(text: string): NamedVersion {
  const [name = '', version] = text.split('@');
  return { name, version: version === '' ? undefined : version };
}
