import type { IsoDate } from '../../model/dates.ts';
import type { lintApi } from '../contract/lint-contract.ts';
import { accepted } from './accepted.ts';
import { notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';
import { wholeBody } from './whole-body.ts';

const ALARM = { vi: 'báo nhầm', en: 'false alarm' };

export const lintHandlers: Handlers<typeof lintApi> = {
  'POST /lint': async ({ desks, query: { fileName, date }, stream }) => {
    const day = date === undefined ? {} : { on: date as IsoDate };
    return json(accepted(await desks.lint.check({ bytes: await wholeBody(stream), fileName, ...day })));
  },
  'GET /lint/silences': async ({ desks, query }) => json([...(await desks.lint.alarms(query.document))]),
  'POST /lint/silences': async ({ desks, known, body }) =>
    json(accepted(await desks.lint.silence({ ...body, actor: known.who.name }))),
  'DELETE /lint/silences/:alarm': async ({ desks, known, params: { alarm } }) => {
    if (!(await desks.lint.unsilence(alarm, known.who.name))) throw notFound(ALARM, String(alarm));
    return json({ alarm });
  },
};
