const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** All but the characters that XML allows; half of a pair is not a character. */
const FORBIDDEN = /[^\t\n\r\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text made safe inside elements and quoted attributes; characters that XML forbids become U+FFFD. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

/** A length to a tenth of a unit, without needless zeros. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; numbers are rounded to a tenth, absent attributes are left out. */
export function element(name: string, attributes: Attributes, ...inner: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? px(value) : escaped(value)}"`)
    .join('');
  return inner.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${inner.join('')}</${name}>`;
}

export interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
  readonly italic?: boolean;
  /** Colour of a halo that keeps the words readable over lines. */
  readonly halo?: string;
}

/** Words in one or more lines; `y` is the baseline of the first. */
export function textLines(lines: readonly string[], look: TextLook): string {
  const size = look.size ?? 13;
  const base: Attributes = {
    fill: look.fill,
    'font-size': size,
    'text-anchor': look.anchor === 'start' ? undefined : look.anchor,
    'font-weight': look.weight === undefined ? undefined : String(look.weight),
    'font-style': look.italic ? 'italic' : undefined,
  };
  return lines
    .map((line, place) => {
      const at = { x: look.x, y: look.y + place * size * 1.22 };
      const words = escaped(line);
      const halo =
        look.halo === undefined
          ? ''
          : element(
              'text',
              {
                ...at,
                ...base,
                fill: look.halo,
                stroke: look.halo,
                'stroke-width': 3,
                'stroke-linejoin': 'round',
                'aria-hidden': 'true',
              },
              words,
            );
      return halo + element('text', { ...at, ...base }, words);
    })
    .join('');
}

/** Width of words, near enough for placing them: no font is at hand where pictures are drawn. */
export function textWidth(words: string, size: number): number {
  let units = 0;
  for (const letter of words.normalize('NFC'))
    units += /[ .,:;|'ijlI()·]/.test(letter)
      ? 0.3
      : /[MWmw%—]/.test(letter)
        ? 0.85
        : /\p{Lu}/u.test(letter)
          ? 0.68
          : 0.54;
  return units * size;
}

/** Words broken into lines no wider than `width`; what does not fit in `most` lines ends in an ellipsis. */
export function wrapped(
  words: string,
  width: number,
  look: { readonly size: number; readonly most?: number },
): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, look.size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const most = look.most ?? lines.length;
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}

export interface Canvas {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly spoken: string;
  readonly font: string;
  readonly language: string;
}

/** A whole picture, self-contained, with title and description for those who listen. */
export function svgDocument(canvas: Canvas, ...inner: readonly string[]): string {
  const id = pictureId(canvas.id);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${px(canvas.width)} ${px(canvas.height)}`,
      width: canvas.width,
      height: canvas.height,
      role: 'img',
      lang: canvas.language,
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': canvas.font,
    },
    element('title', { id: `${id}-title` }, escaped(canvas.title)),
    element('desc', { id: `${id}-desc` }, escaped(canvas.spoken)),
    ...inner,
  );
}

/** An id that is safe in documents and addresses. */
export function pictureId(id: string): string {
  return `picture-${id.replace(/[^\w-]/g, '-')}`;
}

/** A pattern of slanted lines: "not known", never blank and never the colour of zero. */
export function hatch(id: string, colour: string): string {
  const lines = element('path', { d: 'M0 6L6 0M-1 1L1 -1M5 7L7 5', stroke: colour, 'stroke-width': 1 });
  return element('defs', {}, element('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, lines));
}
