import { access, writeFile } from 'node:fs/promises';
import { buildDossier } from '../app/dossier/build-dossier.ts';
import { newRecipe } from '../app/recipes/new-recipe.ts';
import type { Recipe } from '../evidence/recipe.ts';
import type { Command, CommandInput, Terminal } from './command.ts';
import type { DossierNeeds } from './dossier-needs.ts';
import { refusing } from './dossier-needs.ts';
import { RefusedError } from './refused-error.ts';

const OPTIONS: Command['options'] = [
  {
    name: 'group',
    value: 'GROUP[@VERSION]',
    required: true,
    about: { vi: 'nhóm ngành (xem: pack show vn-industries)', en: 'sector group (see: pack show vn-industries)' },
  },
  {
    name: 'place',
    value: 'PLACE',
    repeated: true,
    required: true,
    about: {
      vi: 'nơi có địa giới, như VN63-24; lặp lại được',
      en: 'dated place, such as VN63-24; may be repeated',
    },
  },
  {
    name: 'as-of',
    value: 'DATE',
    repeated: true,
    required: true,
    about: { vi: 'ngày xét YYYY-MM-DD; lặp lại được', en: 'as-of date YYYY-MM-DD; may be repeated' },
  },
  { name: 'title', value: 'TEXT', about: { vi: 'tên hồ sơ', en: 'title of the dossier' } },
  {
    name: 'facts',
    value: 'SET',
    repeated: true,
    about: {
      vi: 'bộ dẫn liệu của gói vn-facts: DET, NEW, AGRO, NAT, LAW, CTRY',
      en: 'fact sets of vn-facts: DET, NEW, AGRO, NAT, LAW, CTRY',
    },
  },
  {
    name: 'out',
    value: 'FILE',
    about: { vi: 'ghi ra tệp này thay vì thư mục dữ liệu', en: 'write to this file instead of the data folder' },
  },
];

/** `dossier new ID`: writes a recipe to start from, checked by computing it once. */
export function dossierNewCommand(needs: DossierNeeds): Command {
  return {
    name: 'dossier new',
    about: { vi: 'viết một công thức hồ sơ mới để bắt đầu', en: 'write a new recipe to start from' },
    usage: 'ID --group GROUP --place PLACE… --as-of DATE…',
    operands: [
      {
        name: 'ID',
        required: true,
        about: { vi: 'mã: chữ thường không dấu, số, gạch nối', en: 'id: lower-case letters, digits, hyphens' },
      },
    ],
    options: OPTIONS,
    examples: [
      {
        line: 'lienket dossier new may-nam-dinh --group textile-garment --place VN63-36 --as-of 2024-06-01 --as-of 2026-11-23',
        about: {
          vi: 'dệt may ở Nam Định, trước và sau sắp xếp tỉnh',
          en: 'textile and garment in Nam Định, before and after the merger',
        },
      },
    ],
    run: (input, terminal) => run(needs, input, terminal),
  };
}

async function run(needs: DossierNeeds, input: CommandInput, terminal: Terminal): Promise<0> {
  const text = JSON.stringify(recipeText(needs, input), null, 2);
  const parsed = needs.parseRecipe(text, '(new)');
  if (!parsed.ok) throw new RefusedError(parsed.refusals);
  const ports = await needs.deskPorts(terminal);
  const { recipes } = await ports.recipes.list();
  const out = input.options['out']?.[0];
  if (recipes.some(({ recipe }) => recipe.id === parsed.value.id) || (out !== undefined && (await exists(out)))) {
    const what = out ?? parsed.value.id;
    throw new RefusedError([
      {
        code: 'exists',
        where: { file: what },
        said: {
          vi: 'đã có; hãy chọn mã hoặc tệp khác, không ghi đè',
          en: 'exists already; choose another id or file, nothing is overwritten',
        },
      },
    ]);
  }
  await refusing('(new)', () => buildDossier(ports, parsed.value));
  const path = out === undefined ? await ports.recipes.keep(parsed.value) : out;
  if (out !== undefined) await writeFile(out, `${JSON.stringify(parsed.value, null, 2)}\n`, { flag: 'wx' });
  terminal.say(
    terminal.language === 'vi'
      ? `đã viết ${path}; sửa tệp này rồi chạy: lienket dossier build ${path} --out out/`
      : `wrote ${path}; edit it, then run: lienket dossier build ${path} --out out/`,
  );
  terminal.answer({ id: parsed.value.id, file: path });
  return 0;
}

function recipeText(needs: DossierNeeds, input: CommandInput): Recipe {
  const [group = '', version = '1'] = (input.options['group']?.[0] ?? '').split('@');
  const id = input.operands[0] ?? '';
  const title = input.options['title']?.[0] ?? id;
  return newRecipe({
    id,
    title: { vi: title, en: title },
    dated: needs.today(),
    asOf: input.options['as-of'] ?? [],
    factSets: input.options['facts'] ?? [],
    cluster: { group: { id: group, version }, places: input.options['place'] ?? [], regions: [] },
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
