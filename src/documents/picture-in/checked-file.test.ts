import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { PNG } from 'pngjs';
import { checkedPaper, checkedPhotograph, photographSize } from './checked-file.ts';
import { joined } from './clean-jpeg.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const segment = (marker: number, body: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff), body]);
/** EXIF data with an orientation and a position. */
const exif = (orientation: number): Uint8Array =>
  joined([
    words('Exif\0\0'),
    Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0),
    words('GPS 21.0285N 105.8542E'),
  ]);
const frame = segment(0xc0, Uint8Array.of(8, 0, 30, 0, 40, 1, 1, 0x11, 0));
const scan = joined([segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)), Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd9)]);
const jpeg = (...parts: readonly Uint8Array[]): Uint8Array =>
  joined([Uint8Array.of(0xff, 0xd8), ...parts, frame, scan]);
const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text);

test('a photograph loses position, camera and comments, and keeps its picture and how it is turned', () => {
  const icc = segment(0xe2, words('ICC_PROFILE\0\x01\x01 colours'));
  const given = joined([
    jpeg(
      segment(0xe0, words('JFIF\0')),
      segment(0xe1, exif(6)),
      segment(0xe1, words('http://ns.adobe.com/xap/1.0/\0 GPS')),
      icc,
      segment(0xed, words('Photoshop 3.0\0 Nguyễn')),
      segment(0xfe, words('chụp tại nhà')),
    ),
    words('second picture with GPS'),
  ]);
  const checked = checkedPhotograph(given, 'a.jpg');
  assert.ok(checked.ok);
  const { bytes, removed } = checked.value;
  assert.deepEqual(removed, ['EXIF', 'XMP', 'IPTC', 'comment', 'trailer']);
  for (const gone of ['GPS', 'Photoshop', 'chụp']) assert.ok(!holds(bytes, gone), gone);
  assert.ok(holds(bytes, 'colours') && holds(bytes, 'JFIF'));
  assert.deepEqual(bytes.subarray(-scan.length), scan, 'the picture itself is the same, byte for byte');
  assert.deepEqual(photographSize(bytes), { kind: 'jpg', width: 30, height: 40 }, 'turned by a quarter');
  const again = checkedPhotograph(bytes, 'a.jpg');
  assert.ok(again.ok);
  assert.deepEqual(again.value.bytes, bytes, 'cleaned twice is cleaned once');
});

test('a picture that comes in several scans keeps its tables and loses what was hidden between them', () => {
  const table = segment(0xc4, Uint8Array.of(0xff, 0xd9, 7));
  const first = scan.subarray(0, -2);
  const given = joined([Uint8Array.of(0xff, 0xd8), frame, first, table, segment(0xe1, exif(1)), scan]);
  const checked = checkedPhotograph(given, 'a.jpg');
  assert.ok(checked.ok);
  assert.deepEqual(checked.value.bytes, joined([Uint8Array.of(0xff, 0xd8), frame, first, table, scan]));
});

test('a PNG keeps only what it is drawn from', () => {
  const plain = new Uint8Array(PNG.sync.write(new PNG({ width: 3, height: 2 })));
  const text = words('GPS 21N');
  const chunk = joined([Uint8Array.of(0, 0, 0, text.length), words('eXIf'), text, Uint8Array.of(0, 0, 0, 0)]);
  const checked = checkedPhotograph(
    joined([plain.subarray(0, 33), chunk, plain.subarray(33), words('behind')]),
    'a.png',
  );
  assert.ok(checked.ok);
  assert.deepEqual(checked.value, { bytes: plain, removed: ['EXIF', 'trailer'] });
  assert.deepEqual(photographSize(plain), { kind: 'png', width: 3, height: 2 });
});

test('what is no whole photograph is refused, whatever it is called', () => {
  const whole = jpeg();
  for (const bytes of [
    words('<svg onload=…>'),
    words('%PDF-1.7'),
    whole.subarray(0, 20),
    whole.subarray(0, -2),
    new Uint8Array(),
  ])
    assert.ok(!checkedPhotograph(bytes, 'a.jpg').ok);
  assert.equal(photographSize(words('x')), undefined);
});

test('a paper with macros or programs inside is refused, one without is kept as it is', () => {
  const paper = zipSync({ 'word/document.xml': words('<x/>') });
  const checked = checkedPaper(paper, 'a.docx');
  assert.ok(checked.ok);
  assert.deepEqual(checked.value.bytes, paper);
  for (const name of ['word/vbaProject.bin', 'a.exe', 'word/activeX/x.bin', 'x/y.html'])
    assert.ok(!checkedPaper(zipSync({ [name]: words('x') }), 'a.docx').ok, name);
  assert.ok(checkedPaper(words('%PDF-1.7'), 'a.pdf').ok);
});
