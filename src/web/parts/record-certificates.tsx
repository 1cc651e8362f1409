import type { ReactNode } from 'react';
import type { Answered } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { registerSearchWords } from '../words/register-search-words.ts';
import { DataTable } from './data-table.tsx';

type Page = Answered<'GET /register/records/:id'>;
type Tier = 'listed' | 'self-declared' | 'document-seen' | 'site-verified' | 'third-party-register';

const OBJECT = { site: 'ofSite', product: 'ofProduct', '': 'ofUnknown' } as const;

/** The certificates of a record as dated records: what each is, how it stands today, who says so and how far that was verified. */
export function RecordCertificates({ page }: { readonly page: Pick<Page, 'id' | 'certificates'> }): ReactNode {
  const say = useSpeech(registerSearchWords);
  const { id, certificates } = page;
  if (certificates.length === 0) return null;
  const day = (value: string | null): string => (value === null ? say('ofUnknown') : say.date(value));
  const all = (...parts: readonly string[]): string | null => parts.filter((part) => part !== '').join('; ') || null;
  return (
    <DataTable
      title={say('certificates')}
      fileName={`certificates-${id}`}
      rows={certificates.map((certificate, at) => ({ ...certificate, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          key: 'standard',
          title: say('standard'),
          isHead: true,
          value: ({ standard, edition }) => (edition === '' ? standard : `${standard}:${edition}`),
        },
        { key: 'standing', title: say('standing'), value: ({ standing }) => say(standing) },
        { key: 'expires', title: say('expires'), value: ({ expires }) => day(expires) },
        { key: 'issued', title: say('issued'), value: ({ issued }) => day(issued) },
        { key: 'number', title: say('number'), value: ({ number }) => number || null },
        { key: 'body', title: say('body'), value: ({ body, accreditation }) => all(body, accreditation) },
        { key: 'object', title: say('object'), value: ({ object }) => say(OBJECT[object]) },
        { key: 'scope', title: say('scope'), value: ({ scope, product }) => all(scope, product) },
        {
          key: 'saidBy',
          title: say('saidBy'),
          value: ({ from, also }) => [...new Set([from, ...also].map(({ source }) => source))].join('; '),
        },
        { key: 'tier', title: say('tierOf'), value: ({ from }) => say(from.tier as Tier) },
      ]}
    />
  );
}
