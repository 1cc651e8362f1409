import type { Level } from '../../register/record-id.ts';
import { presentKeys } from '../../register/record-keys.ts';
import type { Said } from '../../register/register-fields.ts';
import { parseTaxCode } from '../../register/tax-code.ts';
import type { Directory, Spoken } from './record-directory.ts';
import type { ChunkMatcher, RowMatch } from './row-matcher.ts';

/** Where a statement goes: a slot stands for a record that is there, or for one that will be made. */
export interface DecidedRow {
  readonly spoken: Spoken;
  readonly level: Level;
  readonly slot: number;
  readonly isNew: boolean;
  readonly match: RowMatch;
}

/** Identifiers first, then exact keys that lead to one record, then the model. */
export function decidedRow(
  spoken: Spoken,
  index: number,
  { directory, chunk }: { readonly directory: Directory; readonly chunk: ChunkMatcher },
): DecidedRow {
  const { level, keys } = spoken;
  const settled = settledBy(spoken, directory);
  const match =
    settled === undefined ? chunk.match(index, exactSlots(spoken, directory)) : chunk.besides(index, settled);
  const found = settled ?? match.joins?.slot;
  const slot = found ?? directory.reserve();
  directory.note(slot, presentKeys(keys));
  chunk.note(index, slot);
  return { spoken, level, slot, isNew: found === undefined, match };
}

/** The record that an identifier or an exact key leads to. */
export function settledBy(spoken: Spoken | undefined, directory: Directory): number | undefined {
  if (spoken === undefined) return undefined;
  const { identifier } = spoken.keys;
  const [known] = identifier === undefined ? [] : directory.slots(identifier);
  const exact = known === undefined ? exactSlots(spoken, directory) : [];
  return known ?? (exact.length === 1 ? exact[0] : undefined);
}

/** Records of the same name and form in the same province whose codes do not forbid that they are the same. */
function exactSlots({ said, keys: { exact } }: Spoken, directory: Directory): readonly number[] {
  const code = said.code === undefined ? undefined : String(said.code);
  return exact === undefined ? [] : directory.slots(exact).filter((slot) => directory.mayBe(slot, code));
}

export interface NeededParent {
  readonly slot: number;
  readonly level: 'unit';
  readonly code: string;
}

/** Units that are known only because another names them by their code: the unit it depends on, its parent, its predecessor. */
export function parentsNeeded(spoken: readonly Spoken[], directory: Directory): readonly NeededParent[] {
  return spoken.flatMap(({ level, said }) =>
    namedCodes(level, said).flatMap((code): readonly NeededParent[] => {
      if (directory.slots(`code:${code}`).length > 0) return [];
      const slot = directory.reserve();
      directory.note(slot, [`code:${code}`]);
      return [{ slot, level: 'unit', code }];
    }),
  );
}

function namedCodes(level: Level, said: Said): readonly string[] {
  const own = level === 'dependent' ? [String(said.code).slice(0, 10)] : [];
  const others = [said.parent_code, said.predecessor_code].map((code) => parseTaxCode(String(code ?? '')));
  return [...own, ...others.flatMap((read) => (read.ok && read.value.kind === 'unit' ? [read.value.code] : []))];
}
