import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import { sampleReport } from '../sample-report.case.ts';
import { reportDocx } from './report-docx.ts';
import {
  attribute,
  letterSize,
  millimetres,
  paragraphs,
  paragraphWith,
  part,
  style,
  textOf,
  type WordParts,
  wordParts,
} from './word-form.case.ts';

/** One grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const drawn = async (): Promise<Uint8Array> => PIXEL;

const written = async (report: Report, language: Language): Promise<WordParts> =>
  wordParts(await reportDocx(report, language, drawn));
const vi = await written(sampleReport, 'vi');
const en = await written(sampleReport, 'en');
const body = (parts: WordParts): string => part(parts, 'word/document.xml');

/** Allowed ranges by Decree 30/2020: millimetres for lengths, points for letters. */
const RANGES = {
  'page width': [210, 210.1],
  'page height': [296.9, 297.1],
  'top margin': [20, 25],
  'bottom margin': [20, 25],
  'left margin': [30, 35],
  'right margin': [15, 20.01],
  'nation letters': [12, 13],
  'motto letters': [13, 14],
  'parent body letters': [12, 13],
  'body letters': [12, 13],
  'number letters': [13, 13],
  'place and date letters': [13, 14],
  'type letters': [13, 14],
  'title letters': [13, 14],
  'legal basis letters': [13, 14],
  'text letters': [13, 14],
  'first-line indent': [10, 12.71],
  'gap between paragraphs': [6, 12],
  'line spacing': [1, 1.5],
  'recipients head letters': [12, 12],
  'recipients letters': [11, 11],
  'signer letters': [13, 14],
  'page number letters': [13, 14],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

const WORDS = {
  vi: {
    nation: /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/,
    motto: /^Độc lập - Tự do - Hạnh phúc$/,
    date: /^Hà Nội, ngày/,
    type: /^BÁO CÁO$/,
    basis: /^Căn cứ/,
    text: /^Cụm có/,
    to: /^Nơi nhận:$/,
  },
  en: {
    nation: /^SOCIALIST REPUBLIC OF VIET NAM$/,
    motto: /^Independence - Freedom - Happiness$/,
    date: /^Hà Nội, 5/,
    type: /^REPORT$/,
    basis: /^Pursuant to/,
    text: /^The cluster has/,
    to: /^Recipients:$/,
  },
} as const;

function measured(parts: WordParts, language: Language): Record<keyof typeof RANGES, number> {
  const words = WORDS[language];
  const size = (found: RegExp): number => letterSize(parts, paragraphWith(body(parts), found));
  const margin = (side: string): number =>
    Math.round(millimetres(attribute(body(parts), 'w:pgMar', `w:${side}`)) * 10) / 10;
  const text = style(parts, 'BodyText');
  return {
    'page width': millimetres(attribute(body(parts), 'w:pgSz', 'w:w')),
    'page height': millimetres(attribute(body(parts), 'w:pgSz', 'w:h')),
    'top margin': margin('top'),
    'bottom margin': margin('bottom'),
    'left margin': margin('left'),
    'right margin': margin('right'),
    'nation letters': size(words.nation),
    'motto letters': size(words.motto),
    'parent body letters': size(/^BỘ CÔNG THƯƠNG$/),
    'body letters': size(/^VIỆN NGHIÊN CỨU CHIẾN LƯỢC$/),
    'number letters': size(/12\/BC-VNC$/),
    'place and date letters': size(words.date),
    'type letters': size(words.type),
    'title letters': size(language === 'vi' ? /^Điện, điện tử: / : /^Electronics: /),
    'legal basis letters': size(words.basis),
    'text letters': size(words.text),
    'first-line indent': millimetres(attribute(text, 'w:ind', 'w:firstLine')),
    'gap between paragraphs': attribute(text, 'w:spacing', 'w:after') / 20,
    'line spacing': attribute(text, 'w:spacing', 'w:line') / 240,
    'recipients head letters': size(words.to),
    'recipients letters': size(/^- Như trên;$/),
    'signer letters': size(/^Nguyễn Văn A$/),
    'page number letters': letterSize(parts, paragraphs(numberedHeader(parts))[0] ?? { xml: '', text: '' }),
  };
}

function numberedHeader(parts: WordParts): string {
  const id = /<w:headerReference w:type="default" r:id="([^"]+)"/.exec(body(parts))?.[1] ?? '';
  const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
    part(parts, 'word/_rels/document.xml.rels'),
  )?.[0];
  return part(parts, `word/${/Target="([^"]+)"/.exec(target ?? '')?.[1]}`);
}

