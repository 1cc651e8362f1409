import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statedForm } from './stated-form.ts';
import { wordStyles } from './word-styles.ts';
import { xmlTree } from './xml-tree.ts';

const styles = wordStyles(
  xmlTree(`<w:styles>
    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
      <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120" w:line="240"/></w:pPr>
      <w:rPr><w:sz w:val="28"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Quote"><w:basedOn w:val="Body"/><w:rPr><w:i/><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Upright"><w:rPr><w:i w:val="0"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="LoopA"><w:basedOn w:val="LoopB"/></w:style>
    <w:style w:type="paragraph" w:styleId="LoopB"><w:basedOn w:val="LoopA"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>
  </w:styles>`),
  xmlTree(
    '<a:theme><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>',
  ),
);
const form = (inside: string) => statedForm(xmlTree(`<w:p>${inside}</w:p>`), styles);
const run = (properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>x</w:t></w:r>`;
const style = (id: string): string => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;

test('a style takes what it does not state from the one it is based on, and that from the defaults of the file', () => {
  assert.deepEqual(form(`${style('Body')}${run()}`), {
    ...{ sizesPt: [14], fonts: ['Times New Roman'], isBold: false, isItalic: false, lines: 1, gapPt: 6 },
  });
  assert.deepEqual(form(run()).sizesPt, [11]);
  assert.deepEqual(form(`${style('Quote')}${run()}`).isItalic, true);
});

test('what is set by hand stands over a style of letters, and that over the style of the paragraph', () => {
  const quote = form(
    `${style('Quote')}${run('<w:rStyle w:val="Upright"/>')}${run('<w:sz w:val="24"/><w:b w:val="false"/>')}`,
  );
  assert.deepEqual([quote.sizesPt, quote.isItalic, quote.isBold], [[14, 12], false, false]);
  const spaced = form(`<w:pPr><w:pStyle w:val="Body"/><w:spacing w:line="480"/></w:pPr>${run()}`);
  assert.deepEqual([spaced.lines, spaced.gapPt], [2, 6]);
});

test('a face named through the theme is that of the theme; without a theme none is claimed', () => {
  assert.deepEqual(form(run('<w:rFonts w:asciiTheme="minorHAnsi"/>')).fonts, ['Calibri']);
  const bare = wordStyles(undefined, undefined);
  assert.deepEqual(statedForm(xmlTree(`<w:p>${run()}</w:p>`), bare), {
    ...{ sizesPt: [], fonts: [], isBold: false, isItalic: false },
  });
});

test('styles that are based on one another in a ring are followed once, and an unknown style is the default one', () => {
  assert.deepEqual(form(`${style('LoopA')}${run()}`).sizesPt, [15]);
  assert.deepEqual(form(`${style('Nowhere')}${run()}`).fonts, ['Times New Roman']);
});
