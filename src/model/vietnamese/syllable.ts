const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ' +
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yên yêm yêt yêu yêng ynh yt'
  ).split(' '),
);
const ONSETS = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const STOPS = /(?:c|ch|p|t)$/u;

/** Whether a word can be a Vietnamese syllable: a known onset, a known rhyme, and a tone that the rhyme may carry. */
export function isVietnameseSyllable(word: string): boolean {
  const marks =
    word
      .toLowerCase()
      .normalize('NFD')
      .match(/[\u0300\u0301\u0303\u0309\u0323]/gu) ?? [];
  if (marks.length > 1) return false;
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
  const tone = marks[0];
  return (
    ONSETS.some((onset) => bare.startsWith(onset) && isRhyme(bare.slice(onset.length), tone)) ||
    (bare === 'gi' && tone !== undefined)
  );
}

function isRhyme(rhyme: string, tone: string | undefined): boolean {
  if (!RHYMES.has(rhyme)) return false;
  return !STOPS.test(rhyme) || tone === '\u0301' || tone === '\u0323';
}
