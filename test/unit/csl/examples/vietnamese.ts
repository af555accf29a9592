import { issued, names } from './example';
import type { Example, Guide } from './example';

/*
 * The guide of the Ministry of Education and Training as universities hand it on, rules and examples; of
 * what it has no example for (newspapers, pages of the web, documents of the Party), its rules: author,
 * year, title, host, publisher, place, pages, in this order, each behind a comma.
 */

const gam = {
  id: 'gam',
  type: 'thesis',
  title: 'Phát hiện và đánh giá một số dòng bất dục đực cảm ứng nhiệt độ',
  author: names('Nguyễn, Thị Gấm'),
  genre: 'Luận văn thạc sĩ khoa học nông nghiệp',
  publisher: 'Viện Khoa học kỹ thuật nông nghiệp Việt Nam',
  'publisher-place': 'Hà Nội',
  issued: issued(1996),
};

const hue = {
  id: 'hue',
  type: 'thesis',
  title: 'Nghiên cứu chẩn đoán và điều trị bệnh',
  author: names('Võ, Thị Kim Huệ'),
  genre: 'Luận án tiến sĩ y khoa',
  publisher: 'Trường Đại học Y Hà Nội',
  'publisher-place': 'Hà Nội',
  issued: issued(2000),
};

const tan = {
  id: 'tan',
  type: 'book',
  title: 'Lúa lai ở Việt Nam',
  editor: names('Nguyễn, Công Tạn'),
  publisher: 'Nxb Nông nghiệp',
  'publisher-place': 'Hà Nội',
  issued: issued(2002),
};

const borkakati = {
  id: 'borkakati',
  type: 'article-journal',
  title: 'Genetics of thermosensitive genic male sterility in Rice',
  author: names('Borkakati, R. P.', 'Virmani, S. S.'),
  'container-title': 'Euphytica',
  volume: '88',
  page: '1-7',
  issued: issued(1997),
  language: 'en',
};

const boulding = {
  id: 'boulding',
  type: 'book',
  title: 'Economics Analysis',
  author: names('Boulding, K. E.'),
  publisher: 'Hamish Hamilton',
  'publisher-place': 'London',
  issued: issued(1955),
  language: 'en',
};

const times = {
  id: 'times',
  type: 'article-newspaper',
  title: 'Rice for all',
  author: names('Doe, Jane'),
  'container-title': 'The Times',
  page: '4',
  issued: issued(1997, 3, 5),
  language: 'en',
};

const statistics = {
  id: 'statistics',
  type: 'book',
  title: 'Statistical Year Book',
  author: names('Central Statistical Organisation'),
  'publisher-place': 'Beijing',
  issued: issued(1995),
  language: 'en',
};

const chapter = {
  id: 'chapter',
  type: 'chapter',
  title: 'Về tổ chức cơ sở đảng',
  author: names('Lê, Văn Bình', 'Phạm, Thị Dung'),
  'container-title': 'Xây dựng Đảng ở cơ sở',
  publisher: 'Nxb Chính trị quốc gia',
  'publisher-place': 'Hà Nội',
  page: '45-60',
  issued: issued(2011),
};

const translated = {
  id: 'translated',
  type: 'book',
  title: 'Tâm lý học trẻ em',
  author: names('Piaget, Jean', 'Inhelder, Bärbel'),
  translator: names('Vũ, Thị Chín'),
  edition: '2',
  publisher: 'Nxb Giáo dục',
  'publisher-place': 'Hà Nội',
  issued: issued(2000),
  language: 'vi',
};

const page = {
  id: 'page',
  type: 'webpage',
  title: 'Tổng điều tra dân số và nhà ở',
  author: names('Tổng cục Thống kê'),
  URL: 'https://example.vn/dan-so',
  accessed: issued(2020, 1, 2),
  issued: issued(2019),
};

const news = {
  id: 'news',
  type: 'article-newspaper',
  title: 'Xây dựng Đảng ở cơ sở',
  author: names('Đỗ, Thị Hà'),
  'container-title': 'Nhân Dân',
  page: '4',
  issued: issued(2015, 3, 5),
};

const resolution = {
  id: 'resolution',
  type: 'document',
  title:
    'Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy',
};

const article = {
  id: 'article',
  type: 'article',
  title: 'Kinh nghiệm xây dựng Đảng bộ trong sạch, vững mạnh',
  author: names('Ban biên tập'),
};

