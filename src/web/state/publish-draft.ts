import type { Given } from '../../http/contract/api.ts';

/** What is filled in to propose a release. */
export interface PublishDraft {
  /** `register`, or `name@version` of added data. */
  readonly source: string;
  readonly name: string;
  readonly licence: string;
  /** A line each: source = licence. */
  readonly licences: string;
  readonly what: string;
  readonly explained: string;
  readonly corrects: string;
  readonly why: string;
  readonly by: string;
}

export const EMPTY_DRAFT: PublishDraft = {
  source: 'register',
  name: 'register',
  licence: 'CC-BY-4.0',
  licences: '',
  what: '',
  explained: '',
  corrects: '',
  why: '',
  by: '',
};

type Body = NonNullable<Given<'POST /publications'>['body']>;

/** The draft as it is sent. */
export function proposalBody(draft: PublishDraft): Body {
  const { source, name, licence, what, explained, by } = draft;
  const version = draft.corrects.trim();
  const words = {
    what,
    explained,
    corrects: version === '' ? null : { version, why: draft.why },
    sources: sourceLines(draft.licences),
    by,
  };
  if (source !== 'register') return { from: 'added', release: source, ...words };
  return { from: 'register', name: name.trim(), licence: licence.trim(), status: 'sample', ...words };
}

/** `Source = CC-BY-4.0`, a line each; a line without a sign of equality names a source whose licence is not known. */
export function sourceLines(text: string): { readonly title: string; readonly licence: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.lastIndexOf('=');
      return at < 0
        ? { title: line, licence: '' }
        : { title: line.slice(0, at).trim(), licence: line.slice(at + 1).trim() };
    });
}
