import type { Bilingual } from '../../model/bilingual.ts';

/** Frame of every page, home page, and what is said when something goes wrong. */
export const FRAME_WORDS = {
  product: { vi: 'Liên Kết', en: 'Liên Kết' },
  tagline: { vi: 'Chứng cứ về cụm liên kết ngành', en: 'Evidence on linkage clusters' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to main content' },
  mainNavigation: { vi: 'Mục chính', en: 'Main' },
  breadcrumb: { vi: 'Vị trí trang', en: 'Breadcrumb' },
  home: { vi: 'Trang đầu', en: 'Home' },
  dossiers: { vi: 'Hồ sơ', en: 'Dossiers' },
  packs: { vi: 'Gói dữ liệu', en: 'Data packs' },
  methods: { vi: 'Phương pháp', en: 'Methods' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  footOffline: {
    vi: 'Chạy hoàn toàn trên máy này: không gửi, không tải gì từ mạng.',
    en: 'Runs entirely on this machine: nothing is sent, nothing is fetched.',
  },
  footVersion: { vi: 'Phiên bản {version}', en: 'Version {version}' },
  footApi: { vi: 'Giao diện lập trình (OpenAPI)', en: 'Programming interface (OpenAPI)' },

  homeLead: {
    vi: 'Nơi này có cụm liên kết ngành không, căn cứ vào đâu, và điều gì đã thay đổi?',
    en: 'Is there a linkage cluster here, on what ground, and what has changed?',
  },
  homeText: {
    vi: 'Mỗi hồ sơ là một báo cáo có thể tính lại. Bấm vào bất kỳ con số nào để xem công thức, tham số và đúng những dòng số liệu gốc đã sinh ra nó. Thiếu số liệu thì báo cáo nói “chưa đủ dữ liệu” và chỉ rõ cần số liệu nào.',
    en: 'Each dossier is a report that can be computed again. Follow any number to its formula, its parameters and the very rows it was made from. Where data are missing the report says “cannot tell”, and names the data that would settle it.',
  },
  homeQuestions: { vi: 'Hồ sơ trả lời những câu hỏi nào', en: 'What a dossier answers' },
  questionCluster: { vi: 'Có phải là cụm liên kết ngành không?', en: 'Is it a linkage cluster?' },
  questionClusterText: {
    vi: 'Tám bậc kiểm định, từ quy mô đến ý kiến chuyên gia; mỗi bậc trả lời có, không hoặc chưa đủ dữ liệu.',
    en: 'Eight rungs, from size to expert opinion; each answers yes, no or cannot tell.',
  },
  questionLaw: { vi: 'Có đủ điều kiện theo luật không?', en: 'Does the law recognise it?' },
  questionLawText: {
    vi: 'Từng tiêu chí của quy định đang có hiệu lực vào ngày xét, trên đúng địa giới của ngày đó.',
    en: 'Each criterion of the rule in force on the date asked, within the boundaries of that date.',
  },
  questionChange: { vi: 'Thay đổi do đâu?', en: 'What moved, and why?' },
  questionChangeText: {
    vi: 'Tách riêng phần do kinh tế, do địa giới, do phân ngành và do hiệu chỉnh số liệu; cộng lại đúng bằng tổng.',
    en: 'The parts due to the economy, the boundaries, the classification and data revision; they add up exactly.',
  },
  threeWords: { vi: 'Ba chữ “cụm” khác nhau', en: 'Three different things are called “cụm”' },
  wordLinkage: { vi: 'Cụm liên kết ngành', en: 'Linkage cluster (cụm liên kết ngành)' },
  wordLinkageText: {
    vi: 'doanh nghiệp, nhà cung ứng và tổ chức hỗ trợ có liên quan, vừa cạnh tranh vừa hợp tác. Đây là đối tượng của các hồ sơ.',
    en: 'related firms, suppliers and support organisations that compete and cooperate. This is what the dossiers are about.',
  },
  wordEstate: { vi: 'Cụm công nghiệp', en: 'Industrial estate cluster (cụm công nghiệp)' },
  wordEstateText: {
    vi: 'khu đất có hạ tầng, rộng 10–75 ha. Là một địa điểm, không phải cụm liên kết ngành.',
    en: 'a serviced estate of 10–75 ha. It is a place, not a linkage cluster.',
  },
  wordTasks: { vi: 'Cụm nhiệm vụ', en: 'Task bundle (cụm nhiệm vụ)' },
  wordTasksText: {
    vi: 'một nhóm nhiệm vụ nghiên cứu được giao cùng nhau.',
    en: 'a set of research tasks assigned together.',
  },
  exampleDossiers: { vi: 'Hồ sơ mẫu', en: 'Example dossiers' },
  ownDossiers: { vi: 'Hồ sơ của bạn', en: 'Your dossiers' },
  noDossiers: {
    vi: 'Chưa có hồ sơ nào. Các lệnh ở cuối trang này sẽ tạo hồ sơ đầu tiên.',
    en: 'There is no dossier yet. The commands at the end of this page make the first one.',
  },
  noOwnDossiers: {
    vi: 'Bạn chưa có hồ sơ riêng. Các lệnh ở mục “Dùng số liệu của bạn” tạo hồ sơ đầu tiên.',
    en: 'You have no dossier of your own yet. The commands under “Use your own data” make one.',
  },
  unusable: { vi: 'Có tệp không dùng được', en: 'Some files cannot be used' },
  unusableText: {
    vi: 'Những mục dưới đây được để nguyên chỗ cũ và không tham gia vào hồ sơ nào; sửa xong thì tải lại trang.',
    en: 'The following are left where they lie and take part in no dossier; mend them and reload this page.',
  },
  unusableRecipe: { vi: 'Công thức hồ sơ', en: 'Recipe' },
  unusableRelease: { vi: 'Bản số liệu', en: 'Release' },
  asOf: { vi: 'Xét tại ngày', en: 'As of' },
  dated: { vi: 'Lập ngày', en: 'Dated' },
  download: { vi: 'Tải về', en: 'Download' },
  ownData: { vi: 'Dùng số liệu của bạn', en: 'Use your own data' },
  ownDataText: {
    vi: 'Chạy các lệnh này trong thư mục của chương trình, rồi tải lại trang. Số liệu của bạn ở lại trên máy này.',
    en: 'Run these commands in the program’s folder, then reload this page. Your data stay on this machine.',
  },
  stepAdd: {
    vi: 'Nạp bảng tỉnh × ngành (.csv hoặc .xlsx); mọi lỗi được báo một lần, theo dòng và cột',
    en: 'Add a province × industry table (.csv or .xlsx); all faults are reported at once, by row and column',
  },
  stepNew: { vi: 'Tạo công thức hồ sơ mới', en: 'Start the recipe of a new dossier' },
  stepBuild: {
    vi: 'Lập hồ sơ: trang web, Word, PDF, Excel và tệp tính lại',
    en: 'Build it: web page, Word, PDF, Excel and the re-run file',
  },
  stepVerify: { vi: 'Kiểm chứng trên máy khác: so từng con số', en: 'Verify it on another machine, number by number' },
  allPacks: { vi: 'Tất cả gói dữ liệu', en: 'All data packs' },

  problem: { vi: 'Không mở được trang', en: 'The page could not be opened' },
  happened: { vi: 'Điều gì đã xảy ra', en: 'What happened' },
  safe: { vi: 'Điều gì vẫn an toàn', en: 'What is safe' },
  todo: { vi: 'Bạn có thể làm gì', en: 'What you can do' },
  problemSafe: {
    vi: 'Hồ sơ, số liệu và các tệp của bạn không bị thay đổi: máy chủ này chỉ đọc.',
    en: 'Your dossiers, data and files are unchanged: this server only reads.',
  },
  doHome: { vi: 'Về trang đầu', en: 'Go to the home page' },
  doPacks: { vi: 'Xem các gói dữ liệu', en: 'See the data packs' },
  doBack: { vi: 'Quay lại trang trước bằng nút của trình duyệt', en: 'Go back with the browser’s button' },
  doRetry: {
    vi: 'Tải lại trang; nếu vẫn lỗi, xem dòng báo lỗi ở cửa sổ đang chạy máy chủ',
    en: 'Reload; if it fails again, read the message in the window where the server runs',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
