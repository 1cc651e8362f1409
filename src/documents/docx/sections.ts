import type { Section } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import { headingNumber, romanNumber } from '../../model/heading-number.ts';
import { blockChildren } from './blocks.ts';
import type { Child, DocxScene } from './docx-scene.ts';

const VIETNAMESE_LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ENGLISH_LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A section with its heading, blocks and parts; `path` holds its place at each level. */
export function sectionChildren(section: Section, path: readonly number[], scene: DocxScene): readonly Child[] {
  return [
    headingParagraph(section, path, scene),
    ...section.blocks.flatMap((block) => blockChildren(block, scene)),
    ...section.sections.flatMap((part, place) => sectionChildren(part, [...path, place + 1], scene)),
  ];
}

function headingParagraph(section: Section, path: readonly number[], scene: DocxScene): Child {
  const { docx, language } = scene;
  const words = section.heading[language];
  if (path.length === 1) {
    const part = `${language === 'vi' ? 'Phần' : 'Part'} ${romanNumber(path[0] ?? 0)}`;
    return new docx.Paragraph({
      style: 'Heading1',
      children: [new docx.TextRun(part), new docx.TextRun({ break: 1, text: words.toLocaleUpperCase(language) })],
    });
  }
  const number = path.length <= 3 ? headingNumber(path) : `${letterOf(path.at(-1) ?? 1, language)})`;
  return new docx.Paragraph({
    style: `Heading${Math.min(path.length, 4)}`,
    children: [new docx.TextRun(`${number} ${words}`)],
  });
}

/** The letter of a point: the Vietnamese alphabet has đ and no f, j, w, z. */
function letterOf(place: number, language: Language): string {
  const letters = language === 'vi' ? VIETNAMESE_LETTERS : ENGLISH_LETTERS;
  return letters[(place - 1) % letters.length] ?? 'a';
}
