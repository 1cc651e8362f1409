import { RecipeError } from '../../app/dossier/recipe-error.ts';
import type { definitionApi } from '../contract/definition-contract.ts';
import { HttpError } from '../http-error.ts';
import { notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';

export const definitionHandlers: Handlers<typeof definitionApi> = {
  'GET /industries': async ({ desks, query }) => {
    const found = await desks.definitions.industries(query.classification);
    if (found === undefined) throw notFound({ vi: 'bảng mã', en: 'classification' }, query.classification);
    return json(found);
  },
  'GET /industries/conversions': async ({ desks, query }) =>
    json({ rows: [...(await desks.definitions.conversions(query.from, query.to))] }),
  'GET /groups': async ({ desks }) => json({ groups: [...(await desks.definitions.groups())] }),
  'GET /regions': async ({ desks, query }) => json({ regions: [...(await desks.definitions.regions(query.asOf))] }),
  'GET /definitions/parameters': async ({ desks }) => json({ parameters: { ...desks.definitions.parameters() } }),
  'POST /definitions/survey': async ({ desks, body }) => {
    try {
      return json(await desks.definitions.survey(body));
    } catch (error) {
      if (error instanceof RecipeError) throw new HttpError('refused', error.said);
      throw error;
    }
  },
};
