import { elementAt, elementsOf, type XmlElement } from './xml-tree.ts';

/** Letters and spacing as one layer of a Word file states them; what a layer does not state comes from the one below. */
export interface StatedForm {
  readonly sizePt?: number;
  readonly font?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Distance of lines as a multiple of a single line. */
  readonly lines?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
}

/** Named styles of a Word file with what they inherit. */
export interface WordStyles {
  /** How a paragraph of a style is set before anything is set by hand; the default style where none is named. */
  paragraph(style: string | undefined): StatedForm;
  /** What a style of letters adds. */
  character(style: string | undefined): StatedForm;
  /** The layer that properties of a run or a paragraph state themselves. */
  stated(runForm: XmlElement | undefined, paragraphForm?: XmlElement): StatedForm;
}

/** No chain of styles is longer. */
const LONGEST = 32;
const HALF_POINTS = 2;
const TWENTIETHS = 20;
const SINGLE = 240;

/** Reads the styles of a file: defaults, then what each style is based on, then itself. A face named through the theme is looked up there. */
export function wordStyles(styles: XmlElement | undefined, theme: XmlElement | undefined): WordStyles {
  const list = styles === undefined ? [] : elementsOf(styles, 'style');
  const byId = new Map(list.map((style) => [style.attributes['styleId'] ?? '', style]));
  const first = list.find(({ attributes }) => attributes['type'] === 'paragraph' && isTrue(attributes['default']));
  const stated = (run: XmlElement | undefined, paragraph?: XmlElement): StatedForm => ({
    ...spacingOf(paragraph),
    ...lettersOf(run, theme),
  });
  const ofStyle = (style: XmlElement): StatedForm => stated(elementAt(style, 'rPr'), elementAt(style, 'pPr'));
  const chain = (id: string | undefined): readonly XmlElement[] => {
    const found: XmlElement[] = [];
    let style = byId.get(id ?? '');
    while (style !== undefined && !found.includes(style) && found.length < LONGEST) {
      found.unshift(style);
      style = byId.get(elementAt(style, 'basedOn')?.attributes['val'] ?? '');
    }
    return found;
  };
  const layered = (id: string | undefined): StatedForm => Object.assign({}, ...chain(id).map(ofStyle)) as StatedForm;
  const defaults = stated(
    elementAt(styles, 'docDefaults', 'rPrDefault', 'rPr'),
    elementAt(styles, 'docDefaults', 'pPrDefault', 'pPr'),
  );
  return {
    paragraph: (style) => ({
      ...defaults,
      ...layered(byId.has(style ?? '') ? style : first?.attributes['styleId']),
    }),
    character: layered,
    stated,
  };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

function spacingOf(form: XmlElement | undefined): StatedForm {
  const { line, lineRule = 'auto', before, after } = elementAt(form, 'spacing')?.attributes ?? {};
  return {
    ...number('lines', lineRule === 'auto' ? line : undefined, SINGLE),
    ...number('beforePt', before, TWENTIETHS),
    ...number('afterPt', after, TWENTIETHS),
  };
}

function number(name: 'lines' | 'beforePt' | 'afterPt' | 'sizePt', text: string | undefined, by: number): StatedForm {
  const value = Number(text) / by;
  return text === undefined || !Number.isFinite(value) ? {} : { [name]: value };
}

function lettersOf(form: XmlElement | undefined, theme: XmlElement | undefined): StatedForm {
  const { ascii, asciiTheme } = elementAt(form, 'rFonts')?.attributes ?? {};
  const font = asciiTheme === undefined ? ascii : themeFace(theme, asciiTheme);
  return {
    ...number('sizePt', elementAt(form, 'sz')?.attributes['val'], HALF_POINTS),
    ...(font === undefined || font === '' ? {} : { font }),
    ...toggle('isBold', elementAt(form, 'b')),
    ...toggle('isItalic', elementAt(form, 'i')),
  };
}

function toggle(name: 'isBold' | 'isItalic', element: XmlElement | undefined): StatedForm {
  if (element === undefined) return {};
  return { [name]: !['0', 'false', 'off', 'none'].includes(element.attributes['val'] ?? '1') };
}

/** The Latin face of the theme's headings or of its running text. */
function themeFace(theme: XmlElement | undefined, named: string): string | undefined {
  const kind = named.startsWith('major') ? 'majorFont' : 'minorFont';
  return elementAt(theme, 'themeElements', 'fontScheme', kind, 'latin')?.attributes['typeface'];
}
