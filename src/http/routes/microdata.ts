import type { MicroAsked } from '../../app/desks/micro-desk.ts';
import type { microdataApi } from '../contract/microdata-contract.ts';
import { accepted } from './accepted.ts';
import { foundOr } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const OUTPUT = { vi: 'bảng đã ra', en: 'output' };
const UPLOAD = { vi: 'tệp đã đưa vào', en: 'upload' };
const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json', md: 'text/markdown; charset=utf-8' };

const askedOf = ({ set, ...words }: { readonly set: string } & MicroAsked['words']): MicroAsked => ({ set, words });

export const microdataHandlers: Handlers<typeof microdataApi> = {
  'GET /microdata': async ({ desks }) => json({ sets: [...(await desks.microdata.sets())] }),
  'GET /microdata/outputs': async ({ desks }) => json({ outputs: [...(await desks.microdata.outputs())] }),
  'POST /microdata/uploads': async ({ desks, query, stream }) =>
    json(accepted(await desks.microdata.receive(query.fileName, stream))),
  'POST /microdata/uploads/:id/reading': async ({ desks, params: { id }, body: { keeps, map, name, ...more } }) => {
    const said = Object.entries(more).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, [value]] as const]));
    const words = { ...Object.fromEntries(said), as: [name], map: map.map(({ as, column }) => `${as}=${column}`) };
    return json(foundOr(await desks.microdata.read(id, { words, keeps }), UPLOAD, id));
  },
  'DELETE /microdata/uploads/:id': async ({ desks, params: { id } }) => {
    foundOr((await desks.microdata.drop(id)) || undefined, UPLOAD, id);
    return json(undefined);
  },
  'POST /microdata/trials': async ({ desks, body }) => json(await desks.microdata.trial(askedOf(body as never))),
  'POST /microdata/outputs': async ({ desks, body: { publish, ...body } }) => {
    const asked =
      publish === undefined ? undefined : { source: undefined, licence: undefined, title: undefined, ...publish };
    const made = accepted(await desks.microdata.make(askedOf(body as never), asked));
    return json(made, { location: `/api/v1/microdata/outputs/${made.output}/table.csv` });
  },
  'GET /microdata/outputs/:id/:file': async ({ desks, params: { id, file } }) => ({
    kind: 'file',
    fileName: `${id}-${file}`,
    mediaType: TYPES[file.split('.').at(-1) as keyof typeof TYPES],
    bytes: new TextEncoder().encode(foundOr(await desks.microdata.file(id, file), OUTPUT, id)),
  }),
};
