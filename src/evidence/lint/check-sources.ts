import type { DraftParagraph } from '../../model/draft.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Check, CheckInput } from './lint-knowledge.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { writtenAmounts } from './written-amounts.ts';
import { writtenPeriods } from './written-dates.ts';

/** Words with which a text says where a figure is from. */
const SOURCED =
  /(?:^|[\s(“"])(?:theo(?! hướng| dõi| kịp| đó\b)|nguồn|số liệu (?:mới nhất )?(?:của|từ|thống kê)|thống kê (?:của|từ)|báo cáo (?:của|số)|khảo sát (?:của|năm)|niên giám|ước tính của|công bố của|trích|cho biết|cho rằng|according to|sources?:|data (?:from|of)|reported by|survey (?:by|of)|estimates? (?:by|of)|yearbook|(?:vn|us)-[a-z-]+@)|https?:\/\/|\[\^?\d+\]|\(\p{Lu}[\p{L} .&,-]{1,60},? (?:19|20)\d{2}[a-z]?\)/iu;
/** A wish, a rule or a plan is no observed figure. */
const NO_OBSERVATION =
  /(?:mục tiêu|phấn đấu|đến năm 20|kế hoạch|dự kiến|quy định|tối thiểu|tối đa|ít nhất|không quá|yêu cầu|hỗ trợ (?:tối đa|tới)|điều kiện|target|aims?|by 20\d\d|plan(?:ned|s)?|shall|must|at least|at most|threshold|expected)/iu;
/** What is counted by the text itself needs no source. */
const MEASURED = new Set([
  'usd',
  'vnd',
  'eur',
  '%',
  'point',
  'tonne',
  'ha',
  'km2',
  'enterprise',
  'cooperative',
  'establishment',
  'person',
  'household',
  'energy',
]);
const STALE_YEARS = 3;

/** Figures that say nothing of their source, and old figures told as if they were of today. */
export const checkSources: Check = (input) => {
  const { paragraphs } = input.draft;
  return paragraphs.flatMap((paragraph, at) => {
    if (paragraph.isHeading || paragraph.isInTable === true) return [];
    const around = [paragraphs[at - 1], paragraph, paragraphs[at + 1]].map((each) => each?.text ?? '');
    const sentences = sentencesOf(paragraph.text);
    const isSourced = around.some((text) => SOURCED.test(text));
    const bare = isSourced ? [] : sentences.filter(({ text }) => hasFigure(text));
    return [...unsourced(paragraph, bare), ...sentences.flatMap(({ text }) => stale(paragraph, text, input))];
  });
};

function hasFigure(sentence: string): boolean {
  if (NO_OBSERVATION.test(sentence)) return false;
  return writtenAmounts(sentence).some(({ unit, value, scale, decimals }) => {
    if (!MEASURED.has(unit)) return false;
    return unit === '%' || decimals > 0 || scale > 1 || value >= 100;
  });
}

function unsourced(paragraph: DraftParagraph, [first]: readonly Sentence[]): readonly Finding[] {
  if (first === undefined) return [];
  return [
    findingAt(paragraph, {
      code: 'sources.missing',
      quote: first.text,
      why: {
        vi: 'Có số liệu nhưng đoạn này và hai đoạn bên cạnh không nói lấy từ đâu.',
        en: 'There is a figure, but neither this paragraph nor those beside it say where it is from.',
      },
      proposed: {
        vi: 'Ghi cơ quan công bố, kỳ số liệu, tình trạng (chính thức, sơ bộ) và địa chỉ hoặc trang.',
        en: 'Say who published it, its period, its status (official, preliminary) and the address or page.',
      },
      howSure: 'likely',
    }),
  ];
}

function stale(paragraph: DraftParagraph, text: string, { day }: CheckInput): readonly Finding[] {
  const isNow =
    /(?:hiện nay|hiện tại|hiện có|hiện đang|(?:^|\s)hiện,|mới nhất|currently|at present|nowadays|the latest|today)/iu.test(
      text,
    );
  if (!isNow || !hasFigure(text)) return [];
  const latest = writtenPeriods(text)
    .map(({ last }) => last)
    .sort()
    .at(-1);
  if (latest === undefined) return [];
  const age = Number(day.on.slice(0, 4)) - Number(latest.slice(0, 4));
  if (age < STALE_YEARS) return [];
  const year = latest.slice(0, 4);
  return [
    findingAt(paragraph, {
      code: 'sources.stale',
      quote: text,
      why: {
        vi: `Nói về hiện nay nhưng số liệu mới nhất trong câu là của ${year}, ${age} năm trước ngày của văn bản.`,
        en: `It speaks of today, but its newest figure is of ${year}, ${age} years before the day of the document.`,
      },
      proposed: {
        vi: `Thay bằng số mới hơn, hoặc viết “năm ${year}”.`,
        en: `Take a newer figure, or write “in ${year}”.`,
      },
      howSure: 'likely',
    }),
  ];
}
