import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIsoDate } from '../model/dates.ts';
import { type Gazetteer, gazetteer } from './gazetteer.ts';
import { industryBook } from './industry-book.ts';
import { listLayout } from './list-layout.ts';
import { listMapping } from './list-mapping.ts';
import { processBook } from './process-book.ts';
import { readListRow } from './read-list-row.ts';
import { isCertificateRole, rowCertificates } from './row-certificates.ts';

const read = (names: string, more: Readonly<Record<string, string>> = {}) => {
  const cells = Object.fromEntries(Object.entries(more).map(([role, text]) => [role, { text, column: role }]));
  return rowCertificates({ names, more: cells }, 7);
};
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

test('several certificates in a cell are several, in any of the ways in which people part them', () => {
  for (const text of ['ISO 9001:2015; IATF 16949', 'ISO 9001:2015, IATF 16949', 'ISO 9001:2015 và IATF 16949'])
    assert.deepEqual(read(text).lines, ['ISO 9001:2015', 'IATF 16949'], text);
  assert.deepEqual(read('ISO 9001/14001').lines, ['ISO 9001', 'ISO 14001']);
  assert.deepEqual(read('không').lines, []);
});

test('values of other columns go to the certificates in order; one that fits none is left open and told', () => {
  const { lines, warnings } = read('ISO 9001; CE', {
    certificate_number: 'A-1; B-2',
    certificate_expires: '31/12/2027',
    certificate_body: 'TÜV',
  });
  assert.deepEqual(lines, ['ISO 9001 | number=A-1 | body=TÜV', 'CE | number=B-2 | body=TÜV']);
  assert.deepEqual(codes(warnings), ['certificate-unaligned']);
  assert.deepEqual(read('ISO 9001 (hết hạn 31/12/2026)').lines, ['ISO 9001 | expires=2026-12-31']);
});

test('what a cell tells behind a name goes to that name, in brackets or after a comma', () => {
  const whole = 'ISO 9001:2015 | number=12/QMS | body=BV | issued=2024-03-01 | expires=2027-02-28';
  for (const text of [
    'ISO 9001:2015, số 12/QMS, BV, cấp ngày 01/03/2024, hết hạn 28/02/2027',
    'ISO 9001:2015 số 12/QMS (BV, cấp 01/03/2024, hết hạn 28/02/2027)',
    'ISO 9001:2015 (no. 12/QMS, do BV cấp, issued 2024-03-01); valid until 2027-02-28',
  ])
    assert.deepEqual(read(text).lines, [whole], text);
  assert.deepEqual(read('ISO 9001 (đúc, gia công), IATF 16949 - SGS, CE').lines, [
    'ISO 9001 | scope=đúc, gia công',
    'IATF 16949 | body=SGS',
    'CE',
  ]);
  assert.deepEqual(read('ISO 9001 - 2015; ISO 14001:2015 – số 12/EMS - TÜV NORD; OEKO-TEX - Standard 100').lines, [
    'ISO 9001:2015',
    'ISO 14001:2015 | number=12/EMS | body=TÜV NORD',
    'OEKO-TEX',
  ]);
  assert.deepEqual(read('ISO 14001, TÜV Rheinland; hết hạn 2026-12-31, Halal').lines, [
    'ISO 14001 | body=TÜV Rheinland | expires=2026-12-31',
    'Halal',
  ]);
  assert.deepEqual(read('ISO 9001, SO 14001').lines, ['ISO 9001', 'SO 14001'], 'a slip of typing is no number');
  const own = read('ISO 9001 (số 7, BV)', { certificate_number: 'A-1' });
  assert.deepEqual(own.lines, ['ISO 9001 | number=A-1 | body=BV'], 'a column of its own stands before');
  const person = read('CE (số 001089012345, gọi 0912 345 678)');
  assert.doesNotMatch(person.lines.join(), /0912|001089012345/);
  assert.deepEqual(codes(person.warnings), ['certificate-person', 'certificate-person']);
});

test('days that are none, or that are turned round, are faults; a number without a standard is told', () => {
  assert.deepEqual(codes(read('CE', { certificate_expires: 'soon' }).faults), ['not-a-day']);
  const turned = read('CE', { certificate_issued: '2027-01-01', certificate_expires: '2026-01-01' });
  assert.deepEqual(codes(turned.faults), ['certificate-days']);
  assert.deepEqual(codes(read('', { certificate_number: 'A-1' }).warnings), ['certificate-nameless']);
});

test('what looks like a phone or a personal code stays out of a certificate', () => {
  const { lines, warnings } = read('CE', { certificate_scope: 'gọi 0912 345 678', certificate_number: '001089012345' });
  assert.doesNotMatch(lines.join(), /0912|001089012345/);
  assert.deepEqual(codes(warnings), ['certificate-person', 'certificate-person']);
});

test('a list with columns for certificates, codes and processes is read as such, and codes are checked', () => {
  const place = { place_id: 'VN63-24', level: 'province', name_vi: 'Bắc Giang', parent_id: 'VN' };
  const places: Gazetteer = gazetteer([place], []);
  const industries = industryBook({
    codes: [
      { edition: 'vsic2018', code: '2610', parent: '', name: { vi: 'Linh kiện', en: 'Components' } },
      { edition: 'vsic2025', code: '2611', parent: '', name: { vi: 'Pin mặt trời', en: 'Solar cells' } },
    ],
    pairs: [{ from: '2610', to: '2611', isPartial: true }],
  });
  const processes = processBook([{ id: 'CAP-1', family: 'metal', name: { vi: 'Phay', en: 'Milling' } }]);
  const header = ['Tên', 'Chứng nhận', 'Ngày hết hạn', 'Công đoạn chính', 'Mã ngành'];
  const rowOf = (code: string, edition: string) => {
    const cells = ['Công ty A', 'ISO 9001', '31/12/2027', 'phay CNC', code];
    const layout = listLayout({
      name: 's',
      width: header.length,
      rows: [
        { number: 1, cells: header },
        { number: 2, cells },
      ],
    })!;
    const { mapping } = listMapping(layout, { stated: [], remembered: [], rows: 'site' });
    return readListRow(layout.body[0]!, {
      mapping,
      places,
      asOf: parseIsoDate('2026-01-01')!,
      numbers: 'vi',
      industryVersion: () => edition,
      books: { industries, processes, materials: processBook([]) },
    });
  };
  const { said, faults } = rowOf('2610', 'vsic2018');
  assert.deepEqual(faults, []);
  assert.deepEqual(said.site?.certificates, ['ISO 9001 | expires=2027-12-31'], 'a certificate is of the site');
  assert.equal(said.unit?.certificates, undefined);
  assert.deepEqual(said.site?.process_terms, ['CAP-1@core Phay – Milling']);
  const other = rowOf('2610', 'vsic2025');
  assert.deepEqual([codes(other.faults), codes(other.warnings)], [[], ['industry-other-edition']]);
  assert.match(other.warnings[0]?.said.en ?? '', /2611\*/);
  assert.deepEqual(other.said.unit?.industries, ['vsic2025:2610'], 'kept as said');
  const unknown = rowOf('2601', 'vsic2018');
  assert.deepEqual(codes(unknown.faults), ['unknown-industry']);
  assert.match(unknown.faults[0]?.said.vi ?? '', /2610 \(Linh kiện\)/);
  assert.ok(isCertificateRole('certificate_body') && !isCertificateRole('certificates'));
});
