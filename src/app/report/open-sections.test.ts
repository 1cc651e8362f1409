import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Parsed } from '../../model/refusal.ts';
import type { PrintedDocument, PrintedPart } from '../ports-print.ts';
import { as } from '../tasks/task-house.case.ts';
import { type ReportHouse, reportHouse, smallFigure } from './report-house.case.ts';

const task = 'cum-dien-dien-tu-co-khi';
const lead = as('lead');
const [binh, lan] = [
  { ...lead, name: 'Bình' },
  { ...as('board'), name: 'Lan' },
];
let house: ReportHouse;
let first = '';
before(async () => {
  house = await reportHouse();
});
after(() => house.close());

const page = async () => {
  const found = await house.sections.page(lead, task);
  assert.ok(found);
  return found;
};
function taken<T>(parsed: Parsed<T>): T {
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.value;
}
const sectionOf = async (part: string) => {
  const found = (await page()).sections.find((each) => each.part === part);
  assert.ok(found);
  return found;
};

describe('the report of a task', () => {
  test('begins as an outline of three parts that keeps the titles the task has', async () => {
    const before = await house.desk.page(lead, task);
    const { sections } = taken(await house.sections.start(lead, task));
    const report = await page();
    assert.equal(report.sections.length, sections);
    const parts = report.sections.filter(({ level }) => level === 1);
    assert.deepEqual(
      parts.map(({ number }) => number),
      ['I', 'II', 'III'],
    );
    assert.deepEqual(
      parts.map(({ title }) => title),
      before?.task.outline.map(({ title }) => title),
    );
    assert.ok(!(await house.sections.start(lead, task)).ok, 'never laid out twice');
    first = report.sections.find(({ level }) => level === 2)?.part ?? '';
  });

  test('the owner of a part is the owner in the outline of the task, which its workflow asks for', async () => {
    const part = (await page()).sections[0]?.part ?? '';
    taken(await house.sections.arrange(lead, { task, part, edit: { owner: 'Bình', due: '30/11/2026' } }));
    assert.equal((await house.desk.page(lead, task))?.task.outline[0]?.owner, 'Bình');
    assert.equal((await sectionOf(part)).due, '2026-11-30');
    const bad = await house.sections.arrange(lead, { task, part, edit: { due: 'mai' } });
    assert.equal(bad.ok ? '' : bad.refusals[0]?.code, 'bad-day');
  });

  test('a section is added, moved, struck out and taken in again, and keeps its text', async () => {
    const { part } = taken(
      await house.sections.add(lead, { task, title: { vi: 'Mục mới', en: 'New' }, level: 2, after: first }),
    );
    const order = async () => (await page()).sections.filter(({ isStruck }) => !isStruck).map((each) => each.part);
    assert.equal((await order()).indexOf(part), (await order()).indexOf(first) + 1);
    taken(await house.sections.arrange(lead, { task, part, edit: { move: 'up' } }));
    assert.equal((await order()).indexOf(part), (await order()).indexOf(first) - 1);
    taken(await house.sections.arrange(lead, { task, part, edit: { isStruck: true } }));
    assert.ok(!(await order()).includes(part));
    taken(await house.sections.arrange(lead, { task, part, edit: { isStruck: false, move: 'down' } }));
    taken(await house.sections.arrange(lead, { task, part, edit: { isStruck: true } }));
  });
});

