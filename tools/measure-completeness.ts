// Reads the labelled paragraphs for completeness and writes doc/completeness/accuracy.md and .csv: `./lienket run tools/measure-completeness.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exactShare } from '../src/app/lint/check-scores.case.ts';
import {
  foundLabels,
  HALVES,
  type LabelledParagraph,
  type LabelScore,
  labelledFiles,
  labelScores,
  scoreLines,
  seenLabels,
} from '../src/app/policy/label-scores.case.ts';

const folder = resolve(import.meta.dirname, '../doc/completeness');
const files = labelledFiles();
const all = files.flatMap(({ paragraphs }) => paragraphs);
const ofHalf = (half: LabelledParagraph['half']): readonly LabelledParagraph[] =>
  all.filter((each) => each.half === half);

const shown = (part: number, whole: number): string => {
  const found = exactShare(part, whole);
  return found === null ? '–' : `${found.share.toFixed(2)} [${found.low.toFixed(2)}; ${found.high.toFixed(2)}]`;
};
const line = ({ label, labelled, right, wrong, missed }: LabelScore): string =>
  `| ${[label === 'instruments' ? '**all classes**' : label, labelled, right, wrong, missed, shown(right, right + wrong), shown(right, right + missed)].join(' | ')} |`;
const table = (
  half: LabelledParagraph['half'],
): string => `| what | labelled | found | false | missed | precision | recall |
|---|--:|--:|--:|--:|--:|--:|
${labelScores(ofHalf(half)).map(line).join('\n')}`;

const KEPT_WORDS = {
  instruments: 'of instruments that a reader sees it finds',
  worked: 'of what worked',
  'did-not': 'of what did not',
} as const;
const kept = (label: keyof typeof KEPT_WORDS): string => {
  const score = labelScores(ofHalf('kept')).find((each) => each.label === label);
  return `${KEPT_WORDS[label]} ${score?.right ?? 0} of ${score?.labelled ?? 0}`;
};

const wrongs = ofHalf('kept').flatMap((paragraph) => {
  const seen = seenLabels(paragraph);
  const wrong = [...foundLabels(paragraph)].filter((label) => !seen.has(label));
  return wrong.length === 0 ? [] : [`- \`${paragraph.id}\` (${wrong.join(', ')}): “${paragraph.text}”`];
});

const page = `# Accuracy of completeness

*Độ chính xác của việc soát tính đầy đủ: ${all.length} đoạn do một người đọc gán nhãn trước khi máy đọc; danh sách từ chỉ được sửa theo một nửa, nửa kia để đo. Máy ít khi nhận nhầm nhưng bỏ sót hơn một nửa những gì người đọc thấy. Trang này do \`tools/measure-completeness.ts\` viết ra.*

How well \`lienket complete\` finds classes of policy instruments, and that something worked or did not, in ${all.length} labelled paragraphs (\`src/app/policy/labelled/\`). Floors stand in \`src/app/policy/label-scores.test.ts\`. Brackets hold the exact 95% interval.
A paragraph counts for a class if a reader would say that it tells of an instrument of that class, whoever’s it is; it counts for a side if it tells that something worked, or that it did not. Each paragraph is read alone, without a heading, by the same word lists that read a draft.

**What to take from it.** What is found is mostly right, and more is missed than found: ${kept('instruments')}, ${kept('worked')}, ${kept('did-not')}. A lack that is told is a question to the writer and no proof: the passage may be there in other words. That is why a lack can be excused with a reason.

## The half that was kept for measuring

${table('kept')}

Before the lists were mended the same half gave, over all classes, 34 found, 6 false and 68 missed (precision 0.85, recall 0.33); of 7 paragraphs on what worked 1, and of 13 on what did not 0.

Where the program found what the reader did not see:

${wrongs.join('\n') || 'None.'}

## The half by which the lists were mended

${table('mend')}

It says only that the mending did what it was to do: before it, 43 found, 11 false, 57 missed.

## Limits

- One reader labelled, a language model that works on this project, and knew the word lists when labelling; nobody has labelled the paragraphs a second time, so no agreement between readers can be told.
- The same reader mended the lists and had read both halves. The kept half was looked at only in its counts, but it is no text that nobody knew.
- All but the quotations are words of this project’s own packs, and ${files.find(({ name }) => name === 'instruments')?.paragraphs.length ?? 0} are bare names of instruments; a report says the same in more words, and under headings that the program reads too. Quotations are ${files.find(({ name }) => name === 'texts')?.paragraphs.length ?? 0}, all Vietnamese; the ${all.filter(({ id }) => id.endsWith('-en')).length} English paragraphs are lessons.
- Many classes have fewer than ten labelled paragraphs in a half: read the intervals.
- “cần bổ sung …” in a remark on a draft means that something is missing; in a list of measures it proposes it. The program takes both for an instrument.
- Whether a whole draft is complete was not measured; the tests do it on a report written for them.

## The set

| file | paragraphs | what | labelled | licence |
|---|--:|---|---|---|
${files.map(({ name, about, paragraphs }) => `| ${name} | ${paragraphs.length} | ${about.what} | ${about.labelled} | ${about.licence} |`).join('\n')}

Halves are of whole groups: a lesson with all its fields and both languages is in one half.
`;

const csv = ['half,label,labelled,found,false,missed', ...HALVES.flatMap((half) => scoreLines(half, ofHalf(half)))];
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'accuracy.md'), page);
writeFileSync(join(folder, 'accuracy.csv'), `${csv.join('\n')}\n`);
console.log(page);
