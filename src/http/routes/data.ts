import { ladderAnswers } from '../../app/data/ladder-answers.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { dataApi } from '../contract/data-contract.ts';
import { HttpError } from '../http-error.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const RELEASE: Bilingual = { vi: 'bản số liệu', en: 'release' };

function uploaded<T>(value: T | undefined): T {
  if (value !== undefined) return value;
  throw new HttpError('gone', {
    vi: 'Tệp đã đưa lên không còn (tệp chỉ giữ một ngày, và mất khi máy chủ dừng). Hãy đưa lại tệp.',
    en: 'The file is no longer there (it is kept for a day, and lost when the server stops). Bring it again.',
  });
}

const nameOf = ({ name, version }: { readonly name: string; readonly version: string }): string => `${name}@${version}`;

export const dataHandlers: Handlers<typeof dataApi> = {
  'GET /data': async ({ desks }) => json((await desks.data.list()) as never),
  'POST /uploads': async ({ desks, query, stream, signal }) => {
    const upload = accepted(await desks.data.receive(query.fileName, stream, signal));
    return json(upload, { location: `/api/v1/uploads/${upload.id}` });
  },
  'POST /uploads/:id/reading': async ({ desks, params, query, body, signal }) =>
    json(accepted(uploaded(await desks.data.reading(params.id, { words: body, part: query }, signal)))),
  'POST /uploads/:id/release': async ({ desks, params, body }) => {
    const release = accepted(uploaded(await desks.data.add(params.id, body)));
    return json(release, { location: `/api/v1/releases/${release.name}/${release.version}` });
  },
  'DELETE /uploads/:id': async ({ desks, params }) => {
    await desks.data.forget(params.id);
    return json(undefined);
  },
  'DELETE /releases/:name/:version': async ({ desks, params: { name, version } }) =>
    json(accepted(foundOr(await desks.data.putAside(name, version), RELEASE, nameOf({ name, version })))),
  'POST /releases/:name/:version/bring-back': async ({ desks, params, query }) =>
    json(accepted(foundOr(await desks.data.bringBack({ ...params, ...query }), RELEASE, nameOf(params)))),
  'GET /data/template': async ({ desks, query }) => ({
    kind: 'file',
    ...accepted(await desks.data.template(query)),
  }),
  'GET /data/answers': async ({ desks, query }) =>
    json({ dossiers: [...(await ladderAnswers(desks.dossiers, query))] }),
};
