import type { SavePorts } from '../app/definition-sets/save-definition-set.ts';
import { saveDefinitionSet } from '../app/definition-sets/save-definition-set.ts';
import type { SetFiles } from '../app/definition-sets/set-in-file.ts';
import { setInFile } from '../app/definition-sets/set-in-file.ts';
import { DEFINED_IN } from '../model/definition-set.ts';
import { releaseName } from '../model/release.ts';
import type { Command, CommandInput, OptionSpec, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';

export interface DefinitionsAddNeeds {
  definitionPorts(): Promise<{ readonly saving: SavePorts; readonly files: SetFiles }>;
}

const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'name',
    value: 'NAME',
    required: true,
    about: { vi: 'tên bộ, chữ thường và gạch nối', en: 'name of the set, lower case and hyphens' },
  },
  {
    name: 'industries',
    value: 'CLASSIFICATION',
    required: true,
    choices: Object.keys(DEFINED_IN),
    about: { vi: 'bảng mã của các ngành trong tệp', en: 'classification of the industries in the file' },
  },
  {
    name: 'title',
    value: 'TEXT',
    about: { vi: 'tên đọc được; mặc định là tên bộ', en: 'a title; the name by default' },
  },
  { name: 'licence', value: 'TEXT', about: { vi: 'giấy phép của bộ', en: 'licence of the set' } },
  {
    name: 'replace',
    about: { vi: 'lập bản mới hơn của bộ đã có (bản cũ vẫn giữ)', en: 'make a newer version (the old one is kept)' },
  },
];

/** `definitions add`: saves the clusters of a file as a versioned set that dossiers may name. */
export function definitionsAddCommand(needs: DefinitionsAddNeeds): Command {
  return {
    name: 'definitions add',
    about: {
      vi: 'lưu các cụm tìm được thành bộ định nghĩa có phiên bản, dùng được trong hồ sơ',
      en: 'save clusters that were found as a versioned set of definitions, to be used in dossiers',
    },
    usage: 'FILE --name NAME --industries CLASSIFICATION [--title TEXT] [--licence TEXT] [--replace]',
    operands: [
      {
        name: 'FILE',
        required: true,
        about: {
          vi: 'tệp CSV có cột industry, cluster (hoặc node, community)',
          en: 'CSV file with columns industry, cluster (or node, community)',
        },
      },
    ],
    options: OPTIONS,
    examples: [
      {
        line: 'lienket definitions add clusters/definition.csv --name my-clusters --industries naics2012',
        about: { vi: 'kết quả của method cluster-search', en: 'the result of method cluster-search' },
      },
    ],
    run: (input, terminal) => addDefinitions(needs, input, terminal),
  };
}

async function addDefinitions(needs: DefinitionsAddNeeds, input: CommandInput, terminal: Terminal): Promise<0> {
  const { saving, files } = await needs.definitionPorts();
  const one = (name: string): string | undefined => input.options[name]?.at(-1);
  const name = one('name') ?? '';
  const title = one('title') ?? name;
  const { signal, language } = terminal;
  const asked = {
    path: input.operands[0] ?? '',
    signal,
    title: { vi: title, en: title },
    classification: one('industries') ?? '',
    licence: one('licence'),
  };
  const read = await setInFile(files, asked);
  if (!read.ok) throw new RefusedError(read.refusals);
  const saved = await saveDefinitionSet(saving, { name, replaces: input.flags.has('replace'), signal, ...read.value });
  if (!saved.ok) throw new RefusedError(saved.refusals);
  const { set } = read.value;
  const groups = set.clusters.map(({ label, codes }) => ({ id: `${saved.value.name}-${label}`, codes }));
  const count = groups.reduce((sum, { codes }) => sum + codes.length, 0);
  terminal.say(
    {
      vi: `Đã lưu ${releaseName(saved.value)}: ${groups.length} cụm, ${count} mã ngành ${asked.classification}.`,
      en: `Saved ${releaseName(saved.value)}: ${groups.length} clusters, ${count} industries of ${asked.classification}.`,
    }[language],
  );
  const [first] = groups;
  if (first !== undefined)
    terminal.say(
      {
        vi: `Dùng trong hồ sơ: lienket dossier new MÃ --group ${first.id} … (xem: lienket definitions list)`,
        en: `Use one in a dossier: lienket dossier new ID --group ${first.id} … (see: lienket definitions list)`,
      }[language],
    );
  terminal.answer({ release: saved.value, groups });
  return 0;
}
