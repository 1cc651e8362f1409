/** Code | English name without its unit | Vietnamese name | unit. */
const LINES = `
AG.LND.FRST.K2|Forest area|Diện tích rừng|sq. km
AG.SRF.TOTL.K2|Surface area|Diện tích lãnh thổ|sq. km
BM.GSR.ROYL.CD|Charges for the use of intellectual property, payments|Chi trả phí sử dụng sở hữu trí tuệ ra nước ngoài|current USD
BM.TRF.PWKR.CD.DT|Personal remittances, paid|Kiều hối chuyển ra|current USD
BN.KLT.DINV.CD|Foreign direct investment, net (balance of payments)|Đầu tư trực tiếp nước ngoài ròng (cán cân thanh toán)|current USD
BX.GSR.ROYL.CD|Charges for the use of intellectual property, receipts|Thu phí sử dụng sở hữu trí tuệ từ nước ngoài|current USD
BX.KLT.DINV.CD.WD|Foreign direct investment, net inflows (balance of payments)|Đầu tư trực tiếp nước ngoài, dòng vào ròng|current USD
CM.MKT.LCAP.GD.ZS|Market capitalisation of listed domestic companies|Vốn hóa thị trường của công ty niêm yết trong nước|% of GDP
DT.DOD.DECT.CD|External debt stocks, total|Tổng dư nợ nước ngoài|current USD
DT.ODA.ODAT.PC.ZS|Net official development assistance received per person|Viện trợ phát triển chính thức ròng nhận được bình quân đầu người|current USD
DT.TDS.DECT.GN.ZS|Total debt service|Tổng nghĩa vụ trả nợ nước ngoài|% of GNI
EG.USE.ELEC.KH.PC|Electric power consumption per person|Điện năng tiêu thụ bình quân đầu người|kWh
ER.GDP.FWTL.M3.KD|Water productivity, total|Năng suất sử dụng nước|constant 2015 USD of GDP per cubic metre
FP.CPI.TOTL.ZG|Inflation, consumer prices|Lạm phát theo giá tiêu dùng|% a year
GB.XPD.RSDV.GD.ZS|Expenditure on research and development|Chi cho nghiên cứu và phát triển|% of GDP
GC.REV.XGRT.GD.ZS|Government revenue, excluding grants|Thu ngân sách, không kể viện trợ|% of GDP
IC.BUS.EASE.XQ|Ease of doing business rank (1 = best)|Xếp hạng mức độ thuận lợi kinh doanh (1 = tốt nhất)|rank
IC.REG.PROC|Start-up procedures to register a business|Số thủ tục đăng ký kinh doanh|procedures
IP.JRN.ARTC.SC|Scientific and technical journal articles|Bài báo khoa học và kỹ thuật|articles
IP.PAT.RESD|Patent applications, residents|Đơn sáng chế của người cư trú|applications
IS.SHP.GOOD.TU|Container port traffic|Lượng container qua cảng|TEU (20-foot units)
IT.CEL.SETS.P2|Mobile cellular subscriptions|Thuê bao di động|per 100 people
LP.EXP.DURS.MD|Lead time to export, median case|Thời gian xuất khẩu, trường hợp trung vị|days
LP.IMP.DURS.MD|Lead time to import, median case|Thời gian nhập khẩu, trường hợp trung vị|days
LP.LPI.OVRL.XQ|Logistics performance index, overall (1 = low to 5 = high)|Chỉ số năng lực logistics, điểm chung (1 = thấp đến 5 = cao)|score
MS.MIL.XPND.GD.ZS|Military expenditure|Chi quốc phòng|% of GDP
NE.EXP.GNFS.ZS|Exports of goods and services|Xuất khẩu hàng hóa và dịch vụ|% of GDP
NE.GDI.TOTL.ZS|Gross capital formation|Tổng tích lũy tài sản|% of GDP
NE.IMP.GNFS.ZS|Imports of goods and services|Nhập khẩu hàng hóa và dịch vụ|% of GDP
NV.AGR.TOTL.ZS|Agriculture, forestry and fishing, value added|Giá trị tăng thêm của nông, lâm nghiệp và thủy sản|% of GDP
NV.IND.MANF.ZS|Manufacturing, value added|Giá trị tăng thêm của công nghiệp chế biến, chế tạo|% of GDP
NV.IND.TOTL.ZS|Industry including construction, value added|Giá trị tăng thêm của công nghiệp, kể cả xây dựng|% of GDP
NV.MNF.OTHR.ZS.UN|Other manufacturing, value added|Giá trị tăng thêm của các ngành chế biến, chế tạo khác|% of manufacturing value added
NV.MNF.TECH.ZS.UN|Medium and high-tech manufacturing, value added|Giá trị tăng thêm của ngành chế biến, chế tạo công nghệ trung bình và cao|% of manufacturing value added
NY.GDP.DEFL.KD.ZG|Inflation, GDP deflator|Lạm phát theo chỉ số giảm phát GDP|% a year
NY.GDP.MKTP.CD|Gross domestic product|Tổng sản phẩm trong nước (GDP)|current USD
NY.GDP.MKTP.KD.ZG|Growth of gross domestic product|Tốc độ tăng GDP|% a year
NY.GDP.PCAP.CD|GDP per person|GDP bình quân đầu người|current USD
NY.GDP.PCAP.PP.CD|GDP per person, purchasing power parity|GDP bình quân đầu người theo sức mua tương đương|current international dollars
NY.GNP.ATLS.CD|Gross national income, Atlas method|Tổng thu nhập quốc gia (GNI), phương pháp Atlas|current USD
NY.GNP.MKTP.PP.CD|Gross national income, purchasing power parity|GNI theo sức mua tương đương|current international dollars
NY.GNP.PCAP.CD|GNI per person, Atlas method|GNI bình quân đầu người, phương pháp Atlas|current USD
NY.GNP.PCAP.PP.CD|GNI per person, purchasing power parity|GNI bình quân đầu người theo sức mua tương đương|current international dollars
SE.ENR.PRSC.FM.ZS|Gender parity index, primary and secondary enrolment|Chỉ số cân bằng giới trong nhập học tiểu học và trung học|ratio
SE.PRM.CMPT.ZS|Primary completion rate|Tỷ lệ hoàn thành tiểu học|% of the age group
SE.SEC.ENRR|Enrolment in secondary school, gross|Tỷ lệ nhập học trung học, gộp|%
SE.TER.ENRR|Enrolment in tertiary education, gross|Tỷ lệ nhập học sau trung học (đại học, cao đẳng), gộp|%
SH.DYN.AIDS.ZS|Prevalence of HIV|Tỷ lệ nhiễm HIV|% of ages 15–49
SH.DYN.MORT|Mortality under five|Tỷ suất tử vong trẻ dưới 5 tuổi|per 1,000 live births
SH.IMM.MEAS|Immunisation against measles|Tỷ lệ tiêm phòng sởi|% of children aged 12–23 months
SH.STA.BRTC.ZS|Births attended by skilled health staff|Tỷ lệ ca sinh có nhân viên y tế có kỹ năng|%
SH.STA.MALN.ZS|Underweight children, weight for age|Tỷ lệ trẻ nhẹ cân theo tuổi|% of children under five
SI.DST.FRST.20|Income share of the lowest fifth|Tỷ phần thu nhập của 20 % dân số nghèo nhất|%
SI.POV.NAHC|Poverty headcount at national poverty lines|Tỷ lệ nghèo theo chuẩn quốc gia|% of population
SL.GDP.PCAP.EM.KD|GDP per person employed|GDP trên một lao động có việc làm|constant international dollars (PPP)
SL.IND.EMPL.FE.ZS|Employment in industry, female|Lao động nữ làm trong công nghiệp và xây dựng|% of female employment
SL.IND.EMPL.MA.ZS|Employment in industry, male|Lao động nam làm trong công nghiệp và xây dựng|% of male employment
SM.POP.NETM|Net migration|Di cư thuần|persons
SP.ADO.TFRT|Adolescent fertility rate|Tỷ suất sinh vị thành niên|births per 1,000 women aged 15–19
SP.DYN.CONU.ZS|Contraceptive prevalence, any method|Tỷ lệ sử dụng biện pháp tránh thai|% of married women aged 15–49
SP.DYN.LE00.IN|Life expectancy at birth|Tuổi thọ trung bình khi sinh|years
SP.DYN.TFRT.IN|Fertility rate|Tổng tỷ suất sinh|births per woman
SP.POP.GROW|Population growth|Tốc độ tăng dân số|% a year
SP.POP.SCIE.RD.P6|Researchers in research and development|Số nhà nghiên cứu trong hoạt động R&D|per million people
SP.POP.TECH.RD.P6|Technicians in research and development|Số kỹ thuật viên trong hoạt động R&D|per million people
SP.POP.TOTL|Population|Dân số|persons
TG.VAL.TOTL.GD.ZS|Merchandise trade|Thương mại hàng hóa|% of GDP
TT.PRI.MRCH.XD.WD|Net barter terms of trade|Tỷ giá thương mại hàng đổi hàng thuần|index, 2015 = 100
TX.MNF.TECH.ZS.UN|Medium and high-tech exports|Xuất khẩu hàng công nghệ trung bình và cao|% of manufactured exports
TX.VAL.TECH.CD|High-technology exports|Xuất khẩu công nghệ cao|current USD
TX.VAL.TECH.MF.ZS|High-technology exports as a share|Tỷ trọng xuất khẩu công nghệ cao|% of manufactured exports`;

