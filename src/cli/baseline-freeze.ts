import { measureKinds } from '../app/baselines/measure-kinds.ts';
import type { GivenBaseline } from '../app/desks/baseline-desk.ts';
import { actingOn, type BaselineNeeds } from './baseline-needs.ts';
import { sayBaseline } from './baseline-show.ts';
import type { Command, CommandInput, OptionSpec } from './command.ts';
import { acceptedOr, optionOf, ROLE_OPTIONS } from './task-needs.ts';

const OPTIONS: readonly OptionSpec[] = [
  { name: 'title', value: 'TEXT', required: true, about: { vi: 'tên biện pháp', en: 'what the measure is called' } },
  {
    name: 'kind',
    value: 'KIND',
    choices: measureKinds,
    about: { vi: 'chính sách, giải pháp hay chương trình', en: 'policy, solution or programme' },
  },
  {
    name: 'starts',
    value: 'DAY',
    required: true,
    about: { vi: 'ngày bắt đầu: 2026-11-27', en: 'the day it starts: 2026-11-27' },
  },
  {
    name: 'task',
    value: 'TASK',
    about: { vi: 'nhiệm vụ mà biện pháp thuộc về', en: 'the task that the measure belongs to' },
  },
  {
    name: 'pack',
    value: 'PACK',
    required: true,
    about: {
      vi: 'gói số liệu: world-indicators, vn-statistics, us-states, us-counties',
      en: 'world-indicators, vn-statistics, us-states or us-counties',
    },
  },
  {
    name: 'indicator',
    value: 'ID',
    repeated: true,
    required: true,
    about: { vi: 'chỉ tiêu; nhiều lần được', en: 'an indicator; may be given again' },
  },
  {
    name: 'industry',
    value: 'CODE',
    repeated: true,
    about: { vi: 'mã ngành, cộng mọi mã con', en: 'an industry code, with all under it' },
  },
  {
    name: 'place',
    value: 'ID',
    repeated: true,
    required: true,
    about: { vi: 'nơi chịu tác động', en: 'a place that is treated' },
  },
  {
    name: 'nearest',
    value: 'N',
    about: { vi: 'nhóm so sánh: N nơi gần nhất (mặc định 5)', en: 'compare with the N nearest (5)' },
  },
  {
    name: 'against',
    value: 'ID',
    repeated: true,
    about: { vi: 'chỉ định nơi để so sánh', en: 'name a place to compare with' },
  },
  { name: 'reason', value: 'TEXT', about: { vi: 'vì sao chỉ định các nơi ấy', en: 'why those are named' } },
  ...ROLE_OPTIONS,
];

/** `baseline freeze ID`: keeps the state of things before a measure, with those it will be compared with. */
export function baselineFreezeCommand(needs: BaselineNeeds): Command {
  return {
    name: 'baseline freeze',
    about: {
      vi: 'chốt mốc cơ sở của một biện pháp cùng nhóm so sánh; chốt rồi không sửa',
      en: 'freeze the baseline of a measure with its comparison group; never changed again',
    },
    usage:
      'ID --title TEXT --starts DAY --pack PACK --indicator ID --place ID [--nearest N | --against ID --reason TEXT]',
    operands: [{ name: 'ID', required: true, about: { vi: 'mã của mốc cơ sở', en: 'id of the baseline' } }],
    options: OPTIONS,
    examples: [
      {
        line: 'lienket baseline freeze cong-nghiep-moi --task nganh-cong-nghiep-moi --title "Cơ chế mới" --starts 2026-11-27 --pack world-indicators --indicator NV.IND.TOTL.ZS --place VNM --nearest 4',
        about: { vi: 'so với bốn nước gần nhất', en: 'against the four nearest countries' },
      },
    ],
    async run(input, terminal) {
      const given = givenBy(input);
      const view = await needs.withBaselines(async ({ tasks, baselines }) =>
        acceptedOr(await baselines.freeze(actingOn(input, tasks), given)),
      );
      sayBaseline(view, terminal);
      terminal.answer(view);
      return 0;
    },
  };
}

function givenBy(input: CommandInput): GivenBaseline {
  const many = (name: string): readonly string[] => (input.options[name] ?? []).flatMap((each) => each.split(','));
  const named = many('against');
  return {
    id: input.operands[0] ?? '',
    task: optionOf(input, 'task') ?? null,
    title: optionOf(input, 'title') ?? '',
    measure: measureKinds.find((each) => each === optionOf(input, 'kind')) ?? 'policy',
    starts: optionOf(input, 'starts') ?? '',
    pack: optionOf(input, 'pack') ?? '',
    indicators: many('indicator'),
    industries: many('industry'),
    treated: many('place'),
    group:
      named.length > 0
        ? { named, reason: optionOf(input, 'reason') ?? '' }
        : { nearest: Number(optionOf(input, 'nearest') ?? 5) },
  };
}
