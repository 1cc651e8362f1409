import type { KnownAct } from '../../evidence/lint/lint-knowledge.ts';
import type { Law } from './load-law.ts';

/** The acts of the register as the checks of a draft take them. */
export const knownActs = ({ acts }: Law): readonly KnownAct[] =>
  acts.map(({ type, ...rest }) => ({ ...rest, kind: type }));
