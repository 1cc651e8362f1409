/** Titles of learning and honour that the decree keeps from standing before a signer's name. */
const TITLE =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|Th\.S|KS|CN|BS|DS|LS|NGND|NGƯT|NSND|NSƯT|Assoc|Prof|Dr|Mr|Mrs|Ms|MSc|MBA|PhD|Ph\.D|Eng)(?:\.\s*|\s+|,\s*)|(?:Phó\s+)?Giáo\s+sư[.,]?\s*|Tiến\s+sĩ[.,]?\s*|Thạc\s+sĩ[.,]?\s*|Kỹ\s+sư[.,]?\s*|Cử\s+nhân[.,]?\s*)/iu;

/** A signer's name without academic titles before or after it. */
export function withoutTitles(name: string): string {
  const bare = name.trim().replace(TITLE, '');
  if (bare !== name.trim() && bare !== '') return withoutTitles(bare);
  return name.trim().replace(/,\s*(?:PhD|Ph\.D\.?|MSc|MBA|MPP|MA|BA|TS|ThS|GS|PGS)\.?$/iu, '');
}
