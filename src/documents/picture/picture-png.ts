import { printFontFiles } from './print-fonts.ts';

/** Pixels for each unit of the drawing: crisp on paper at 16 cm width. */
const ZOOM = 2.5;

/** A picture as PNG, with the fonts of the program and none of the machine. */
export async function picturePng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    background: '#ffffff',
    font: { fontFiles: [...printFontFiles()], loadSystemFonts: false, defaultFontFamily: 'Tinos' },
  });
  return drawing.render().asPng();
}
