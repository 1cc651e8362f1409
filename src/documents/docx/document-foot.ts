import type { Paragraph } from 'docx';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import { bareTable } from './bare-table.ts';
import { decreeForm, halfPoints, textWidth } from './decree-form.ts';
import type { Child, DocxScene } from './docx-scene.ts';
import { withoutTitles } from './signer-name.ts';

/** Style of the gap above the signature. */
const FOOT_STYLE = 'BeforeSignature';
const TO_FILL = '……………………';
/** Room for the signature and the seal, in twips. */
const SIGNATURE_ROOM = 1300;

/** Recipients on the left and the signature on the right, which close the text of the document. */
export function documentFoot(scene: DocxScene): readonly Child[] {
  const half = Math.round(textWidth(false) / 2);
  const table = bareTable(scene.docx, [half, textWidth(false) - half], [[recipients(scene), signature(scene)]]);
  return [new scene.docx.Paragraph({ style: FOOT_STYLE, keepNext: true }), table];
}

function recipients(scene: DocxScene): readonly Paragraph[] {
  const { docx, language, report } = scene;
  const archive = documentWords('form.archive')[language];
  const listed = report.head.recipients ?? [TO_FILL];
  const bare = listed.map((name) => name.replace(/[;.]\s*$/, ''));
  const isArchived = bare.some((name) => /^(?:Lưu|Archive)/i.test(name));
  const names = isArchived ? bare : [...bare, archive];
  const head = { text: documentWords('form.recipients')[language], bold: true, italics: true };
  return [
    new docx.Paragraph({
      style: 'Plain',
      children: [new docx.TextRun({ ...head, size: halfPoints(decreeForm.recipientsHead) })],
    }),
    ...names.map(
      (name, place) =>
        new docx.Paragraph({
          style: 'Plain',
          children: [
            new docx.TextRun({
              text: `- ${name}${place === names.length - 1 ? '.' : ';'}`,
              size: halfPoints(decreeForm.recipients),
            }),
          ],
        }),
    ),
  ];
}

function signature(scene: DocxScene): readonly Paragraph[] {
  const { docx, language, report } = scene;
  const size = halfPoints(decreeForm.signer);
  const centred = (text: string, before: number): Paragraph =>
    new docx.Paragraph({
      style: 'Plain',
      alignment: docx.AlignmentType.CENTER,
      spacing: { before },
      children: [new docx.TextRun({ text, bold: true, size })],
    });
  const name = report.head.signer === undefined ? TO_FILL : withoutTitles(report.head.signer);
  return [centred((report.head.signerTitle ?? TO_FILL).toLocaleUpperCase(language), 0), centred(name, SIGNATURE_ROOM)];
}

/** The document part in which the last paragraph stays with the signature, so that no page bears a signature alone. */
export function signatureWithText(xml: string): string {
  const last =
    /(<w:p><w:pPr><w:pStyle w:val="\w+"\/>)((?:(?!<w:p>|<w:keepNext)[\s\S])*<\/w:p><w:p><w:pPr><w:pStyle w:val="BeforeSignature"\/>)/;
  return xml.replace(last, '$1<w:keepNext/>$2');
}
