const TWIPS_PER_MM = 1440 / 25.4;

/** Millimetres as twentieths of a point, the unit of lengths in Word. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** Points as half points, the unit of letter sizes in Word. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** The form of an administrative document by Decree 30/2020, as this writer sets it: millimetres and points. */
export const decreeForm = {
  font: 'Times New Roman',
  page: { width: 210, height: 297 },
  margin: { top: 20, bottom: 20, left: 30, right: 20, header: 10, footer: 10 },
  nation: 12,
  motto: 13,
  body: 12,
  numberLine: 13,
  placeAndDate: 13,
  type: 14,
  title: 14,
  bases: 14,
  text: 14,
  firstLineIndent: 12.7,
  paragraphGap: 6,
  /** In 240ths of a single line. */
  lineSpacing: 264,
  pageNumber: 14,
  signer: 14,
  recipientsHead: 12,
  recipients: 11,
  caption: 13,
  table: 11,
  appendixTable: 10,
  note: 10,
  box: 13,
  contents: 13,
} as const;

/** Width between the margins of a page, in twips. */
export function textWidth(isLandscape: boolean): number {
  const { page, margin } = decreeForm;
  return twips(isLandscape ? page.height : page.width) - twips(margin.left) - twips(margin.right);
}
