import type { Measured, Reason, ReasonValue } from '../indicators/measured.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Derivation, Figure } from './figure.ts';
import type { FigureId } from './figure-id.ts';
import type { Message, MessageValue } from './message.ts';

/** SHA-256 of text, in hex; given from outside because pure rooms have no cryptography. */
export type Digest = (text: string) => string;

const ID_LETTERS = 16;

/** All figures of a dossier, each once, with the names under which the dossier speaks of them. */
export interface FigureBook {
  readonly figures: ReadonlyMap<FigureId, Figure>;
  readonly names: ReadonlyMap<string, FigureId>;
  /** Enters a measured number with everything it came from; the same derivation gets the same id. */
  enter(measured: Measured): FigureId;
  /** A templated sentence whose measured slots have become figures. */
  message(reason: Reason): Message;
}

/** An empty book of figures. */
export function figureBook(digest: Digest): FigureBook {
  const figures = new Map<FigureId, Figure>();
  const names = new Map<string, FigureId>();
  const enter = (measured: Measured): FigureId => {
    const derivation: Derivation = {
      method: measured.method,
      parameters: measured.parameters,
      inputs: measured.inputs,
      from: measured.from.map(enter),
    };
    const id = `f-${digest(canonicalJson(hashed(derivation))).slice(0, ID_LETTERS)}` as FigureId;
    if (!figures.has(id)) figures.set(id, figureOf(id, measured, derivation));
    names.set(measured.name, id);
    return id;
  };
  const figureOf = (id: FigureId, measured: Measured, derivation: Derivation): Figure => {
    const { name: _, from: __, method: ___, parameters: ____, inputs: _____, label, ...rest } = measured;
    return { ...rest, id, label: message(label), derivation };
  };
  const message = (reason: Reason): Message => {
    if (reason.values === undefined) return { key: reason.key };
    const values = Object.fromEntries(
      Object.entries(reason.values).map(([slot, value]) => [slot, slotValue(value, enter)]),
    );
    return { key: reason.key, values };
  };
  return { figures, names, enter, message };
}

/** What the id is a hash of: rows are named by the content of their release, not by its folder or version. */
function hashed(derivation: Derivation): unknown {
  return {
    ...derivation,
    inputs: derivation.inputs.map(({ release, ...input }) => ({ ...input, release: release.hash })),
  };
}

function slotValue(value: ReasonValue, enter: (measured: Measured) => FigureId): MessageValue {
  return typeof value === 'object' && 'derivation' in value === false && 'method' in value
    ? { figure: enter(value) }
    : (value as MessageValue);
}