for (const [language, parts] of [
  ['vi', vi],
  ['en', en],
] as const) {
  test(`every measured property of the form is within its range (${language})`, () => {
    const found = measured(parts, language);
    const outside = Object.entries(RANGES).filter(([name, [least, most]]) => {
      const value = found[name as keyof typeof RANGES];
      return !(value >= least && value <= most);
    });
    assert.deepEqual(
      outside.map(([name]) => `${name}: ${found[name as keyof typeof RANGES]}`),
      [],
    );
  });

  test(`all letters are Times New Roman and black (${language})`, () => {
    const all = part(parts, 'word/styles.xml') + body(parts) + part(parts, 'word/footnotes.xml');
    const fonts = new Set([...all.matchAll(/w:(?:ascii|hAnsi|cs)="([^"]+)"/g)].map(([, font]) => font));
    const colours = new Set([...all.matchAll(/<w:color w:val="([^"]+)"/g)].map(([, colour]) => colour));
    assert.deepEqual([...fonts], ['Times New Roman']);
    assert.deepEqual(
      [...colours].filter((colour) => colour !== '000000' && colour !== 'auto'),
      [],
    );
  });

  test(`page numbers stand centred in the top margin and not on the first page (${language})`, () => {
    const [number] = paragraphs(numberedHeader(parts));
    assert.match(number?.xml ?? '', /PAGE/);
    assert.match(number?.xml ?? '', /<w:jc w:val="center"\/>/);
    const sections = [...body(parts).matchAll(/<w:sectPr>[\s\S]*?<\/w:sectPr>/g)].map(([found]) => found);
    assert.ok(sections.length === 2 && sections.every((section) => section.includes('<w:titlePg/>')));
    assert.ok(!body(parts).includes('w:footerReference'));
  });

  test(`every figure and fact of the text has a footnote with its id (${language})`, () => {
    const notes = [...part(parts, 'word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)">([\s\S]*?)<\/w:footnote>/g)];
    const texts = new Map(notes.map(([, id, xml = '']) => [id, textOf(xml)]));
    const cited = [...body(parts).matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    assert.deepEqual(cited, [...texts.keys()].slice(-cited.length));
    for (const id of [...Object.keys(sampleReport.figures), ...Object.keys(sampleReport.facts)])
      assert.equal(
        [...texts.values()].filter((text) => new RegExp(`^ [SD]\\d+\\. ${id}[ :]`).test(text)).length,
        1,
        id,
      );
  });

  test(`a number that comes again leads to its first note (${language})`, () => {
    const fields = [...body(parts).matchAll(/NOTEREF (note_\w+) /g)].map(([, name]) => name);
    assert.ok(fields.length >= 2);
    for (const name of fields) assert.match(body(parts), new RegExp(`<w:bookmarkStart w:name="${name}"`));
  });

  test(`heads of tables are repeated and rows do not break (${language})`, () => {
    const tables = [...body(parts).matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => table);
    const ruled = tables.filter((table) => table.includes('<w:insideH w:val="single"'));
    assert.ok(ruled.length >= 4);
    for (const table of ruled) {
      assert.equal(table.match(/<w:tblHeader\/>/g)?.length, 1);
      assert.equal(table.match(/<w:tr>/g)?.length, table.match(/<w:cantSplit\/>/g)?.length);
    }
  });

  test(`the language, headings and contents are those of Word (${language})`, () => {
    assert.match(
      part(parts, 'word/styles.xml'),
      new RegExp(`<w:lang [^>]*w:val="${language === 'vi' ? 'vi-VN' : 'en-GB'}"`),
    );
    for (const level of [1, 2]) assert.match(body(parts), new RegExp(`<w:pStyle w:val="Heading${level}"/>`));
    assert.match(body(parts), /TOC \\h \\o (?:"|&quot;)1-3/);
    assert.match(body(parts), /SEQ (?:Bảng|Table) \\\* ARABIC/);
  });
}

test('bookmarks have names and numbers of their own', () => {
  const names = [...body(vi).matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"/g)];
  assert.equal(new Set(names.map(([, name]) => name)).size, names.length);
  assert.equal(new Set(names.map(([, , id]) => id)).size, names.length);
});

test('legal bases are italic, each ends with a semicolon and the last with a full stop', async () => {
  const parts = await written({ ...sampleReport, legalBases: ['nd-80-2021', 'nd-32-2024'] }, 'vi');
  const bases = paragraphs(body(parts)).filter(({ text }) => text.startsWith('Căn cứ'));
  assert.deepEqual(
    bases.map(({ text }) => text.slice(-1)),
    [';', '.'],
  );
  assert.match(bases[0]?.text ?? '', /^Căn cứ Nghị định số 80\/2021\/NĐ-CP ngày 26 tháng 8 năm 2021 của Chính phủ/);
  for (const { xml } of bases) assert.match(xml, /<w:i\/>/);
});

test('days below ten and months below three have a zero', () => {
  assert.equal(paragraphWith(body(vi), /^Hà Nội, ngày/).text, 'Hà Nội, ngày 05 tháng 02 năm 2026');
});

test('what the head does not say is left as dots', async () => {
  const parts = await written({ ...sampleReport, head: {} }, 'vi');
  assert.match(paragraphWith(body(parts), /^Số:/).text, /^Số: …\/BC-…$/);
  assert.match(paragraphWith(body(parts), /ngày …/).text, /^…+, ngày … tháng … năm 20…$/);
});

test('no academic title stands before the name of the signer', async () => {
  const head = { ...sampleReport.head, signer: 'PGS.TS. Nguyễn Văn A' };
  const parts = await written({ ...sampleReport, head }, 'vi');
  assert.ok(!body(parts).includes('PGS'));
  assert.match(paragraphWith(body(parts), /^Nguyễn Văn A$/).xml, /<w:b\/>/);
});

test('the last paragraph of the text stays with the signature', async () => {
  const blocks = [{ kind: 'paragraph', runs: [{ kind: 'text', text: { vi: 'Câu cuối.', en: 'Last.' } }] }] as const;
  const last = { id: 'last', heading: { vi: 'Cuối', en: 'Last' }, blocks, sections: [] };
  const parts = await written({ ...sampleReport, sections: [...sampleReport.sections, last] }, 'vi');
  assert.match(paragraphWith(body(parts), /^Câu cuối\.$/).xml, /<w:keepNext\/>/);
});

test('an act is cited in full first and by type and number after, with its warning in a note', () => {
  const full = /Nghị định số 32\/2024\/NĐ-CP ngày 15 tháng 3 năm 2024 của Chính phủ/;
  assert.match(paragraphWith(body(vi), /^Theo /).text, full);
  assert.match(paragraphWith(body(vi), /^Xem lại /).text, /^Xem lại Nghị định số 32\/2024\/NĐ-CP\d+\.$/);
  assert.match(textOf(part(vi, 'word/footnotes.xml')), /L2\. Đã hết hiệu lực/);
});

test('a box says once what kind of remark it is', async () => {
  const box = (title: string) =>
    ({ kind: 'callout', tone: 'contradiction', title: { vi: title, en: title }, blocks: [] }) as const;
  const section = {
    id: 'b',
    heading: { vi: 'B', en: 'B' },
    blocks: [box('Mâu thuẫn: 1 hay 2'), box('1 hay 2')],
    sections: [],
  };
  const parts = await written({ ...sampleReport, sections: [section] }, 'vi');
  const heads = paragraphs(body(parts)).filter(({ xml }) => xml.includes('"BoxText"'));
  assert.deepEqual(
    heads.map(({ text }) => text),
    ['Mâu thuẫn: 1 hay 2', 'Số liệu mâu thuẫn: 1 hay 2'],
  );
});

test('pictures have words for those who do not see them', () => {
  const spoken = [...body(vi).matchAll(/<wp:docPr id="(\d+)" name="[^"]+" descr="([^"]+)"/g)];
  assert.equal(spoken.length, 4);
  assert.equal(new Set(spoken.map(([, id]) => id)).size, 4);
});

test('a picture that cannot be drawn is told in words', async () => {
  const parts = wordParts(await reportDocx(sampleReport, 'vi', async () => undefined));
  assert.ok(!body(parts).includes('<w:drawing>'));
  assert.match(body(parts), /Bản đồ tô màu Thái Nguyên và Bắc Giang\./);
});

test('the properties hold the title, the seal and the day of the recipe', () => {
  const core = part(vi, 'docProps/core.xml');
  assert.match(core, new RegExp(sampleReport.title.vi));
  assert.match(core, new RegExp(`<cp:keywords>${sampleReport.seal.recipe}`));
  assert.equal(core.match(/2026-02-05T00:00:00Z/g)?.length, 2);
});

test('the same report gives the same bytes', async () => {
  const first = await reportDocx(sampleReport, 'vi', drawn);
  const second = await reportDocx(sampleReport, 'vi', drawn);
  assert.equal(Buffer.compare(first, second), 0);
});
