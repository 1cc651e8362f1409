/** Signs that stand for letters in passwords that only look clever. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};
const LEAST_PART = 4;
/** So many signs beside common words do not make a password of its own. */
const MOST_REST = 4;

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase();
const straightened = (text: string): string => [...text].map((sign) => STANDS_FOR[sign] ?? sign).join('');

/** Three words of chance are more than a common password. */
const MOST_WORDS = 2;
const LONGEST_WORD = 24;

/**
 * Whether a password is a common one, or made of two common ones with a few signs beside them:
 * `password2026!`, `Passw0rdPassw0rd`.
 */
export async function isMadeOfCommon(password: string, isCommon: (word: string) => Promise<boolean>): Promise<boolean> {
  const typed = plain(password);
  for (const text of new Set([typed, straightened(typed)]))
    if (text.length <= MOST_WORDS * LONGEST_WORD + MOST_REST && (await isCovered(text, isCommon))) return true;
  return false;
}

/** Whether two common words cover a text but for a few signs; goes through it once. */
async function isCovered(text: string, isCommon: (word: string) => Promise<boolean>): Promise<boolean> {
  // left[end][words]: the fewest signs that so many words leave uncovered in the text up to there.
  const left: number[][] = [Array.from({ length: MOST_WORDS + 1 }, () => 0)];
  for (let end = 1; end <= text.length; end += 1) {
    const here = (left[end - 1] ?? []).map((rest) => rest + 1);
    for (let start = Math.max(0, end - LONGEST_WORD); start <= end - LEAST_PART; start += 1) {
      if (!(await isCommon(text.slice(start, end)))) continue;
      for (let words = 1; words <= MOST_WORDS; words += 1)
        here[words] = Math.min(here[words] ?? end, left[start]?.[words - 1] ?? end);
    }
    left.push(here);
  }
  return (left.at(-1)?.[MOST_WORDS] ?? text.length) <= MOST_REST;
}
