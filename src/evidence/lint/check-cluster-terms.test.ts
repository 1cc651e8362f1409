import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkClusterTerms } from './check-cluster-terms.ts';
import { codes } from './toy-knowledge.case.ts';

test('one idea under several names in one document is spoken of once', () => {
  assert.deepEqual(
    codes(checkClusterTerms, 'Cụm liên kết ngành là gì.\n\nCụm liên kết sản xuất điện tử.\n\nCụm liên kết sản xuất.'),
    ['terms.cluster-names'],
  );
  assert.deepEqual(codes(checkClusterTerms, 'Cụm liên kết ngành, cụm công nghiệp và cụm nhiệm vụ.'), []);
});

test('an English word that means either, or another of the three, is objected to', () => {
  assert.deepEqual(codes(checkClusterTerms, 'The industrial cluster grows.'), ['terms.cluster-english']);
  assert.deepEqual(codes(checkClusterTerms, 'Cụm liên kết ngành (industrial estate cluster).'), [
    'terms.cluster-english',
  ]);
  assert.deepEqual(codes(checkClusterTerms, 'Cụm công nghiệp (industrial cluster).'), ['terms.cluster-english']);
  assert.deepEqual(
    codes(checkClusterTerms, 'Cụm liên kết ngành (linkage cluster) và cụm công nghiệp (industrial estate cluster).'),
    [],
  );
});

test('a term beside the rule of another of the three is objected to', () => {
  assert.deepEqual(
    codes(checkClusterTerms, 'Cụm công nghiệp phải có 10 doanh nghiệp theo Điều 23 Nghị định 80/2021/NĐ-CP.'),
    ['terms.cluster-mixed'],
  );
  assert.deepEqual(codes(checkClusterTerms, 'Cụm liên kết ngành rộng 10–75 ha.'), ['terms.cluster-mixed']);
  assert.deepEqual(codes(checkClusterTerms, 'Cụm công nghiệp rộng 10–75 ha theo Nghị định 32/2024/NĐ-CP.'), []);
});