describe('two people at one section', () => {
  test('the later one is shown the difference, and nothing of either is lost', async () => {
    const { revision: base } = await sectionOf(first);
    const one = taken(
      await house.sections.write(binh, { task, part: first, text: 'Câu một.\n\nCâu hai của Bình.', base }),
    );
    assert.equal(one.kind, 'kept');
    const late = taken(
      await house.sections.write(lan, { task, part: first, text: 'Câu một.\n\nCâu hai của Lan.', base }),
    );
    assert.ok(late.kind === 'overtaken');
    assert.deepEqual([late.by, late.text], ['Bình', 'Câu một.\n\nCâu hai của Bình.']);
    assert.deepEqual(
      late.difference.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text]),
      [
        ['removed', 'Bình'],
        ['added', 'Lan'],
      ],
    );
    const section = await sectionOf(first);
    assert.equal(section.text, 'Câu một.\n\nCâu hai của Bình.');
    assert.deepEqual(
      section.aside.map(({ by, text }) => [by, text]),
      [['Lan', 'Câu một.\n\nCâu hai của Lan.']],
    );
    const again = taken(
      await house.sections.write(lan, { task, part: first, text: 'Câu một.\n\nHai câu.', base: late.revision }),
    );
    assert.equal(again.kind, 'kept');
    const history = await house.sections.history(lead, { task, part: first });
    assert.deepEqual(
      history?.slice(0, 2).map(({ by }) => by),
      ['Lan', 'Bình'],
    );
    const compared = taken(await house.sections.compare(lead, { task, part: first, from: base }));
    assert.equal(compared.pieces.map(({ text }) => text).join(''), 'Câu một.\n\nHai câu.');
  });

  test('of two that write at the same moment exactly one is kept, and changes apart from each other are put together', async () => {
    const { revision: base, text } = await sectionOf(first);
    const [top, bottom] = [`Đầu.\n\n${text}`, `${text}\n\nCuối.`];
    const both = await Promise.all([
      house.sections.write(binh, { task, part: first, text: top, base }),
      house.sections.write(lan, { task, part: first, text: bottom, base }),
    ]);
    const late = both.map(taken).find(({ kind }) => kind === 'overtaken');
    assert.ok(late?.kind === 'overtaken');
    assert.equal(late.merged, `Đầu.\n\n${text}\n\nCuối.`);
  });

  test('who writes while another only sets the owner is not in their way', async () => {
    const { revision: base, text } = await sectionOf(first);
    taken(await house.sections.arrange(lead, { task, part: first, edit: { owner: 'Lan' } }));
    assert.equal(
      taken(await house.sections.write(lan, { task, part: first, text: `${text} Thêm.`, base })).kind,
      'kept',
    );
    assert.equal((await sectionOf(first)).owner, 'Lan');
  });
});

describe('figures in a report', () => {
  test('a quoted figure carries value, source, period and vintage, and one that leads nowhere is refused by name', async () => {
    const { revision: base } = await sectionOf(first);
    const bad = await house.sections.write(lead, { task, part: first, text: '{figure:dien-tu/khong-co}', base });
    assert.equal(bad.ok ? '' : bad.refusals[0]?.code, 'no-such-figure');
    const text = 'Có {figure:dien-tu/2018/count} trong vùng.';
    taken(await house.sections.write(lead, { task, part: first, text, base }));
    const [view] = (await page()).mentions;
    assert.deepEqual(
      [view?.state, view?.pinned?.text.vi, view?.pinned?.source, view?.pinned?.period.vi, view?.pinned?.vintage],
      ['fresh', '768 doanh nghiệp', 'Cục Thống kê', 'năm 2018', '2018'],
    );
  });

  test('it goes old in sight when the source has a newer release or the dossier gives another value, until somebody refreshes it', async () => {
    house.figures.set('2018/count', smallFigure('f-1', { isStale: true }));
    assert.equal((await page()).mentions[0]?.state, 'stale');
    house.figures.set('2018/count', smallFigure('f-2', { text: { vi: '801 doanh nghiệp', en: '801 enterprises' } }));
    const report = await page();
    assert.deepEqual(
      [report.mentions[0]?.state, report.mentions[0]?.pinned?.text.vi, report.sums.old],
      ['changed', '768 doanh nghiệp', 1],
    );
    house.figures.delete('2018/count');
    assert.equal((await page()).mentions[0]?.state, 'lost');
    house.figures.set('2018/count', smallFigure('f-2', { text: { vi: '801 doanh nghiệp', en: '801 enterprises' } }));
    assert.equal(taken(await house.sections.refresh(lead, { task, part: first })).refreshed, 1);
    assert.deepEqual([(await page()).mentions[0]?.state, (await page()).sums.old], ['fresh', 0]);
  });
});

/** A document written by our writer after somebody changed its parts, as Word would send it back. */
async function edited(change: (printed: PrintedDocument) => PrintedDocument): Promise<Uint8Array> {
  let printed: PrintedDocument | undefined;
  const { writeDocument } = house.reportPorts;
  const ports = {
    ...house.reportPorts,
    writeDocument: async (document: PrintedDocument) => {
      printed = document;
      return new Uint8Array();
    },
  };
  const { openSections } = await import('./open-sections.ts');
  taken(await openSections(ports).exported(lead, { task, format: 'docx', language: 'vi' }));
  assert.ok(printed);
  return writeDocument(change(printed), 'docx', 'vi');
}

