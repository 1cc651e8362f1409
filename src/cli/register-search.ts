import type { RegisterSearchRequest } from '../app/desks/register-desk.ts';
import { openRegister } from '../app/register/open-register.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Command, CommandInput } from './command.ts';
import { RefusedError } from './refused-error.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { textTable } from './text-table.ts';

const FILTERS = ['product', 'place', 'on', 'park', 'ownership', 'size', 'stage', 'kind', 'level'] as const;
const SHOWN = 20;

const EXAMPLES: Command['examples'] = [
  { line: 'lienket search "hoa phat"', about: { vi: 'không dấu', en: 'without marks' } },
  {
    line: 'lienket search "may" --filter place="Bắc Giang" --filter on=2024-01-01',
    about: { vi: 'trong tỉnh của ngày đó', en: 'in the province of that day' },
  },
  {
    line: 'lienket search "" --filter park="Đình Trám" --json',
    about: { vi: 'mọi cơ sở trong khu', en: 'everybody in the park' },
  },
];

/** `search "…"`: finds enterprises and sites of the register. */
export function registerSearchCommand(needs: RegisterNeeds): Command {
  return {
    name: 'search',
    about: {
      vi: 'tìm doanh nghiệp, cơ sở theo tên (mọi cách viết), mã, nơi, sản phẩm',
      en: 'find enterprises and sites by name in any spelling, code, place, product',
    },
    usage: 'QUERY [--filter key=value …] [--limit N]',
    operands: [
      {
        name: 'QUERY',
        required: true,
        about: {
          vi: 'tên, mã số thuế hoặc mã hồ sơ; "" là tất cả',
          en: 'a name, a tax code or an id; "" is everything',
        },
      },
    ],
    options: [
      {
        name: 'filter',
        value: 'KEY=VALUE',
        repeated: true,
        about: { vi: `thu hẹp theo: ${FILTERS.join(', ')}`, en: `narrow by: ${FILTERS.join(', ')}` },
      },
      {
        name: 'limit',
        value: 'N',
        about: { vi: `số kết quả; mặc định ${SHOWN}`, en: `how many to show; ${SHOWN} by default` },
      },
    ],
    examples: EXAMPLES,
    async run(input, terminal) {
      const request = requestOf(input);
      const answer = await needs.withRegister((ports, actor) => openRegister(ports, actor).search(request));
      if (!answer.ok) throw new RefusedError(answer.refusals);
      const { hits, isNear, counts, places } = answer.value;
      const { language } = terminal;
      if (places.length > 0) terminal.say(`${language === 'vi' ? 'Địa bàn' : 'Place'}: ${places.join(', ')}`);
      if (isNear)
        terminal.say(
          { vi: 'Không có tên đúng như vậy; gần giống:', en: 'Nothing is called just so; near to it:' }[language],
        );
      for (const line of textTable(hits.map(({ id, name, code, address }) => [id, name, code, address])))
        terminal.say(line);
      if (counts !== null)
        terminal.say(`${counts.total}${counts.isCapped ? '+' : ''} ${language === 'vi' ? 'hồ sơ' : 'records'}`);
      terminal.answer(answer.value);
      return hits.length > 0 ? 0 : 1;
    },
  };
}

function requestOf(input: CommandInput): RegisterSearchRequest {
  const refusals: Refusal[] = [];
  const filters = (input.options['filter'] ?? []).flatMap((text): (readonly [string, string])[] => {
    const [, key = '', value = ''] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
    if (FILTERS.some((each) => each === key) && value !== '') return [[key, value]];
    refusals.push({
      code: 'bad-option',
      where: { column: '--filter' },
      said: {
        vi: `"${text}": viết key=value với key là ${FILTERS.join(', ')}.`,
        en: `"${text}": write key=value with a key of ${FILTERS.join(', ')}.`,
      },
    });
    return [];
  });
  if (refusals.length > 0) throw new RefusedError(refusals);
  return {
    query: input.operands[0] ?? '',
    limit: Number(input.options['limit']?.at(-1)) || SHOWN,
    facets: true,
    ...Object.fromEntries(filters),
  };
}