/** Entries without their numbers, which the other style has not. */
const entries: readonly (readonly [Example['item'], string])[] = [
  [
    gam,
    'Nguyễn Thị Gấm (1996), *Phát hiện và đánh giá một số dòng bất dục đực cảm ứng nhiệt độ*, Luận văn thạc sĩ khoa học nông nghiệp, Viện Khoa học kỹ thuật nông nghiệp Việt Nam, Hà Nội.',
  ],
  [
    hue,
    'Võ Thị Kim Huệ (2000), *Nghiên cứu chẩn đoán và điều trị bệnh*, Luận án tiến sĩ y khoa, Trường Đại học Y Hà Nội, Hà Nội.',
  ],
  [tan, 'Nguyễn Công Tạn (chủ biên) (2002), *Lúa lai ở Việt Nam*, Nxb Nông nghiệp, Hà Nội.'],
  [
    borkakati,
    'Borkakati R.P., Virmani S.S. (1997), “Genetics of thermosensitive genic male sterility in Rice”, *Euphytica*, 88, pp. 1-7.',
  ],
  [times, 'Doe J. (1997), “Rice for all”, *The Times*, p. 4.'],
  [boulding, 'Boulding K.E. (1955), *Economics Analysis*, Hamish Hamilton, London.'],
  [statistics, 'Central Statistical Organisation (1995), *Statistical Year Book*, Beijing.'],
  [
    chapter,
    'Lê Văn Bình, Phạm Thị Dung (2011), “Về tổ chức cơ sở đảng”, *Xây dựng Đảng ở cơ sở*, Nxb Chính trị quốc gia, Hà Nội, tr. 45-60.',
  ],
  [
    translated,
    'Piaget J., Inhelder B. (2000), *Tâm lý học trẻ em*, Vũ Thị Chín (dịch), tái bản lần 2, Nxb Giáo dục, Hà Nội.',
  ],
  [
    page,
    'Tổng cục Thống kê (2019), “Tổng điều tra dân số và nhà ở”, https://example.vn/dan-so, truy cập ngày 02/01/2020.',
  ],
  [
    resolution,
    'Ban Chấp hành Trung ương (2017), *Nghị quyết số 18-NQ/TW ngày 25 tháng 10 năm 2017 một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy*.',
  ],
  [news, 'Đỗ Thị Hà (2015), “Xây dựng Đảng ở cơ sở”, *Nhân Dân*, ngày 05 tháng 3, tr. 4.'],
  [article, 'Ban biên tập, “Kinh nghiệm xây dựng Đảng bộ trong sạch, vững mạnh”.'],
];

/** How author and year are cited; by universities, for the guide has numbers alone. */
const cited: Readonly<Record<string, Example['cited']>> = {
  gam: [
    [null, '(Nguyễn Thị Gấm, 1996)'],
    ['tr. 19', '(Nguyễn Thị Gấm, 1996, tr. 19)'],
  ],
  borkakati: [[null, '(Borkakati và Virmani, 1997)']],
  statistics: [[null, '(Central Statistical Organisation, 1995)']],
  tan: [[null, '(Nguyễn Công Tạn, 2002)']],
  resolution: [[null, '(Ban Chấp hành Trung ương, 2017)']],
  article: [
    [null, '(Ban biên tập)'],
    ['đoạn 4-6', '(Ban biên tập, đoạn 4-6)'],
  ],
};

const decree = {
  id: 'decree',
  type: 'legislation',
  genre: 'Nghị định',
  number: '30/2020/NĐ-CP',
  authority: 'Chính phủ',
  title: 'Về công tác văn thư',
  issued: issued(2020, 3, 5),
};

const administrative: readonly Example[] = [
  {
    item: decree,
    entry:
      'Chính phủ (2020), *Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về công tác văn thư*.',
    cited: [
      [
        null,
        'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
      ],
      [null, 'Nghị định số 30/2020/NĐ-CP'],
      ['khoản 2 Điều 5', 'Nghị định số 30/2020/NĐ-CP, khoản 2 Điều 5'],
    ],
  },
  {
    item: resolution,
    entry:
      'Ban Chấp hành Trung ương (2017), *Nghị quyết số 18-NQ/TW ngày 25 tháng 10 năm 2017 một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy*.',
    cited: [
      [
        null,
        'Nghị quyết số 18-NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy',
      ],
      [null, 'Nghị quyết số 18-NQ/TW'],
    ],
  },
  {
    item: { id: 'law', type: 'legislation', title: 'Luật Sở hữu trí tuệ', number: '50/2005/QH11' },
    entry: '*Luật Sở hữu trí tuệ*.',
    cited: [
      [null, 'Luật Sở hữu trí tuệ'],
      ['Điều 25', 'Luật Sở hữu trí tuệ, Điều 25'],
    ],
  },
];

const ministry =
  'https://text.123docz.net/document/325157-2012-huong-dan-sap-xep-tai-lieu-tham-khao.htm';

export const vietnamese: readonly Guide[] = [
  {
    style: 'vn-numeric',
    source: ministry,
    locale: 'vi',
    examples: entries.map(([item, entry]) => ({
      item,
      entry: `1. ${entry}`,
      cited: [
        [null, '[1]'],
        ['tr. 314-315', '[1, tr. 314-315]'],
      ],
    })),
  },
  {
    style: 'vn-author-date',
    source: ministry,
    locale: 'vi',
    examples: entries.map(([item, entry]) => ({
      item,
      entry,
      cited: cited[item.id as string] ?? [],
    })),
  },
  {
    style: 'vn-administrative',
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6',
    locale: 'vi',
    examples: administrative,
  },
];
