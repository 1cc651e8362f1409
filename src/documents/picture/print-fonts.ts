import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

/** Paths of the faces that pictures and PDF are set in, the same on every machine. */
export function printFontFiles(): readonly string[] {
  const require = createRequire(import.meta.url);
  return FACES.map((face) => require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`));
}

/** The faces themselves. */
export function readPrintFonts(): Promise<readonly Buffer[]> {
  return Promise.all(printFontFiles().map((file) => readFile(file)));
}