describe('to Word and back', () => {
  test('a report that comes back as it went changes nothing, tables and figures included', async () => {
    const { revision: base } = await sectionOf(first);
    const text =
      'Có {figure:dien-tu/2018/count} trong vùng.\n\n# Tiểu mục\n\n- Một ý\n\nBảng: Số cơ sở\n| Tỉnh | Số |\n| Thái Nguyên | {figure:dien-tu/2018/count} |';
    taken(await house.sections.write(lead, { task, part: first, text, base }));
    const bytes = await edited((printed) => printed);
    const brought = taken(await house.sections.bring(lead, { task, fileName: 'bao-cao.docx', bytes }));
    assert.deepEqual(
      brought.pieces.filter(({ kind }) => kind !== 'same').map(({ part, pieces }) => [part, pieces]),
      [],
    );
    assert.deepEqual([brought.missing, brought.overwritten], [[], []]);
  });

  test('what somebody changed in Word is shown before it is taken, a figure written over is told, and a heading of their own stays with its text', async () => {
    const bytes = await edited((printed) => ({
      ...printed,
      parts: printed.parts.flatMap((part): readonly PrintedPart[] =>
        'paragraph' in part
          ? [
              { paragraph: 'Có 900 doanh nghiệp [1] trong vùng.' },
              { heading: 'Mục của tôi', level: 2 },
              { paragraph: 'Chữ của tôi.' },
            ]
          : [part],
      ),
    }));
    const brought = taken(await house.sections.bring(lead, { task, fileName: 'sua.docx', bytes }));
    const changed = brought.pieces.filter(({ kind }) => kind === 'changed');
    assert.deepEqual(
      changed.map(({ part }) => part),
      [first],
    );
    assert.match(changed[0]?.text ?? '', /900 doanh nghiệp \[1\] trong vùng\.\n\n# Mục của tôi\n\nChữ của tôi\./u);
    assert.deepEqual(
      brought.overwritten.map(({ number }) => number),
      [1],
    );
    assert.match((await sectionOf(first)).text, /^Có \{figure/u, 'nothing was taken yet');
    const part = { part: first, revision: changed[0]?.revision ?? 0 };
    assert.equal(taken(await house.sections.take(lead, { task, file: brought.file, parts: [part] })).taken, 1);
    assert.match((await sectionOf(first)).text, /Chữ của tôi/u);
    const late = await house.sections.take(lead, { task, file: brought.file, parts: [part] });
    assert.equal(late.ok ? '' : late.refusals[0]?.code, 'overtaken');
  });

  test('a section that was changed here since the file went out is told', async () => {
    const bytes = await edited((printed) => ({
      ...printed,
      parts: printed.parts.map((part) => ('paragraph' in part ? { paragraph: `${part.paragraph} Thêm.` } : part)),
    }));
    const { revision: base, text } = await sectionOf(first);
    taken(await house.sections.write(lead, { task, part: first, text: `Trước.\n\n${text}`, base }));
    const brought = taken(await house.sections.bring(lead, { task, fileName: 'cu.docx', bytes }));
    assert.equal(brought.pieces.find(({ part }) => part === first)?.isOvertaken, true);
  });
});

describe('versions and rights', () => {
  test('a kept version is compared with the report section by section', async () => {
    const { number } = taken(await house.sections.keepVersion(lead, { task, label: 'Trước hội thảo' }));
    const { revision: base, text } = await sectionOf(first);
    taken(await house.sections.write(lead, { task, part: first, text: `${text}\n\nSau hội thảo.`, base }));
    const compared = taken(await house.sections.compareVersions(lead, { task, from: number }));
    const changed = compared.filter(({ kind }) => kind !== 'same');
    assert.deepEqual(
      changed.map(({ part }) => part),
      [first],
    );
    assert.equal(
      changed[0]?.pieces
        .filter(({ kind }) => kind === 'added')
        .map((each) => each.text)
        .join('')
        .trim(),
      'Sau hội thảo.',
    );
    assert.ok(!(await house.sections.compareVersions(lead, { task, from: 9 })).ok);
  });

  test('a close reader reads and changes nothing; a line agency does not see the report', async () => {
    const reader = as('reader');
    const seen = await house.sections.page(reader, task);
    assert.deepEqual(seen?.may, { arrange: false, write: false, export: false });
    for (const denied of [
      await house.sections.write(reader, { task, part: first, text: 'x', base: 1 }),
      await house.sections.arrange(reader, { task, part: first, edit: { owner: 'x' } }),
      await house.sections.keepVersion(reader, { task, label: 'x' }),
      await house.sections.exported(reader, { task, format: 'docx', language: 'vi' }),
    ])
      assert.equal(denied.ok ? '' : denied.refusals[0]?.code, 'not-allowed');
    assert.equal(await house.sections.page(as('agency', 'cuc-cong-nghiep'), task), undefined);
  });
});
