import type { Readable } from 'node:stream';
import type { Caller, Known } from '../../app/desks/account-desk.ts';
import type { Site } from '../../app/ports-factors.ts';
import type { Language } from '../../model/bilingual.ts';
import type { Standing } from '../caller.ts';
import type { AnswerOf, Asked, Endpoint, Endpoints } from '../contract/endpoint.ts';
import type { Desks } from '../options.ts';

/** A request as a route sees it: everything is parsed already. */
export interface Ask<E extends Endpoint> extends Asked<E> {
  readonly language: Language;
  /** The desks as whoever asks may use them. */
  readonly desks: Desks;
  /** Who asks; the door has let them in for the endpoint's action already, a handler asks again where a scope bounds it. */
  readonly known: Known;
  readonly caller: Caller;
  readonly standing: Standing;
  /** Where people reach the program. */
  readonly site: Site;
  /** The address that was asked, whole. */
  readonly address: string;
  readonly cookies: string | undefined;
  readonly version: string;
  /** Aborted when the reader goes away. */
  readonly signal: AbortSignal;
  /** The revision that a writer believes to be the newest, from `If-Match`; undefined if the header is absent. */
  readonly ifMatch: string | undefined;
  /** The body as it comes, where the contract says `bytes`. */
  readonly stream: Readable;
}

/** JSON with status and headers other than usual. */
export interface JsonReply<T> {
  readonly kind: 'json';
  readonly value: T;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FileReply {
  readonly kind: 'file';
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A file too long to hold. */
export interface RowsReply {
  readonly kind: 'rows';
  readonly fileName: string;
  readonly mediaType: string;
  readonly chunks: AsyncIterable<string>;
}

/** Server-sent events; the stream ends when the iterator does. */
export interface EventsReply {
  readonly kind: 'events';
  readonly events: AsyncIterable<{ readonly event: string; readonly data: unknown }>;
}

/** The browser is sent elsewhere. */
export interface RedirectReply {
  readonly kind: 'redirect';
  readonly address: string;
  readonly cookies: readonly string[];
}

export type Reply<T> = JsonReply<T> | FileReply | RowsReply | EventsReply | RedirectReply;

/** What answers an endpoint. */
export type Handler<E extends Endpoint> = (ask: Ask<E>) => Promise<Reply<AnswerOf<E>>>;

/** One handler for each endpoint of a part of the contract. */
export type Handlers<P extends Endpoints> = { readonly [C in keyof P]: P[C] extends Endpoint ? Handler<P[C]> : never };

/** A plain JSON answer. */
export const json = <T>(value: T, headers: Readonly<Record<string, string>> = {}): JsonReply<T> => ({
  kind: 'json',
  value,
  headers,
});
