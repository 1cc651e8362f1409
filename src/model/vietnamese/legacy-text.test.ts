import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeLegacy } from './encode-legacy.case.ts';
import { decodeLegacy, decodeTcvn3, decodeVni } from './legacy-text.ts';

const LETTERS = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ';

test('every Vietnamese letter goes to each legacy encoding and back', () => {
  for (const letter of LETTERS) {
    assert.equal(decodeTcvn3(encodeLegacy(letter, 'tcvn3')), letter);
    assert.equal(decodeVni(encodeLegacy(letter, 'vni')), letter);
    assert.equal(decodeVni(encodeLegacy(letter.toUpperCase(), 'vni')), letter.toUpperCase());
  }
});

test('published examples of both encodings are read', () => {
  assert.equal(decodeTcvn3('B¶o Th¾ng, M\u00adêng'), 'Bảo Thắng, Mường');
  assert.equal(decodeTcvn3('B¸t X¸t'), 'Bát Xát');
  assert.equal(decodeTcvn3('C«ng nghiÖp chÕ biÕn'), 'Công nghiệp chế biến');
  assert.equal(decodeVni('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam'), 'Cộng hòa xã hội chủ nghĩa Việt Nam');
  assert.equal(
    decodeVni('ÑOÀNG NAI, TAÂY NINH, Ñoàng baèng soâng Cöûu Long'),
    'ĐỒNG NAI, TÂY NINH, Đồng bằng sông Cửu Long',
  );
});

test('any Vietnamese text survives the way there and back', () => {
  const text = fc.string({ unit: fc.constantFrom(...LETTERS, ...'bcghklmnprstvx ,.0123'), maxLength: 40 });
  fc.assert(fc.property(text, (line) => decodeLegacy(encodeLegacy(line, 'tcvn3'), 'tcvn3') === line));
});
