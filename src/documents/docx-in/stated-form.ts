import type { PageForm, ParagraphForm } from '../../model/draft.ts';
import { elementAt, elementsOf, type XmlElement } from './xml-tree.ts';

const TWIPS_A_MM = 1440 / 25.4;

/** How a paragraph is set, as far as its own runs state it; what a style says is not followed. */
export function statedForm(paragraph: XmlElement): ParagraphForm {
  const runs = runsIn(paragraph).map((run) => elementAt(run, 'rPr'));
  const sizes = runs.flatMap((form) => elementAt(form, 'sz')?.attributes['val'] ?? []).map((half) => Number(half) / 2);
  const fonts = runs.flatMap((form) => elementAt(form, 'rFonts')?.attributes['ascii'] ?? []);
  const isOn = (form: XmlElement | undefined, name: string): boolean => {
    const found = elementAt(form, name);
    return found !== undefined && !['0', 'false', 'none'].includes(found.attributes['val'] ?? '1');
  };
  return {
    sizesPt: [...new Set(sizes.filter((size) => Number.isFinite(size)))],
    fonts: [...new Set(fonts)],
    isBold: runs.length > 0 && runs.every((form) => isOn(form, 'b')),
    isItalic: runs.length > 0 && runs.every((form) => isOn(form, 'i')),
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
