import type { ProfileField, ProfileRole } from './profile-fields.ts';

/** Folded headers of the columns of a capability profile, by what they hold. */
export const PROFILE_HEADERS = {
  capabilities: 'nang luc gia cong|nang luc san xuat|nang luc|capability|capabilities|capability line',
  process_rank:
    'chinh phu|chinh hay phu|chinh hoac phu|loai cong doan|cong doan chinh phu|core or supplementary|rank|process rank',
  process_material:
    'vat lieu|vat lieu gia cong|nguyen vat lieu|loai vat lieu|material|materials|process material|material processed',
  process_tolerance:
    'dung sai|cap chinh xac|do chinh xac|dung sai dat duoc|do chinh xac gia cong|cap dung sai|tolerance|tolerances|it grade|accuracy',
  process_size_min: 'kich thuoc nho nhat|kich thuoc toi thieu|kich thuoc min|min size|smallest size|minimum size',
  process_size_max:
    'kich thuoc lon nhat|kich thuoc toi da|kich thuoc max|kich thuoc gia cong|hanh trinh gia cong|max size|largest size|maximum size|work envelope|envelope|part size',
  process_batch_min:
    'lo nho nhat|lo toi thieu|san luong toi thieu|moq|batch min|min batch|smallest batch|minimum batch|minimum order quantity',
  process_batch_max: 'lo lon nhat|lo toi da|batch max|max batch|largest batch|maximum batch',
  process_ended:
    'cong doan khong con tu ngay|ngay thoi cong doan|ngay ngung cong doan|process ended|process no longer since|process ended on',
  machines:
    'may moc|thiet bi|may moc thiet bi|may|loai may|ten may|may gia cong|machine|machines|machinery|machine type|equipment|machine list',
  machine_count: 'so may|so luong may|so luong thiet bi|number of machines|machine count',
  machine_maker: 'hang may|hang san xuat may|nha che tao may|hang che tao|machine maker|machine brand|maker',
  machine_model: 'kieu may|model may|ma may|model|machine model',
  machine_year: 'nam san xuat|nam san xuat may|nam che tao|doi may|machine year|year of machine|year built',
  machine_axes: 'so truc|axes|number of axes',
  machine_tonnage: 'luc ep|luc kep|tan may|so tan|tonnage|press force|clamping force|luc ep kep',
  machine_ended:
    'may khong con tu ngay|khong con may tu ngay|ngay thanh ly|ngay thanh ly may|machine ended|machine no longer since|machine disposed on',
  measuring:
    'thiet bi do|dung cu do|thiet bi kiem tra|thiet bi do luong|measuring equipment|measuring instruments|inspection equipment|metrology',
  measuring_count: 'so thiet bi do|so luong thiet bi do|number of instruments',
  measuring_maker: 'hang thiet bi do|instrument maker',
  measuring_model: 'kieu thiet bi do|model thiet bi do|instrument model',
  measuring_resolution: 'do phan giai|resolution',
  measuring_ended:
    'thiet bi do khong con tu ngay|ngay thanh ly thiet bi do|instrument ended|instrument no longer since',
  capacity:
    'cong suat|cong suat thiet ke|nang luc cung ung|san luong toi da|capacity|production capacity|monthly capacity|annual capacity',
  capacity_of: 'cong suat cua cong doan|capacity of|capacity process',
  capacity_ended: 'cong suat khong con tu ngay|capacity ended|capacity no longer since',
  load: 'muc tai|muc huy dong cong suat|ty le huy dong cong suat|load|utilisation|utilization|capacity utilization|load rate',
  load_on: 'ngay muc tai|ngay cua muc tai|load date|load on',
  load_of: 'muc tai cua cong doan|load of',
  quality: 'ky chat luong|ky bao cao chat luong|quality period|period of quality record',
  quality_ppm: 'ppm|ty le loi ppm|loi ppm|defect ppm|ppm defects',
  quality_on_time:
    'giao dung han|ty le giao dung han|giao hang dung han|otd|on time delivery|delivered on time|on time delivery rate',
  customers: 'khach hang|khach hang chinh|customer|customers|main customers|key customers',
  customer_tier: 'bac khach hang|cap khach hang|tier|customer tier|bac cung ung',
  customer_share: 'ty trong doanh thu|ty trong khach hang|share of sales|customer share',
  customer_ended: 'khach hang khong con tu ngay|ngay thoi khach hang|customer ended|customer no longer since',
  languages: 'ngon ngu|ngon ngu lam viec|ngoai ngu|language|languages|working languages',
  language_ended: 'ngon ngu khong con tu ngay|language ended|language no longer since',
  staff: 'co cau nhan luc|loai nhan luc|staff kind|kind of staff|staff by kind',
  staff_count: 'so nhan luc|so luong nhan luc|number of staff|staff count',
  staff_ended: 'nhan luc khong con tu ngay|staff ended|staff no longer since',
} as const satisfies Readonly<Record<ProfileField | ProfileRole, string>>;
