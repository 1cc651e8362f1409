import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { type ProfileField, sectionOf } from './profile-fields.ts';

/** A line of a profile field taken apart: what is called, and what else is said of it, each as it is written. */
export interface ProfileLine {
  readonly head: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** As the register keeps it: `CAP-0116 Phay – Milling | rank=core | tolerance=IT7`; parts in the order of their section. */
export function profileText(field: ProfileField, { head, parts }: ProfileLine): string {
  const said = Object.keys(sectionOf(field).parts).flatMap((name) => {
    const text = parts[name] ?? '';
    return text === '' ? [] : [`${name}=${text}`];
  });
  return [head, ...said].join(' | ');
}

/** Reads such a line back; parts are not checked. */
export function profileLine(text: string): ProfileLine {
  const [head = '', ...rest] = text.split(/\s*\|\s*/u);
  const parts = rest.map((part) => {
    const at = part.indexOf('=');
    return at < 0 ? ([part.trim(), ''] as const) : ([part.slice(0, at).trim(), part.slice(at + 1).trim()] as const);
  });
  return { head: head.trim(), parts: Object.fromEntries(parts) };
}

/** The part by which a line says since which day its thing no longer holds. */
export const ENDED = 'ended';

/** The day since which the thing of a line no longer holds; undefined where the line says that it is there. */
export const endOf = (line: string): string | undefined =>
  line.includes(`| ${ENDED}=`) ? profileLine(line).parts[ENDED] : undefined;

/** A line with nothing but what tells its thing from others. */
export function identityLine(field: ProfileField, line: string): string {
  const { head, parts } = profileLine(line);
  const named = sectionOf(field).identity.map((name) => [name, parts[name] ?? ''] as const);
  return profileText(field, { head, parts: Object.fromEntries(named) });
}

/** The id of a term that stands at the beginning of its text; empty where words stand there. */
export const termId = (text: string): string => /^CAP-\d+(?=\s|$)/u.exec(text)?.[0] ?? '';

/** What of a line says of what it speaks: two lines with one key speak of one thing, and cannot both hold. */
export function profileKey(field: ProfileField, text: string): string {
  const { head, parts } = profileLine(text);
  const { head: kind, identity } = sectionOf(field);
  // An amount is what is said, its unit is of what.
  const called = kind.kind === 'quantity' || kind.kind === 'load' ? head.replace(/^[\d.]+/u, '') : termId(head) || head;
  return [called, ...identity.map((name) => termId(parts[name] ?? '') || (parts[name] ?? ''))]
    .map(foldedWords)
    .join('|');
}
