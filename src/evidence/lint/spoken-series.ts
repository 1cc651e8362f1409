/** Series of the world pack and the words by which texts speak of them. */
export const SPOKEN_SERIES: readonly (readonly [RegExp, string])[] = [
  [
    /(?:chi (?:cho )?(?:nghiên cứu và phát triển|R&D)|R&D (?:expenditure|spending)|(?:expenditure|spending) on (?:R&D|research))/iu,
    'GB.XPD.RSDV.GD.ZS',
  ],
  [/(?:GDP bình quân đầu người|GDP per (?:capita|person))(?![^.]{0,20}(?:PPP|sức mua))/iu, 'NY.GDP.PCAP.CD'],
  [/(?:dân số(?! lao động)|population of|total population)/iu, 'SP.POP.TOTL'],
  [/(?:tỷ trọng hàng công nghệ cao|high-tech(?:nology)? exports? (?:share|as a share|\(% of))/iu, 'TX.VAL.TECH.MF.ZS'],
  [/(?:đơn (?:đăng ký )?sáng chế|(?:resident )?patent applications)/iu, 'IP.PAT.RESD'],
  [/(?:xuất khẩu[^.]{0,30}(?:%|so với) GDP|exports?[^.]{0,30}(?:%|per cent|percent|share) of GDP)/iu, 'NE.EXP.GNFS.ZS'],
  [/(?:chỉ số (?:hiệu quả )?logistics|LPI|logistics performance)/iu, 'LP.LPI.OVRL.XQ'],
];
