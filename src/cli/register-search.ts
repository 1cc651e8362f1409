import type { RegisterHit, SearchUnderstood } from '../app/desks/register-search-desk.ts';
import { openRegister } from '../app/register/open-register.ts';
import type { Language } from '../model/bilingual.ts';
import type { Command } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { FILTER_OPTION, statedFilters } from './register-filters.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { textTable } from './text-table.ts';

const SHOWN = 20;

const EXAMPLES: Command['examples'] = [
  { line: 'lienket search "hoa phat"', about: { vi: 'không dấu', en: 'without marks' } },
  {
    line: 'lienket search "may" --filter place="Bắc Giang" --filter on=2024-01-01',
    about: { vi: 'trong tỉnh của ngày đó', en: 'in the province of that day' },
  },
  {
    line: 'lienket search "" --filter certificate="ISO 9001@2026-03-01" --filter process=phay',
    about: { vi: 'chứng nhận còn hiệu lực vào ngày đó', en: 'with a certificate valid on that day' },
  },
  {
    line: 'lienket search "" --filter "certificate=IATF 16949@2026-03-01" --filter evidence=document-seen',
    about: { vi: 'và có người đã xem giấy tờ', en: 'and somebody has seen the document' },
  },
  {
    line: 'lienket search "" --filter industry=vsic2018:2610 --filter certified=not-known',
    about: { vi: 'theo ngành, cả mã năm 2025 tương ứng', en: 'by sector, with the codes of 2025 that correspond' },
  },
  {
    line: 'lienket search "" --filter process=phay@core --filter tolerance=IT7 --filter part="300x200x100 mm"',
    about: {
      vi: 'phay là công đoạn chính, đạt IT7, chi tiết vừa máy',
      en: 'milling as a core process, IT7, the part fits',
    },
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
      FILTER_OPTION,
      {
        name: 'limit',
        value: 'N',
        about: { vi: `số kết quả; mặc định ${SHOWN}`, en: `how many to show; ${SHOWN} by default` },
      },
      {
        name: 'offset',
        value: 'N',
        about: { vi: 'bỏ qua N kết quả đầu', en: 'leave out the first N' },
      },
    ],
    examples: EXAMPLES,
    async run(input, terminal) {
      const number = (name: string): number => Number(input.options[name]?.at(-1)) || 0;
      const request = {
        ...statedFilters(input),
        query: input.operands[0] ?? '',
        limit: number('limit') || SHOWN,
        offset: number('offset'),
        facets: true,
      };
      const answer = await needs.withRegister((ports, actor) => openRegister(ports, actor).search(request));
      if (!answer.ok) throw new RefusedError(answer.refusals);
      const { hits, isNear, counts, understood } = answer.value;
      const { language } = terminal;
      for (const line of understoodLines(understood, language)) terminal.say(line);
      if (isNear)
        terminal.say(
          { vi: 'Không có tên đúng như vậy; gần giống:', en: 'Nothing is called just so; near to it:' }[language],
        );
      for (const line of textTable(hits.map((hit) => hitCells(hit, language)))) terminal.say(line);
      if (counts !== null)
        terminal.say(
          `${counts.total}${counts.isCapped ? '+' : ''} ${language === 'vi' ? 'hồ sơ' : counts.total === 1 ? 'record' : 'records'}`,
        );
      terminal.answer(answer.value);
      return hits.length > 0 ? 0 : 1;
    },
  };
}

/** How the filters were understood, in words. */
function understoodLines(told: SearchUnderstood, language: Language): readonly string[] {
  const { places, industry, process, material, certificate } = told;
  const isVi = language === 'vi';
  const lines: string[] = [];
  if (places.length > 0)
    lines.push(`${isVi ? 'Địa bàn' : 'Place'}: ${places.map(({ id, name }) => `${name} (${id})`).join(', ')}`);
  if (industry !== null) {
    const { edition, code, name, converted } = industry;
    lines.push(`${isVi ? 'Ngành' : 'Sector'}: ${edition} ${code} ${name[language]}`);
    const other = converted.map((each) => `${each.code}${each.isPartial ? '*' : ''}`).join(', ');
    if (other !== '') lines.push(`${isVi ? 'Tương ứng' : 'Corresponds to'} ${converted[0]?.edition}: ${other}`);
  }
  if (process !== null) lines.push(`${isVi ? 'Công đoạn' : 'Process'}: ${process.name[language]} (${process.id})`);
  if (material !== null) lines.push(`${isVi ? 'Vật liệu' : 'Material'}: ${material.name[language]} (${material.id})`);
  if (certificate !== null)
    lines.push(
      `${isVi ? 'Chứng nhận' : 'Certificate'}: ${certificate.standard || (isVi ? 'mọi tiêu chuẩn' : 'any standard')}, ${certificate.standing ?? '–'}, ${certificate.day}${certificate.evidence === null ? '' : ` (≥ ${certificate.evidence})`}`,
    );
  return lines;
}

const WHY = {
  code: { vi: 'mã', en: 'code' },
  id: { vi: 'mã hồ sơ', en: 'id' },
  exact: { vi: 'đúng tên', en: 'exact' },
  'without-marks': { vi: 'không xét dấu', en: 'without marks' },
  'other-name': { vi: 'tên khác', en: 'other name' },
  begins: { vi: 'bắt đầu như vậy', en: 'begins so' },
  words: { vi: 'có các từ', en: 'has the words' },
  near: { vi: 'gần giống', en: 'near' },
  filter: { vi: '', en: '' },
} as const;

function hitCells(hit: RegisterHit, language: Language): readonly string[] {
  const { id, name, code, place, park, through, why, address } = hit;
  const reason = [WHY[why][language], through === '' ? '' : `← ${through}`].filter(Boolean).join(' ');
  return [id, name, code, [place, park].filter(Boolean).join(' · '), reason, address];
}
