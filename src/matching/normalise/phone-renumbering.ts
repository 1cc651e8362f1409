/** Mobile prefixes of 2018: the eleven-digit prefix and what replaced it; the last seven digits were kept. */
export const MOBILE_2018: ReadonlyMap<string, string> = new Map([
  ['0120', '070'],
  ['0121', '079'],
  ['0122', '077'],
  ['0126', '076'],
  ['0128', '078'],
  ['0123', '083'],
  ['0124', '084'],
  ['0125', '085'],
  ['0127', '081'],
  ['0129', '082'],
  ['0162', '032'],
  ['0163', '033'],
  ['0164', '034'],
  ['0165', '035'],
  ['0166', '036'],
  ['0167', '037'],
  ['0168', '038'],
  ['0169', '039'],
  ['0186', '056'],
  ['0188', '058'],
  ['0199', '059'],
]);

/** Area codes of 2017, old and new, without the leading 0. */
const AREAS =
  '76 296,64 254,281 209,240 204,781 291,241 222,75 275,56 256,650 274,651 271,62 252,780 290,710 292,26 206,511 236,' +
  '500 262,501 261,230 215,61 251,67 277,59 269,4 24,39 239,320 220,31 225,711 293,8 28,321 221,58 258,77 297,60 260,' +
  '231 213,63 263,25 205,20 214,72 272,350 228,351 226,38 238,30 229,68 259,57 257,52 232,510 235,55 255,33 203,53 233,79 299,' +
  '22 212,66 276,36 227,280 208,37 237,54 234,73 273,74 294,27 207,70 270,29 216';

/** Old area code → new one, and how many digits of the subscriber follow. */
export const AREA_2017: ReadonlyMap<string, { readonly code: string; readonly follow: number }> = new Map(
  AREAS.split(',').map((line) => {
    const [old = '', code = ''] = line.split(' ');
    return [old, { code, follow: code.length === 2 ? 8 : 7 }];
  }),
);
