import { resolve } from 'node:path';
import { makeOutput, type OutputAsked, type OutputMade } from '../app/microdata/make-output.ts';
import { refusalLine } from '../model/refusal.ts';
import { releaseName } from '../model/release.ts';
import type { Command, CommandInput, ExitCode, OptionSpec, Terminal } from './command.ts';
import type { MicrodataNeeds } from './microdata-needs.ts';
import { RefusedError } from './refused-error.ts';
import { textTable } from './text-table.ts';

const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'by',
    value: 'KEYS',
    required: true,
    repeated: true,
    about: {
      vi: 'các chiều: place, industry, ownership, size, year',
      en: 'dimensions: place, industry, ownership, size, year',
    },
  },
  {
    name: 'measure',
    value: 'MEASURES',
    required: true,
    repeated: true,
    about: { vi: 'chỉ tiêu: enterprises, workers, turnover …', en: 'measures: enterprises, workers, turnover …' },
  },
  {
    name: 'rule',
    value: 'RULE',
    required: true,
    repeated: true,
    about: {
      vi: 'quy tắc bảo mật, được công bố cùng bảng: minimum=3 (ít doanh nghiệp nhất), dominance=2,0.85 (n, k), p=0.1 (p %), pq=0.1,0.5 (p, q), protect=0.1',
      en: 'disclosure rules, published with the table: minimum=3 (fewest enterprises), dominance=2,0.85 (n, k), p=0.1 (p %), pq=0.1,0.5 (p, q), protect=0.1',
    },
  },
  {
    name: 'out',
    value: 'DIR',
    about: { vi: 'thư mục cho table.csv, meta.json, README', en: 'folder for table.csv, meta.json, README' },
  },
  {
    name: 'level',
    value: 'LEVELS',
    about: { vi: 'các cấp ngành; mặc định 1,2', en: 'levels of industries; 1,2 by default' },
  },
  {
    name: 'sizes',
    value: 'BOUNDS',
    about: {
      vi: 'ngưỡng lao động của nhóm quy mô; mặc định 10,50,200',
      en: 'bounds of size classes by workers; 10,50,200 by default',
    },
  },
  {
    name: 'regions',
    value: 'SET',
    about: { vi: 'thêm tổng theo vùng của bộ vùng này', en: 'add sums of the regions of this set' },
  },
  { name: 'period', value: 'PERIODS', about: { vi: 'chỉ các kỳ này', en: 'these periods only' } },
  {
    name: 'show',
    about: {
      vi: 'chỉ xem sẽ giữ kín gì, không có gì ra khỏi khu',
      en: 'see what would be withheld; nothing leaves the zone',
    },
  },
  {
    name: 'as-release',
    value: 'NAME',
    about: {
      vi: 'lập bản số liệu từ bảng, dùng được cho hồ sơ',
      en: 'make a release of the table, for dossiers to use',
    },
  },
  {
    name: 'replace',
    about: { vi: 'lập bản mới hơn của tên đã có', en: 'make a newer version of a name that is there' },
  },
  { name: 'source', value: 'TEXT', about: { vi: 'nguồn ghi trong bản số liệu', en: 'source that the release names' } },
  { name: 'licence', value: 'TEXT', about: { vi: 'điều kiện sử dụng', en: 'terms of use' } },
];

type Needs = Pick<MicrodataNeeds, 'tabulating' | 'writeNew' | 'taken'>;

/** `microdata tabulate NAME`: a protected table leaves the zone, or says why it may not. */
export function microdataTabulateCommand(needs: Needs): Command {
  return {
    name: 'microdata tabulate',
    about: {
      vi: 'lập bảng đã qua bảo mật thống kê từ dữ liệu từng doanh nghiệp',
      en: 'make a table under disclosure control from records of enterprises',
    },
    usage: '[NAME] --by place,industry,ownership --measure workers --rule minimum=3 --out DIR [--as-release NAME]',
    operands: [
      {
        name: 'NAME',
        required: false,
        about: {
          vi: 'tên bộ dữ liệu; bỏ được khi chỉ có một',
          en: 'name of the data set; may be left out where there is one',
        },
      },
    ],
    options: OPTIONS,
    examples: [
      {
        line: 'lienket microdata tabulate --by place,industry,ownership --measure enterprises,workers --rule minimum=3 --rule dominance=2,0.85 --show',
        about: { vi: 'xem sẽ giữ kín gì', en: 'see what would be withheld' },
      },
      {
        line: 'lienket microdata tabulate dn2023 --by place,industry,ownership --measure enterprises,workers --rule minimum=3 --rule p=0.1 --out bang/ --as-release dn-2023',
        about: { vi: 'lập bảng và bản số liệu', en: 'make the table and a release' },
      },
    ],
    run: (input, terminal) => run(needs, input, terminal),
  };
}

