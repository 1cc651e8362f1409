import type { Workbench } from '../../app/workbench.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { PagePens } from '../options.ts';
import type { PageParts } from '../pages/layout.ts';

/** A question of a reader, already parsed: what a route may know. */
export interface Ask {
  readonly params: Readonly<Record<string, string>>;
  /** The query, each name once. */
  readonly query: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly workbench: Workbench;
  readonly pens: PagePens;
  readonly version: string;
}

export type Answer =
  | { readonly kind: 'page'; readonly page: PageParts }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'file'; readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'rows';
      readonly fileName: string;
      readonly mediaType: string;
      readonly chunks: AsyncIterable<string>;
    }
  | { readonly kind: 'moved'; readonly to: string };

/** A parameter as the API description prints it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly about: Bilingual;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What the API description says of a route; routes without it are pages for people. */
export interface Operation {
  readonly id: string;
  readonly summary: Bilingual;
  readonly parameters: readonly Parameter[];
  /** Name of a schema in `openapi-schemas.ts`. */
  readonly returns: string;
}

export interface Route {
  /** Path with `:name` parts. */
  readonly path: string;
  readonly operation?: Operation;
  /** What the answer is when it is neither page nor JSON: any Accept header is then good. */
  readonly gives?: 'page' | 'json' | 'file';
  answer(ask: Ask): Promise<Answer>;
}
