import type { homeApi } from '../contract/home-contract.ts';
import { type Handlers, json } from './route.ts';

export const homeHandlers: Handlers<typeof homeApi> = {
  'GET /home': async ({ desks, query }) => json(await desks.home.home(query.since)),
  'POST /visits': async ({ desks }) => json({ before: await desks.home.visit() }),
};
