import type { Readable } from 'node:stream';
import type { GivenDraft } from '../../app/desks/lint-desk.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { lintApi } from '../contract/lint-contract.ts';
import { accepted } from './accepted.ts';
import { notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { wholeBody } from './whole-body.ts';

const ALARM = { vi: 'báo nhầm', en: 'false alarm' };

async function givenDraft(
  { fileName, date }: { readonly fileName: string; readonly date?: string | undefined },
  stream: Readable,
): Promise<GivenDraft> {
  const day = date === undefined ? {} : { on: date as IsoDate };
  return { bytes: await wholeBody(stream), fileName, ...day };
}

export const lintHandlers: Handlers<typeof lintApi> = {
  'POST /lint': async ({ desks, query, stream }) =>
    json(accepted(await desks.lint.check(await givenDraft(query, stream)))),
  'POST /lint/document': async ({ desks, query, stream, language }) => ({
    kind: 'file',
    ...accepted(await desks.lint.document(await givenDraft(query, stream), language)),
  }),
  'GET /lint/silences': async ({ desks, query }) => json([...(await desks.lint.alarms(query.document))]),
  'POST /lint/silences': async ({ desks, known, body }) =>
    json(accepted(await desks.lint.silence({ ...body, actor: known.who.name }))),
  'DELETE /lint/silences/:alarm': async ({ desks, known, params: { alarm } }) => {
    if (!(await desks.lint.unsilence(alarm, known.who.name))) throw notFound(ALARM, String(alarm));
    return json({ alarm });
  },
};
