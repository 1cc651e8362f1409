import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateText, type SaidCertificate } from './said-certificate.ts';
import { valueLines } from './value-lines.ts';

const CERTIFICATE: SaidCertificate = {
  ...{ standard: 'ISO 9001', edition: '2015', object: 'site', scope: 'gia công', product: '', body: 'Quacert' },
  ...{ accreditation: '', number: 'A-12', issued: null, expires: '2027-01-31' },
};

test('a certificate is said in words of both languages, only what is known of it, with no mark by which it is kept', () => {
  assert.deepEqual(valueLines('certificates', [certificateText(CERTIFICATE), 'IATF 16949']), [
    {
      vi: 'ISO 9001:2015, số A-12, do Quacert, phạm vi gia công, hết hạn 31/01/2027',
      en: 'ISO 9001:2015, number A-12, by Quacert, scope gia công, expires on 31/01/2027',
    },
    { vi: 'IATF 16949', en: 'IATF 16949' },
  ]);
});

test('things of a profile are said as their profile says them, and other fields stand as they are', () => {
  assert.deepEqual(valueLines('machines', ['Press | maker=Aida']), [{ vi: 'Press, Aida', en: 'Press, Aida' }]);
  assert.deepEqual(valueLines('products', ['bulông']), []);
  assert.deepEqual(valueLines('name', 'Công ty A'), []);
});
