import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { certificateText, parseCertificateText } from './said-certificate.ts';

const words = fc.string({ maxLength: 20 }).map((text) => text.replace(/[|=\s]+/gu, ' ').trim());
const day = fc.constantFrom(null, '2024-02-29', '2027-12-31');

test('a certificate comes back from its line as it was said', () => {
  const said = fc.record({ scope: words, product: words, body: words, accreditation: words, number: words });
  fc.assert(
    fc.property(said, day, day, (texts, issued, expires) => {
      const one = { standard: 'ISO 9001', edition: '2015', object: 'site' as const, ...texts, issued, expires };
      assert.deepEqual(parseCertificateText(certificateText(one)), one);
    }),
  );
});

test('no text can bring a field of its own into the line', () => {
  const sly = { ...parseCertificateText('CE'), body: 'X | expires=2999-01-01' };
  assert.equal(parseCertificateText(certificateText(sly)).expires, null);
});