async function run(needs: Needs, input: CommandInput, terminal: Terminal): Promise<ExitCode> {
  const out = await outFolder(needs, input);
  const made = await makeOutput(await needs.tabulating(), {
    name: input.operands[0],
    words: input.options,
    isTrial: input.flags.has('show'),
    publish: publishOf(input),
    signal: terminal.signal,
  });
  if (made.output !== undefined && out !== undefined) await needs.writeNew(out, made.files);
  say(terminal, made, out);
  terminal.answer(answerOf(made, input));
  for (const refusal of made.refusals) terminal.warn(refusalLine(refusal, terminal.language));
  if (made.refusals.length === 0) return 0;
  const nothing = {
    vi: 'Từ chối: không có gì ra khỏi khu thống kê.',
    en: 'Refused: nothing left the statistical zone.',
  };
  if (made.output === undefined) terminal.warn(nothing[terminal.language]);
  return 2;
}

function publishOf({ options, flags }: CommandInput): OutputAsked['publish'] {
  const name = options['as-release']?.at(-1);
  if (name === undefined) return undefined;
  const [source, licence] = [options['source']?.at(-1), options['licence']?.at(-1)];
  return { name, replaces: flags.has('replace'), source, licence, title: undefined };
}

const FILES = ['table.csv', 'meta.json', 'README.vi.md', 'README.en.md'];

/** Where the files go; nothing is made that could not be written. */
async function outFolder(needs: Pick<MicrodataNeeds, 'taken'>, input: CommandInput): Promise<string | undefined> {
  if (input.flags.has('show')) return undefined;
  const out = input.options['out']?.at(-1);
  if (out === undefined && input.options['as-release'] === undefined)
    throw new RefusedError([
      {
        code: 'no-out',
        where: { column: '--out' },
        said: {
          vi: 'Cần --out THƯ-MỤC, --as-release TÊN hoặc --show.',
          en: '--out DIR, --as-release NAME or --show is needed.',
        },
      },
    ]);
  if (out === undefined) return undefined;
  const folder = resolve(out);
  const taken = await needs.taken(folder, FILES);
  if (taken.length > 0)
    throw new RefusedError([
      {
        code: 'file-there',
        where: { file: folder },
        said: {
          vi: `Đã có ${taken.join(', ')}; chọn thư mục khác.`,
          en: `${taken.join(', ')} are there already; choose another folder.`,
        },
      },
    ]);
  return folder;
}

function say(terminal: Terminal, { report, output, release }: OutputMade, out: string | undefined): void {
  const { language } = terminal;
  if (report === undefined) return;
  const head =
    language === 'vi'
      ? ['Chỉ tiêu', 'Ô', 'Ô giữ kín', '% giá trị giữ kín', 'ít DN', 'n,k', 'p %']
      : ['Measure', 'Cells', 'Withheld', '% of value', 'few', 'n,k', 'p %'];
  const lines = report.withheld.map(({ measure, cells, hiddenCells, valueShare, because }) => [
    measure,
    String(cells),
    String(hiddenCells),
    (valueShare * 100).toFixed(1),
    String(because.few),
    String(because.dominance),
    String(because.pPercent),
  ]);
  for (const line of textTable([head, ...lines], { right: [1, 2, 3, 4, 5, 6] })) terminal.say(line);
  const { cells, audit } = report;
  terminal.say(
    {
      vi: `${cells.told} ô công bố, ${cells.primary} ô nhạy cảm, ${cells.secondary} ô giữ kín thêm. Kiểm: ${audit.needs} yêu cầu, ${audit.provenAgainstSole} đúng cả với doanh nghiệp duy nhất của ô khác; cùng ${audit.together.length} bảng đã ra.`,
      en: `${cells.told} cells told, ${cells.primary} sensitive, ${cells.secondary} withheld besides. Audit: ${audit.needs} needs, ${audit.provenAgainstSole} also against the only enterprise of another cell; together with ${audit.together.length} earlier outputs.`,
    }[language],
  );
  if (report.again !== undefined)
    terminal.say(
      { vi: `Đây là bảng ${report.again} đã ra trước.`, en: `This is output ${report.again}, told before.` }[language],
    );
  if (output !== undefined && out !== undefined)
    terminal.say({ vi: `Bảng ${output.id} ở ${out}`, en: `Output ${output.id} in ${out}` }[language]);
  if (release !== undefined)
    terminal.say({ vi: `Bản số liệu ${releaseName(release)}`, en: `Release ${releaseName(release)}` }[language]);
}

function answerOf({ report, output, release, refusals }: OutputMade, input: CommandInput): object {
  return {
    output: input.flags.has('show') ? null : (output?.id ?? null),
    table: output?.table ?? null,
    release: release ?? null,
    report: report ?? null,
    refusals,
  };
}
