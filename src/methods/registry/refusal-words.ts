import type { BothLanguages } from '../catalogue.ts';

const say = (vi: string, en: string): BothLanguages => ({ vi, en });

/** What each refusal of a run means and what its reader should do: those of the methods, and those of the tables and parameters. */
export const refusalWords = {
  'bad-shape': say('kích thước các đầu vào không khớp nhau', 'the sizes of the inputs do not fit each other'),
  'bad-parameter': say('tham số nằm ngoài miền của nó', 'a parameter is outside its domain'),
  'not-finite': say(
    'giá trị không phải là số hữu hạn; hãy sửa tại nguồn, hoặc bỏ hẳn dòng này',
    'the value is not a finite number; correct it at its source, or take the row out',
  ),
  'negative-cell': say('số lượng bị âm; hãy sửa tại nguồn', 'the amount is negative; correct it at its source'),
  'not-binary': say('phải là 0 hoặc 1', 'must be 0 or 1'),
  'bad-index': say('giá trị chỉ ra ngoài danh sách của nó', 'the value points outside its list'),
  'duplicate-link': say(
    'cùng một liên kết xuất hiện hai lần; hãy cộng lại hoặc bỏ bớt',
    'the same link is given twice; add the two together or remove one',
  ),
  'self-link': say('đơn vị liên kết với chính nó; hãy bỏ liên kết này', 'a unit is linked to itself; remove the link'),
  'shares-not-one': say('các tỷ trọng không cộng thành 1', 'shares do not add up to 1'),
  'part-exceeds-whole': say('phần lớn hơn toàn thể của nó', 'a part is larger than its whole'),
  'no-variation': say(
    'mọi giá trị bằng nhau nên chỉ số không xác định',
    'all values are equal, so the measure is not defined',
  ),
  'too-few': say('quá ít quan sát cho chỉ số này', 'there are too few observations for this measure'),
  'one-plant': say(
    'một cơ sở nắm toàn bộ ngành (H = 1) nên mức tập trung không xác định',
    'one plant holds the whole industry (H = 1), so its concentration is not defined',
  ),
  'not-converged': say(
    'phép lặp không hội tụ; hãy tăng số bước lặp hoặc kiểm tra đầu vào',
    'the iteration did not settle; raise its limit or check the input',
  ),
  disconnected: say(
    'mạng tách thành các phần không có gì chung nên không có một thứ hạng chung; hãy xét từng phần',
    'the network falls into parts that share nothing, so one ranking is not defined; analyse each part by itself',
  ),
  'tied-eigenvalues': say(
    'hai trị riêng bằng nhau nên trục không duy nhất; đừng xếp hạng bằng chỉ số này',
    'two eigenvalues tie, so the axis is not unique; do not rank by this measure',
  ),
  'not-productive': say(
    'bán kính phổ từ 1 trở lên nên nghịch đảo không có nghĩa kinh tế; hãy kiểm tra hệ số',
    'the spectral radius is 1 or more, so the inverse has no economic meaning; check the coefficients',
  ),
  singular: say(
    'hệ phương trình không có nghiệm duy nhất; hãy bỏ phần rỗng hoặc bị lặp',
    'the equations have no unique solution; remove what is empty or repeated',
  ),
  'bounds-crossed': say('cận dưới lớn hơn cận trên', 'a lower bound is above its upper bound'),
  'not-additive': say('các phần không cộng thành tổng của chúng', 'parts do not add up to their total'),
  'bad-base': say('phương án gốc không có trong lưới', 'the base specification is not in the grid'),
  'not-protectable': say(
    'không cách chọn ô nào bảo vệ được ô này như yêu cầu; hãy cho phép che thêm ô hoặc gộp hàng, cột',
    'no choice of cells protects this cell as asked; let more cells be hidden, or join rows or columns',
  ),
  'unknown-method': say(
    'không có phương pháp này; xem “lienket methods”',
    'there is no such method; see “lienket methods”',
  ),
  'missing-table': say('thiếu bảng', 'a table is missing'),
  'unknown-table': say('phương pháp không nhận bảng này', 'the method takes no such table'),
  'missing-column': say('bảng thiếu cột', 'the table lacks a column'),
  'bad-column': say(
    'cột không đúng kiểu, hoặc có số dòng khác các cột kia',
    'the column has the wrong type, or another number of rows than the others',
  ),
  'empty-table': say('bảng không có dòng nào', 'the table has no rows'),
  'missing-value': say(
    'ô trống hoặc không rõ; thiếu không phải là 0: hãy điền, hoặc bỏ dòng này đi',
    'the cell is empty or not known; missing is not 0: fill it in, or take the row out',
  ),
  'not-a-number': say('không phải là số', 'not a number'),
  'bad-share': say('tỷ trọng phải nằm trong khoảng từ 0 đến 1', 'a share must lie between 0 and 1'),
  'duplicate-key': say('khóa này đã xuất hiện ở một dòng khác', 'this key stands in another row too'),
  'unknown-key': say('mã này không có trong bảng kia', 'this name is not in the other table'),
  'missing-key': say('bảng thiếu mã mà bảng kia có', 'the table lacks a name that the other table has'),
  'not-symmetric': say(
    'hai chiều của cùng một cặp có giá trị khác nhau',
    'the two directions of one pair have different values',
  ),
  'missing-parameter': say('phải nêu tham số', 'the parameter must be stated'),
  'unknown-parameter': say('phương pháp không nhận tham số này', 'the method takes no such parameter'),
  'too-large': say('bảng đầy đủ quá lớn cho bộ nhớ được phép', 'the full table is too large for the memory allowed'),
  'too-heavy': say(
    'tính quá lâu cho máy chủ này; hãy chạy bằng lệnh “lienket method”',
    'it takes too long for this server; run it with the command “lienket method”',
  ),
} satisfies Readonly<Record<string, BothLanguages>>;
