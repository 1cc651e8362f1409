/** Where the parts of a picture of rows stand: label, bars, value; on a narrow screen label and value stand above the bars. */
export interface RowLayout {
  readonly isWide: boolean;
  readonly rowHeight: number;
  /** Characters of a line of the label. */
  readonly labelLength: number;
  readonly labelLines: number;
  readonly barsFrom: number;
  readonly barsTo: number;
  /** Middle of the bar, from the top of the row. */
  readonly barMiddle: number;
}

const WIDE_FROM = 620;
const CHARACTER = 7.1;
const EDGE = 8;
const LINE = 16;

/** The layout of a picture of rows at a width; `valueWidth` is kept free for values on a wide one, `longest` is the length of the longest label. */
export function rowLayout(width: number, valueWidth: number, longest: number): RowLayout {
  if (width < WIDE_FROM) {
    const labelLength = Math.floor(width / CHARACTER);
    const labelLines = longest > labelLength ? 2 : 1;
    return {
      isWide: false,
      rowHeight: 54 + labelLines * LINE,
      labelLength,
      labelLines,
      barsFrom: EDGE,
      barsTo: width - EDGE,
      barMiddle: 38 + labelLines * LINE,
    };
  }
  const labels = Math.min(300, Math.round(width * 0.3));
  return {
    isWide: true,
    rowHeight: 46,
    labelLength: Math.floor(labels / CHARACTER) - 1,
    labelLines: 2,
    barsFrom: labels + EDGE,
    barsTo: width - valueWidth - EDGE,
    barMiddle: 23,
  };
}
