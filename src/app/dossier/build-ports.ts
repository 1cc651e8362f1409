import type { Digest } from '../../evidence/figure-book.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import type { Progress } from '../ports.ts';
import type { MethodRoom } from '../ports-methods.ts';

/** What building a dossier needs from outside. */
export interface BuildPorts extends KnowledgeSource {
  readonly digest: Digest;
  /** Where the methods run that a recipe asks for. */
  readonly methodRoom: MethodRoom;
  /** Name and version of the program, printed on the seal. */
  readonly program: string;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}
