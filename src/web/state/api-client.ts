import type { Answered, Call, Given } from '../../http/contract/api.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';

const ROOT = '/api/v1';

/** A refusal of the server, as it said it. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly titles: Bilingual;
  readonly details: Bilingual;
  readonly faults?: readonly Refusal[];
  readonly newest?: number;
}

/** The server refused. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.details.en);
    this.problem = problem;
  }
}

/** The server did not answer at all. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

type Part = Readonly<Record<string, string | number | boolean | undefined>>;

/** The address of a call with its path parts and query filled in; the same for links and for requests. */
export function addressOf(path: string, params: Part = {}, query: Part = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return `${ROOT}${filled}${search === '' ? '' : `?${search}`}`;
}

export interface Sending {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(
  method: string,
  address: string,
  options: Sending & { readonly body?: unknown },
): Promise<Response> {
  const { body, signal, headers = {} } = options;
  const isBytes = body instanceof Blob;
  const type = body === undefined ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' };
  try {
    return await fetch(address, {
      method,
      headers: { accept: 'application/json', ...type, ...headers },
      ...(body === undefined ? {} : { body: isBytes ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NoAnswerError('no answer', { cause: error });
  }
}

async function answerOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const value: unknown = await response.json().catch((cause: unknown) => {
    throw new NoAnswerError('not JSON', { cause });
  });
  if (!response.ok) throw new ProblemError(value as Problem);
  return value;
}

/** Asks an endpoint of the contract. @throws {ProblemError} when the server refuses, {NoAnswerError} when it is not there */
export async function ask<C extends Call>(call: C, given: Given<C> = {}, sending: Sending = {}): Promise<Answered<C>> {
  const [method = 'GET', path = ''] = call.split(' ');
  const address = addressOf(path, given.params as Part | undefined, given.query as Part | undefined);
  return (await answerOf(await send(method, address, { ...sending, body: given.body }))) as Answered<C>;
}

/** Asks an endpoint that gives a file. @throws {ProblemError} when the server refuses, {NoAnswerError} when it is not there */
export async function askFile<C extends Call>(call: C, given: Given<C> = {}): Promise<Blob> {
  const [method = 'GET', path = ''] = call.split(' ');
  const address = addressOf(path, given.params as Part | undefined, given.query as Part | undefined);
  const response = await send(method, address, { body: given.body });
  if (!response.ok) await answerOf(response);
  return response.blob();
}

/** Asks an address that an answer gave (a figure's home, a page of its rows). */
export async function askAddress<T>(
  address: string,
  options: Sending & { readonly method?: string; readonly body?: unknown } = {},
): Promise<T> {
  return (await answerOf(await send(options.method ?? 'GET', address, options))) as T;
}
