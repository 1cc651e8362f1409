import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a zip file can write; every entry bears it, so equal contents make equal bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** Changes the text of one part of a package. */
export type PartChange = (text: string) => string;

/** A package packed anew: entries by name, one fixed time, some parts changed. */
export function sortedZip(packed: Uint8Array, changes: Readonly<Record<string, PartChange>>): Uint8Array {
  const parts = unzipSync(packed);
  const sorted: Zippable = {};
  for (const name of Object.keys(parts)
    .filter((part) => !part.endsWith('/'))
    .sort()) {
    const bytes = parts[name] ?? new Uint8Array();
    const change = changes[name];
    const written = change === undefined ? bytes : new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
    sorted[name] = [written, { mtime: ZIP_EPOCH, level: name.endsWith('.png') ? 0 : 6 }];
  }
  return zipSync(sorted);
}

/** The properties part with both of its times set to a day. */
export function datedProperties(day: string): PartChange {
  return (xml) => xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${day}T00:00:00Z$3`);
}
