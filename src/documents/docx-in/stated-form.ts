import type { PageForm, ParagraphForm } from '../../model/draft.ts';
import type { StatedForm, WordStyles } from './word-styles.ts';
import { elementAt, elementsOf, type XmlElement } from './xml-tree.ts';

const TWIPS_A_MM = 1440 / 25.4;

/** How a paragraph is set: by its named style and what that inherits, then by hand, run by run. Nothing that no layer states is guessed. */
export function statedForm(paragraph: XmlElement, styles: WordStyles): ParagraphForm {
  const own = elementAt(paragraph, 'pPr');
  const below: StatedForm = {
    ...styles.paragraph(elementAt(own, 'pStyle')?.attributes['val']),
    ...styles.stated(undefined, own),
  };
  const runs = runsIn(paragraph).map((run): StatedForm => {
    const form = elementAt(run, 'rPr');
    const named = styles.character(elementAt(form, 'rStyle')?.attributes['val']);
    return { ...below, ...named, ...styles.stated(form) };
  });
  const each = <T>(of: (run: StatedForm) => T | undefined): readonly T[] => [
    ...new Set(runs.flatMap((run) => of(run) ?? [])),
  ];
  const { lines, beforePt, afterPt } = below;
  return {
    sizesPt: each(({ sizePt }) => sizePt),
    fonts: each(({ font }) => font),
    isBold: runs.length > 0 && runs.every(({ isBold }) => isBold === true),
    isItalic: runs.length > 0 && runs.every(({ isItalic }) => isItalic === true),
    ...(lines === undefined ? {} : { lines }),
    ...(beforePt === undefined && afterPt === undefined ? {} : { gapPt: (beforePt ?? 0) + (afterPt ?? 0) }),
  };
}

/** Runs that hold words. */
function runsIn(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === 'r' ? (elementsOf(child, 't').length > 0 ? [child] : []) : child.name === 'del' ? [] : runsIn(child),
  );
}

/** Paper and margins of a section; undefined where the file does not state them all. */
export function pageForm(section: XmlElement | undefined): PageForm | undefined {
  const [size, margins] = [elementAt(section, 'pgSz')?.attributes ?? {}, elementAt(section, 'pgMar')?.attributes ?? {}];
  const inMm = (twips: string | undefined): number => Math.round((Number(twips) / TWIPS_A_MM) * 10) / 10;
  const page: PageForm = {
    widthMm: inMm(size['w']),
    heightMm: inMm(size['h']),
    topMm: inMm(margins['top']),
    bottomMm: inMm(margins['bottom']),
    leftMm: inMm(margins['left']),
    rightMm: inMm(margins['right']),
  };
  return Object.values(page).every((length) => Number.isFinite(length)) ? page : undefined;
}
