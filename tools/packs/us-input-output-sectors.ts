/** Summary sectors of the Bureau of Economic Analysis: code, name, prefixes of NAICS 2012 of the industries in it. */
const LINES = `
111CA Farms: 111 112
113FF Forestry, fishing and related activities: 113 114 115
211 Oil and gas extraction: 211
212 Mining, except oil and gas: 212
213 Support activities for mining: 213
22 Utilities: 22
23 Construction: 23
321 Wood products: 321
327 Nonmetallic mineral products: 327
331 Primary metals: 331
332 Fabricated metal products: 332
333 Machinery: 333
334 Computer and electronic products: 334
335 Electrical equipment, appliances and components: 335
3361MV Motor vehicles, bodies and trailers, and parts: 3361 3362 3363
3364OT Other transportation equipment: 3364 3365 3366 3369
337 Furniture and related products: 337
339 Miscellaneous manufacturing: 339
311FT Food and beverage and tobacco products: 311 312
313TT Textile mills and textile product mills: 313 314
315AL Apparel and leather and allied products: 315 316
322 Paper products: 322
323 Printing and related support activities: 323
324 Petroleum and coal products: 324
325 Chemical products: 325
326 Plastics and rubber products: 326
42 Wholesale trade: 42
441 Motor vehicle and parts dealers: 441
445 Food and beverage stores: 445
452 General merchandise stores: 452
4A0 Other retail: 442 443 444 446 447 448 451 453 454
481 Air transportation: 481
482 Rail transportation: 482
483 Water transportation: 483
484 Truck transportation: 484
485 Transit and ground passenger transportation: 485
486 Pipeline transportation: 486
487OS Other transportation and support activities: 487 488 492
493 Warehousing and storage: 493
511 Publishing industries, except internet: 511
512 Motion picture and sound recording industries: 512
513 Broadcasting and telecommunications: 515 517
514 Data processing, internet publishing and other information services: 518 519
521CI Federal Reserve banks, credit intermediation: 521 522
523 Securities, commodity contracts and investments: 523
524 Insurance carriers and related activities: 524
525 Funds, trusts and other financial vehicles: 525
HS Housing:
ORE Other real estate: 531
532RL Rental and leasing services, lessors of intangible assets: 532 533
5411 Legal services: 5411
5415 Computer systems design and related services: 5415
5412OP Miscellaneous professional, scientific and technical services: 5412 5413 5414 5416 5417 5418 5419
55 Management of companies and enterprises: 55
561 Administrative and support services: 561
562 Waste management and remediation services: 562
61 Educational services: 61
621 Ambulatory health care services: 621
622 Hospitals: 622
623 Nursing and residential care facilities: 623
624 Social assistance: 624
711AS Performing arts, spectator sports, museums and related activities: 711 712
713 Amusements, gambling and recreation industries: 713
721 Accommodation: 721
722 Food services and drinking places: 722
81 Other services, except government: 81
GFGD Federal general government, defense:
GFGN Federal general government, nondefense:
GFE Federal government enterprises:
GSLG State and local general government:
GSLE State and local government enterprises:`;

export interface Sector {
  readonly code: string;
  readonly name: string;
  readonly prefixes: readonly string[];
}

export const SECTORS: readonly Sector[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [head = '', tail = ''] = line.split(':');
    const space = head.indexOf(' ');
    return {
      code: head.slice(0, space),
      name: head.slice(space + 1),
      prefixes: tail
        .trim()
        .split(' ')
        .filter((each) => each !== ''),
    };
  });

/** The sector that a code of NAICS 2012 belongs to; a code has one sector or none. */
export function sectorOf(naics: string): Sector | undefined {
  const found = SECTORS.filter((sector) => sector.prefixes.some((prefix) => naics.startsWith(prefix)));
  if (found.length > 1) throw new Error(`${naics} belongs to several sectors`);
  return found[0];
}
