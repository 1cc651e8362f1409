import type { DraftParagraph } from '../../model/draft.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Check, CheckInput } from './lint-knowledge.ts';
import { sentencesOf } from './sentences.ts';

/** The three things called cụm, longest wording first, and what English calls them. */
const WORDINGS: readonly (readonly [RegExp, string, 'linkage' | 'estate' | 'bundle'])[] = [
  [/cụm liên kết ngành công nghiệp/giu, 'cụm liên kết ngành công nghiệp', 'linkage'],
  [/cụm liên kết công nghiệp/giu, 'cụm liên kết công nghiệp', 'linkage'],
  // A cluster of production, processing and sale is said by its stages, not by another name.
  [/cụm liên kết sản xuất(?!\s*[-–,]\s*chế biến)/giu, 'cụm liên kết sản xuất', 'linkage'],
  [/cụm liên kết ngành/giu, 'cụm liên kết ngành', 'linkage'],
  [/cụm ngành(?: công nghiệp)?/giu, 'cụm ngành', 'linkage'],
  [/cụm công nghiệp|(?<![\p{L}])CCN(?![\p{L}])/giu, 'cụm công nghiệp', 'estate'],
  [/cụm nhiệm vụ/giu, 'cụm nhiệm vụ', 'bundle'],
];
const ENGLISH: Readonly<Record<string, { readonly right: string; readonly wrong: RegExp }>> = {
  linkage: {
    right: 'linkage cluster',
    wrong: /industrial estate|estate cluster|industrial (?:zone|park)|task bundle|^industrial clusters?$/iu,
  },
  estate: { right: 'industrial estate cluster', wrong: /linkage|sectoral|task bundle|^industrial clusters?$/iu },
  bundle: { right: 'task bundle', wrong: /cluster/iu },
};

interface Use {
  readonly paragraph: DraftParagraph;
  readonly wording: string;
  readonly meaning: string;
}

/** The three things called cụm, kept apart in Vietnamese and in English, each by one name. */
export const checkClusterTerms: Check = (input) => [
  ...variants(input),
  ...input.draft.paragraphs.flatMap((paragraph) => [...gloss(paragraph), ...english(paragraph), ...mixed(paragraph)]),
];

function uses({ draft }: CheckInput): readonly Use[] {
  return draft.paragraphs.flatMap((paragraph) => {
    let left = paragraph.text;
    return WORDINGS.flatMap(([form, wording, meaning]) => {
      const isUsed = left.search(form) >= 0;
      left = left.replace(form, (found) => '·'.repeat(found.length));
      return isUsed ? [{ paragraph, wording, meaning }] : [];
    });
  });
}

function variants(input: CheckInput): readonly Finding[] {
  const linkage = uses(input).filter(({ meaning }) => meaning === 'linkage');
  const wordings = [...new Set(linkage.map(({ wording }) => wording))];
  const second = linkage.find(({ wording }) => wording !== linkage[0]?.wording);
  if (wordings.length < 2 || second === undefined) return [];
  const list = wordings.map((wording) => `“${wording}”`).join(', ');
  return [
    findingAt(second.paragraph, {
      code: 'terms.cluster-names',
      quote: wordings.join(' · '),
      why: {
        vi: `Một khái niệm được gọi bằng ${wordings.length} tên trong cùng văn bản: ${list}.`,
        en: `One thing goes by ${wordings.length} names in the same document: ${list}.`,
      },
      proposed: {
        vi: 'Dùng một tên: “cụm liên kết ngành” (Luật 04/2017/QH14, Nghị định 80/2021/NĐ-CP), hoặc nói rõ các tên là một.',
        en: 'Use one name: “cụm liên kết ngành” (Law 04/2017/QH14, Decree 80/2021), linkage cluster; or say that the names mean the same.',
      },
      howSure: 'likely',
    }),
  ];
}

/** A Vietnamese term followed by its English in brackets. */
function gloss(paragraph: DraftParagraph): readonly Finding[] {
  let left = paragraph.text;
  return WORDINGS.flatMap(([form, wording, meaning]) => {
    const pair = new RegExp(`(?:${form.source})\\s*\\((?:tiếng Anh:?\\s*)?["“]?(?<en>[a-z][a-z -]+)["”]?\\)`, 'giu');
    const found = [...left.matchAll(pair)];
    left = left.replace(form, (word) => '·'.repeat(word.length));
    const { right, wrong } = ENGLISH[meaning] ?? { right: '', wrong: /$^/u };
    return found
      .filter(({ groups }) => wrong.test(groups?.['en']?.trim() ?? ''))
      .map(({ 0: quote }) =>
        findingAt(paragraph, {
          code: 'terms.cluster-english',
          quote,
          why: {
            vi: `Tiếng Anh của “${wording}” ở đây dẫn tới khái niệm khác hoặc hiểu hai cách.`,
            en: `The English given for “${wording}” is another thing, or may be either.`,
          },
          proposed: { vi: `${wording} (${right})`, en: `${wording} (${right})` },
          howSure: 'sure',
        }),
      );
  });
}

function english(paragraph: DraftParagraph): readonly Finding[] {
  const found = /(?<!\()(?<![\p{L}])industrial clusters?(?![\p{L}])(?!["”]?\))/iu.exec(paragraph.text);
  if (found === null) return [];
  return [
    findingAt(paragraph, {
      code: 'terms.cluster-english',
      quote: found[0],
      why: {
        vi: '“Industrial cluster” trong tiếng Anh chỉ cả cụm công nghiệp lẫn cụm liên kết ngành.',
        en: '“Industrial cluster” is said of both the serviced estate (cụm công nghiệp) and the linkage cluster (cụm liên kết ngành).',
      },
      proposed: {
        vi: '“linkage cluster” (cụm liên kết ngành) hoặc “industrial estate cluster” (cụm công nghiệp).',
        en: '“linkage cluster” (cụm liên kết ngành) or “industrial estate cluster” (cụm công nghiệp).',
      },
      howSure: 'likely',
    }),
  ];
}

/** A term together with the law or the measure of another thing. */
function mixed(paragraph: DraftParagraph): readonly Finding[] {
  return sentencesOf(paragraph.text).flatMap(({ text }) => {
    const isEstate = /cụm công nghiệp|industrial estate cluster/iu.test(text);
    const isLinkage = /cụm liên kết|linkage cluster/iu.test(text);
    const wantsLinkage = /80\/2021|(?:vừa cạnh tranh vừa hợp tác)|compete and cooperate/iu.test(text);
    const wantsEstate = /32\/2024|68\/2017\/NĐ|\d+\s*(?:-|–|đến|to)\s*75 ha|75 hectares/iu.test(text);
    const wrong =
      isEstate && !isLinkage && wantsLinkage ? 'linkage' : isLinkage && !isEstate && wantsEstate ? 'estate' : undefined;
    if (wrong === undefined) return [];
    const [vi, en] =
      wrong === 'linkage'
        ? ['cụm liên kết ngành', 'linkage cluster']
        : ['cụm công nghiệp', 'industrial estate cluster'];
    return [
      findingAt(paragraph, {
        code: 'terms.cluster-mixed',
        quote: text,
        why: {
          vi: `Câu dẫn quy định hoặc đặc điểm của ${vi}, nhưng lại gọi bằng tên của thứ khác.`,
          en: `The sentence names the rule or the marks of a ${en}, under the name of another thing.`,
        },
        proposed: { vi, en },
        howSure: 'likely',
      }),
    ];
  });
}
