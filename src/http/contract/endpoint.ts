import type { z } from 'zod';
import type { Action } from '../../model/access/access-table.ts';
import type { Bilingual } from '../../model/bilingual.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What an endpoint answers with: JSON, a file, a stream of server-sent events, or another address. */
export type Gives = 'json' | 'file' | 'events' | 'redirect';

/** One thing that may be asked over HTTP: what goes in, what comes out, in words for the description. */
export interface Endpoint {
  /** What whoever asks must be allowed to do; the door holds it against the table of `model/access`. */
  readonly action: Action;
  readonly summary: Bilingual;
  /** Everybody may ask, but the answer tells more to whom more is entrusted: whoever asks is looked for. */
  readonly knowsWho?: true;
  /** Parts of the path, by name. */
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A JSON body; `'bytes'` for a body that is taken as it comes. */
  readonly body?: z.ZodType | 'bytes';
  /** The JSON answer; absent for files and events. */
  readonly answer?: z.ZodType;
  readonly gives?: Gives;
  /** Media types of a file, for the description. */
  readonly files?: readonly string[];
  /** Status of a good answer; 200 if absent. */
  readonly status?: 200 | 201 | 202 | 204;
}

/** Endpoints by method and path under `/api/v1`, e.g. `GET /dossiers/:id`. */
export type Endpoints = Readonly<Record<`${Method} /${string}`, Endpoint>>;

type Output<T> = T extends z.ZodType ? z.output<T> : T extends 'bytes' ? 'bytes' : undefined;
type Input<T> = T extends z.ZodType ? z.input<T> : T extends 'bytes' ? Blob : undefined;

/** What the server gets of a request, parsed. */
export interface Asked<E extends Endpoint> {
  readonly params: E['params'] extends z.ZodObject ? z.output<E['params']> : Readonly<Record<string, never>>;
  readonly query: E['query'] extends z.ZodObject ? z.output<E['query']> : Readonly<Record<string, never>>;
  readonly body: Output<E['body']>;
}

/** What a client sends. */
export interface Sent<E extends Endpoint> {
  readonly params?: E['params'] extends z.ZodObject ? z.input<E['params']> : undefined;
  readonly query?: E['query'] extends z.ZodObject ? z.input<E['query']> : undefined;
  readonly body?: Input<E['body']>;
}

/** The JSON that comes back. */
export type AnswerOf<E extends Endpoint> = Output<E['answer']>;
