import type { JobView } from '../../app/desks/job-desk.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { jobApi } from '../contract/job-contract.ts';
import { notFound } from './not-found.ts';
import { type Handlers, json } from './route.ts';

const JOB: Bilingual = { vi: 'việc', en: 'job' };

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw notFound(JOB, id);
  return value;
}

async function* steps(states: AsyncIterable<JobView>): AsyncGenerator<{ event: string; data: unknown }> {
  for await (const state of states) yield { event: state.state === 'running' ? 'step' : 'end', data: state };
}

export const jobHandlers: Handlers<typeof jobApi> = {
  'POST /jobs': async ({ desks, body }) => {
    const { kind, dossier: id, revision } = body;
    const address = { id, revision };
    const request =
      kind === 'verify'
        ? ({ kind, address } as const)
        : ({ kind, address, format: body.format, language: body.language } as const);
    const started = desks.jobs.start(request);
    return json(started as never, { location: `/api/v1/jobs/${started.id}` });
  },
  'GET /jobs/:id': async ({ desks, params }) => json(found(desks.jobs.find(params.id), params.id) as never),
  'GET /jobs/:id/events': async ({ desks, params, signal }) => {
    found(desks.jobs.find(params.id), params.id);
    return { kind: 'events', events: steps(desks.jobs.follow(params.id, signal)) };
  },
  'GET /jobs/:id/file': async ({ desks, params }) => ({
    kind: 'file',
    ...found(desks.jobs.file(params.id), params.id),
  }),
  'DELETE /jobs/:id': async ({ desks, params }) => json(found(desks.jobs.cancel(params.id), params.id) as never),
};
