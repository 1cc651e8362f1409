/** The 45 sectors of the OECD tables, edition 2021: code, name in Vietnamese | English, first and last division of ISIC Rev. 4. */
const LINES = `
01 Nông nghiệp, săn bắn, lâm nghiệp|Agriculture, hunting, forestry 01-02
02 Thủy sản|Fishing and aquaculture 03-03
03 Khai khoáng năng lượng|Mining, energy products 05-06
04 Khai khoáng phi năng lượng|Mining, other products 07-08
05 Dịch vụ hỗ trợ khai khoáng|Mining support services 09-09
06 Thực phẩm, đồ uống, thuốc lá|Food, beverages, tobacco 10-12
07 Dệt, may, da, giày|Textiles, clothing, leather, footwear 13-15
08 Gỗ và sản phẩm gỗ|Wood products 16-16
09 Giấy và in|Paper and printing 17-18
10 Than cốc, dầu mỏ tinh chế|Coke and refined petroleum 19-19
11 Hóa chất|Chemicals 20-20
12 Dược phẩm|Pharmaceuticals 21-21
13 Cao su và plastic|Rubber and plastics 22-22
14 Khoáng phi kim loại|Non-metallic mineral products 23-23
15 Kim loại|Basic metals 24-24
16 Sản phẩm kim loại đúc sẵn|Fabricated metal products 25-25
17 Điện tử, máy tính, quang học|Computers, electronics, optics 26-26
18 Thiết bị điện|Electrical equipment 27-27
19 Máy móc, thiết bị|Machinery 28-28
20 Xe có động cơ|Motor vehicles 29-29
21 Phương tiện vận tải khác|Other transport equipment 30-30
22 Chế biến khác; sửa chữa, lắp đặt|Other manufacturing; repair and installation 31-33
23 Điện, khí đốt|Electricity, gas, steam 35-35
24 Nước, rác thải|Water, sewerage, waste 36-39
25 Xây dựng|Construction 41-43
26 Bán buôn, bán lẻ|Wholesale and retail trade 45-47
27 Vận tải đường bộ, đường sắt, đường ống|Land and pipeline transport 49-49
28 Vận tải thủy|Water transport 50-50
29 Vận tải hàng không|Air transport 51-51
30 Kho bãi, hỗ trợ vận tải|Warehousing and transport support 52-52
31 Bưu chính, chuyển phát|Post and couriers 53-53
32 Lưu trú, ăn uống|Accommodation and food service 55-56
33 Xuất bản, nghe nhìn, phát thanh|Publishing, audiovisual, broadcasting 58-60
34 Viễn thông|Telecommunications 61-61
35 Công nghệ thông tin|Information technology 62-63
36 Tài chính, bảo hiểm|Finance and insurance 64-66
37 Bất động sản|Real estate 68-68
38 Chuyên môn, khoa học, kỹ thuật|Professional, scientific, technical services 69-75
39 Hành chính, hỗ trợ|Administrative and support services 77-82
40 Quản lý nhà nước, quốc phòng|Public administration and defence 84-84
41 Giáo dục|Education 85-85
42 Y tế, trợ giúp xã hội|Health and social work 86-88
43 Nghệ thuật, giải trí|Arts and recreation 90-93
44 Dịch vụ khác|Other services 94-96
45 Hộ gia đình thuê lao động|Households as employers 97-98`;

export interface OecdSector {
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly divisions: readonly string[];
}

/** Numbers of divisions that ISIC Rev. 4 does not use. */
const UNUSED = new Set([4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89]);

function divisionsFrom(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
    .filter((division) => !UNUSED.has(division))
    .map((division) => String(division).padStart(2, '0'));
}

export const OECD_SECTORS: readonly OecdSector[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [, code = '', name_vi = '', name_en = '', first = '', last = ''] =
      /^(\d\d) (.*)\|(.*) (\d\d)-(\d\d)$/.exec(line) ?? [];
    return { code, name_vi, name_en, divisions: divisionsFrom(Number(first), Number(last)) };
  });