export interface Indicator {
  readonly indicator: string;
  readonly name_en: string;
  readonly name_vi: string;
  readonly unit: string;
}

export const INDICATORS: readonly Indicator[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [indicator = '', name_en = '', name_vi = '', unit = ''] = line.split('|');
    return { indicator, name_en, name_vi, unit };
  });

/** The twelve countries of the tables: code, English name, Vietnamese name. */
export const COUNTRIES: readonly (readonly [iso3: string, name_en: string, name_vi: string])[] = [
  ['CHN', 'China', 'Trung Quốc'],
  ['DEU', 'Germany', 'Đức'],
  ['IDN', 'Indonesia', 'In-đô-nê-xi-a'],
  ['IND', 'India', 'Ấn Độ'],
  ['JPN', 'Japan', 'Nhật Bản'],
  ['KOR', 'Republic of Korea', 'Hàn Quốc'],
  ['MYS', 'Malaysia', 'Ma-lai-xi-a'],
  ['PHL', 'Philippines', 'Phi-líp-pin'],
  ['SGP', 'Singapore', 'Xin-ga-po'],
  ['THA', 'Thailand', 'Thái Lan'],
  ['USA', 'United States', 'Hoa Kỳ'],
  ['VNM', 'Viet Nam', 'Việt Nam'],
];
