import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processBook } from '../process-book.ts';
import { PROFILE_FIELDS, PROFILE_ROLES, partOfRole, sectionOf } from './profile-fields.ts';
import { profileKey, profileLine, profileText } from './profile-line.ts';
import { readPart } from './profile-value.ts';
import { rowProfile } from './row-profile.ts';

const processes = processBook([{ id: 'CAP-0116', family: 'metal', name: { vi: 'Phay', en: 'Milling' } }]);
const materials = processBook([
  { id: 'CAP-0436', family: 'metal', name: { vi: 'Hợp kim nhôm', en: 'Aluminum alloys' } },
]);

const read = (
  cells: Readonly<Record<string, string>>,
  ranked: readonly { readonly text: string; readonly rank: string }[] = [],
) =>
  rowProfile(
    {
      cells: Object.fromEntries(Object.entries(cells).map(([role, text]) => [role, { text, column: role }])),
      processes: ranked,
    },
    { row: 3, asOf: '2026-05-01', writing: 'vi', processes, materials },
  );
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

test('the columns of a row make one line of a process, and a process column with a rank gives it its name', () => {
  const more = {
    process_material: 'hợp kim nhôm',
    process_tolerance: 'IT7',
    process_size_max: '600x400x300 mm',
    process_batch_min: '50',
    process_batch_max: '10.000',
  };
  const line =
    'CAP-0116 Phay – Milling | rank=core | material=CAP-0436 Hợp kim nhôm – Aluminum alloys | tolerance=IT7 | ' +
    'size_max=600x400x300mm | batch_min=50 | batch_max=10000';
  assert.deepEqual(read({ capabilities: 'phay CNC', process_rank: 'chính', ...more }).said, { capabilities: [line] });
  assert.deepEqual(read(more, [{ text: 'Phay', rank: 'core' }]).said, { capabilities: [line] });
  assert.deepEqual(read({}, [{ text: 'Phay', rank: 'core' }]).said, {}, 'a process alone is no profile');
});

test('machines, measuring, capacity, load, quality, customers, languages and staff are read by their columns', () => {
  const { said, faults, warnings } = read({
    machines: 'Máy ép nhựa; Máy phay',
    machine_count: '3; 1',
    machine_maker: 'Haitian; Haas',
    machine_tonnage: '250 tấn; –',
    measuring: 'CMM, panme',
    capacity: '12.000 chi tiết/tháng',
    load: '85%',
    quality: '2025',
    quality_ppm: '120',
    quality_on_time: '97,5%',
    customers: 'Canon',
    customer_tier: 'OEM',
    languages: 'tiếng Anh, tiếng Hàn',
    staff: 'kỹ sư; công nhân',
    staff_count: '12; 80',
  });
  assert.deepEqual([faults, warnings], [[], []]);
  assert.deepEqual(said, {
    machines: ['Máy ép nhựa | count=3 | maker=Haitian | tonnage=250t', 'Máy phay | count=1 | maker=Haas'],
    measuring: ['CMM', 'panme'],
    capacity: ['12000 piece/month'],
    load: ['85% | on=2026-05-01'],
    quality: ['2025-01-01/2025-12-31 | ppm=120 | on_time=97.5%'],
    customers: ['Canon | tier=oem'],
    languages: ['en', 'ko'],
    staff: ['engineer | count=12', 'operator | count=80'],
  });
});

test('every bad unit and range of a row is refused at once, each at its column with what to write', () => {
  const { faults } = read({
    capabilities: 'phay',
    process_tolerance: 'cao',
    process_size_min: '700x400x300 mm',
    process_size_max: '600x400x300 mm',
    process_batch_min: '100',
    process_batch_max: '10',
    machines: 'Máy ép',
    machine_year: '19',
    machine_tonnage: '250',
    capacity: '12000 thùng',
    load: '300%',
    quality: '2025-12-31/2025-01-01',
    staff: 'Nguyễn Văn A',
  });
  assert.deepEqual(codes(faults).toSorted(), [
    'bad-period',
    'bad-tolerance',
    'no-unit',
    'no-unit',
    'out-of-range',
    'out-of-range',
    'range-turned',
    'range-turned',
    'unknown-staff',
  ]);
  assert.ok(faults.every(({ said, where }) => said.vi !== said.en && where.column !== undefined && where.row === 3));
});

test('a value of which nobody knows what it is of is told and left open, never given to the wrong thing', () => {
  const { said, warnings } = read({ machines: 'Máy phay; Máy tiện', machine_count: '3', process_tolerance: 'IT7' });
  assert.deepEqual(said, { machines: ['Máy phay', 'Máy tiện'] });
  assert.deepEqual(codes(warnings).toSorted(), ['profile-nameless', 'profile-unaligned']);
});

test('words beyond the vocabulary are kept and told; phones and personal codes are not kept', () => {
  const steel = read({ capabilities: 'phay', process_material: 'SUS304' });
  assert.deepEqual(
    [steel.said.capabilities, codes(steel.warnings)],
    [['CAP-0116 Phay – Milling | material=SUS304'], ['unknown-material']],
  );
  const phone = read({ customers: 'Anh Ba 0912 345 678' });
  assert.doesNotMatch(JSON.stringify(phone.said), /0912/u);
  assert.deepEqual(codes(phone.warnings), ['profile-person']);
});

test('a whole line as the register writes it is read as it stands, in whatever way the list writes numbers', () => {
  const line = 'CAP-0116 Phay – Milling | rank=core | tolerance=±1.234mm | size_max=Ø60.125x500mm';
  assert.deepEqual(read({ capabilities: line }).said, { capabilities: [line] });
  assert.deepEqual(codes(read({ capabilities: 'phay | colour=red' }).faults), ['no-such-part']);
});

test('lines and their text are one and the same, and what one speaks of does not depend on how much', () => {
  for (const field of PROFILE_FIELDS) {
    const parts = Object.fromEntries(Object.keys(sectionOf(field).parts).map((name) => [name, '1']));
    assert.deepEqual(profileLine(profileText(field, { head: 'x', parts })), { head: 'x', parts });
  }
  const key = (text: string) => profileKey('capacity', text);
  assert.equal(key('12000 piece/month'), key('9000 piece/month'));
  assert.notEqual(key('12000 piece/month'), key('12000 kg/month'));
  assert.notEqual(profileKey('machines', 'Máy | model=A'), profileKey('machines', 'Máy | model=B'));
});

test('every part of a profile is a role with a title in both languages, and every kind refuses nonsense in both', () => {
  for (const role of PROFILE_ROLES) {
    const { part } = partOfRole(role);
    assert.ok(part.title.vi !== '' && part.title.en !== '');
    const answer = readPart(part.kind, '§', { writing: 'vi', header: '', processes, materials });
    assert.ok('fault' in answer && answer.fault.said.vi !== answer.fault.said.en, role);
  }
});
