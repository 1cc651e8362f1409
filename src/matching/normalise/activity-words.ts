import { phraseTable, replacedPhrases } from './phrase-table.ts';
import { TRANSLATED_ACTIVITIES, TRANSLATED_NAMES } from './translated-words.ts';

/** Words of activity and their abbreviations in both languages, each meaning in one form; words of no weight become nothing. */
const LINES = [
  'tm: thuong mai|trading|trade|commercial|commerce|tmai',
  'dv: dich vu|service|services|dvu',
  'sx: san xuat|manufacturing|manufacture|production|mfg|manufacturer|manufactory',
  'xnk: xuat nhap khau|xnk|import export|import and export|imp exp|imp and exp|imex|export import|imexco|x n k',
  'xk: xuat khau|export|exporting',
  'dt: dau tu|investment|investments|invest|dtu',
  'xd: xay dung|construction|constructions|building|xdung',
  'pt: phat trien|development|ptrien',
  'ck: co khi|mechanical|mechanic|mechanics|engineering',
  'kt: ky thuat|ki thuat|technical|technique',
  'congnghe: cong nghe|technology|technologies|tech|techno',
  'congnghecao: cong nghe cao|high technology|hi tech|hitech|high tech',
  'dientu: dien tu|electronic|electronics',
  'dien: electric|electrical|electricity',
  'congnghiep: cong nghiep|industrial|industry|industries',
  'maymac: may mac|garment|garments|apparel|clothing|fashion|may|sewing',
  'det: textile|textiles|weaving|knitting|det kim',
  'giaydep: giay dep|footwear|shoes|shoe|da giay|giay da',
  'quocte: quoc te|international|intl|int l',
  'nhua: plastic|plastics',
  'thep: steel',
  'caosu: cao su|rubber',
  'baobi: bao bi|packaging|packing|package',
  'chinhxac: chinh xac|precision',
  'inan: in an|printing|in bao bi',
  'thucpham: thuc pham|food|foods|foodstuff',
  'thuysan: thuy san|hai san|seafood|seafoods|aquatic|fishery',
  'duocpham: duoc pham|pharmaceutical|pharmaceuticals|pharma|duoc',
  'thietbi: thiet bi|tb|equipment|equipments',
  'linhkien: linh kien|component|components|parts',
  'vatlieu: vat lieu|material|materials',
  'khuonmau: khuon mau|khuon|mold|mould|molds|moulds|die',
  'oto: o to|oto|automotive|automobile|auto',
  'logistics: logistics|logistic|van tai|giao nhan|transport|transportation|forwarding|tiep van',
  'phanmem: phan mem|software|softwares',
  'nhamay: nha may|factory|plant|xi nghiep|xn|nm',
  'noithat: noi that|furniture|go noi that',
  'hoachat: hoa chat|chemical|chemicals',
  'cap: cable|cables|day cap',
  'tuvan: tu van|consulting|consultancy|consultant',
  'vn: viet nam|vietnam|vn',
  'vina: vina',
  ': va|and|the|of|cua|et',
];
/** With the Vietnamese phrase itself, so that no shorter one takes a part of it. */
const NAMES = TRANSLATED_NAMES.map((line) => line.replace(/^([^:]+): /, '$1: $1|'));
const ACTIVITIES = phraseTable([...LINES, ...TRANSLATED_ACTIVITIES, ...NAMES]);
/** What phrases become, the country and its short form apart. */
const MEANINGS: ReadonlySet<string> = new Set(
  [...LINES, ...TRANSLATED_ACTIVITIES]
    .map((line) => line.split(':')[0] ?? '')
    .filter((meaning) => !['', 'vn', 'vina'].includes(meaning)),
);

/** The words with each activity in one form: “Thương mại”, “TM” and “Trading” are one. */
export function activityWords(words: readonly string[]): readonly string[] {
  return replacedPhrases(ACTIVITIES, words);
}

/** Whether a word says what a firm does, not who it is. */
export function isActivityWord(word: string): boolean {
  return MEANINGS.has(word);
}
