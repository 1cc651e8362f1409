import type { JobRequest, JobView } from '../../app/desks/job-desk.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { jobApi } from '../contract/job-contract.ts';
import { foundOr } from './not-found.ts';
import { type Ask, type Handlers, json } from './route.ts';

const JOB: Bilingual = { vi: 'việc', en: 'job' };

async function* steps(states: AsyncIterable<JobView>): AsyncGenerator<{ event: string; data: unknown }> {
  for await (const state of states) yield { event: state.state === 'running' ? 'step' : 'end', data: state };
}

function requestOf(body: Ask<(typeof jobApi)['POST /jobs']>['body']): JobRequest {
  const address = { id: body.dossier, revision: body.revision };
  switch (body.kind) {
    case 'verify':
      return { kind: body.kind, address };
    case 'compare':
      return { kind: body.kind, address, against: { id: body.dossier, revision: body.against } };
    case 'export':
      return { kind: body.kind, address, format: body.format, language: body.language };
  }
}

export const jobHandlers: Handlers<typeof jobApi> = {
  'POST /jobs': async ({ desks, body }) => {
    const started = desks.jobs.start(requestOf(body));
    return json(started as never, { location: `/api/v1/jobs/${started.id}` });
  },
  'GET /jobs/:id': async ({ desks, params }) => json(foundOr(desks.jobs.find(params.id), JOB, params.id) as never),
  'GET /jobs/:id/events': async ({ desks, params, signal }) => {
    foundOr(desks.jobs.find(params.id), JOB, params.id);
    return { kind: 'events', events: steps(desks.jobs.follow(params.id, signal)) };
  },
  'GET /jobs/:id/file': async ({ desks, params }) => ({
    kind: 'file',
    ...foundOr(desks.jobs.file(params.id), JOB, params.id),
  }),
  'DELETE /jobs/:id': async ({ desks, params }) => json(foundOr(desks.jobs.cancel(params.id), JOB, params.id) as never),
};
