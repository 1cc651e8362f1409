import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tabulatePorts, withMicroReader } from '../../main/microdata-ports.ts';
import { type House, wire } from '../../main/wire.ts';
import { type AddMicroResult, addMicrodata } from './add-microdata.ts';
import { makeOutput, type OutputMade } from './make-output.ts';
import { parseAddMicrodata } from './parse-add-microdata.ts';

type Options = Readonly<Record<string, string>>;

/** A house of its own with an empty statistical zone over the real packs. */
export interface MicroHouse {
  readonly house: House;
  readonly work: string;
  file(name: string, content: string | Uint8Array): string;
  add(file: string, name: string, options?: Options): Promise<AddMicroResult>;
  tabulate(
    name: string,
    options: Options,
    flags?: { readonly isTrial?: boolean; readonly release?: string },
  ): Promise<OutputMade>;
  close(): Promise<void>;
}

export function microHouse(): MicroHouse {
  const work = mkdtempSync(join(tmpdir(), 'lienket-micro-'));
  const house = wire({ root: resolve(import.meta.dirname, '../../..'), dataFolder: join(work, 'data') });
  const { signal } = new AbortController();
  const listed = (options: Options) =>
    Object.fromEntries(Object.entries(options).map(([name, text]) => [name, text.split('|')]));
  return {
    house,
    work,
    file(name, content) {
      writeFileSync(join(work, name), content);
      return join(work, name);
    },
    async add(file, name, options = {}) {
      const words = { as: [name], status: ['synthetic'], period: ['2023'], ...listed(options) };
      const parsed = parseAddMicrodata({ file, options: words, flags: new Set() });
      if (!parsed.ok) return { mapping: undefined, rows: 0, set: undefined, warnings: [], refusals: parsed.refusals };
      return withMicroReader(house, signal, (ports) => addMicrodata(ports, parsed.value));
    },
    async tabulate(name, options, { isTrial = false, release } = {}) {
      const publish =
        release === undefined
          ? undefined
          : { name: release, replaces: false, source: undefined, licence: undefined, title: undefined };
      return makeOutput(await tabulatePorts(house), { name, words: listed(options), isTrial, publish, signal });
    },
    async close() {
      await house.close();
      rmSync(work, { recursive: true, force: true });
    },
  };
}
