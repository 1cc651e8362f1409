import type { linkApi } from '../contract/link-contract.ts';
import { notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';

export const linkHandlers: Handlers<typeof linkApi> = {
  'GET /dossiers/:id/links': async ({ desks, params }) => json({ links: [...(await desks.links.list(params.id))] }),
  'POST /dossiers/:id/links': async ({ desks, params, query, body }) => {
    const made = await desks.links.make({ ...params, ...query }, body.label);
    if (made === undefined) throw notFound({ vi: 'hồ sơ', en: 'dossier' }, params.id);
    return json(made, { location: `/dossiers/${made.reader}` });
  },
  'DELETE /links/:link': async ({ desks, params }) => {
    if (!(await desks.links.revoke(params.link))) throw notFound({ vi: 'đường dẫn', en: 'link' }, params.link);
    return json(undefined);
  },
};
