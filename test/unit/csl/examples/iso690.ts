import { issued, names } from './example';
import type { Example, Guide } from './example';

const crane = {
  id: 'crane',
  type: 'book',
  title: 'Invisible colleges',
  author: names('Crane, D.'),
  publisher: 'University of Chicago Press',
  'publisher-place': 'Chicago',
  issued: issued(1972),
};

const burchard = {
  id: 'burchard',
  type: 'chapter',
  title: 'How humanists use a library',
  author: names('Burchard, J. E.'),
  editor: names('Overhage, C. F. J.', 'Harman, J. R.'),
  'container-title': 'Intrex: Report on a planning conference and information transfer experiments',
  publisher: 'MIT Press',
  'publisher-place': 'Cambridge, Mass.',
  issued: issued(1965),
  page: '41-87',
};

const rfc = {
  id: 'rfc',
  type: 'report',
  title: 'RFC 3979: Intellectual property rights in IETF technology',
  author: names('Internet Engineering Task Force'),
  editor: names('Bradner, S.'),
  issued: issued(2005),
  accessed: issued(2006, 6, 18),
  URL: 'http://www.ietf.org/rfc/rfc3979.txt',
};

const news = {
  id: 'news',
  type: 'article-newspaper',
  title: 'Xây dựng Đảng ở cơ sở',
  author: names('Đỗ, Thị Hà'),
  'container-title': 'Nhân Dân',
  page: '4',
  issued: issued(2015, 3, 5),
  language: 'vi',
};

const translated = {
  id: 'translated',
  type: 'book',
  title: 'Cyclotron waves in plasma',
  author: names('Lominadze, D. G.'),
  translator: names('Dellis, A. N.'),
  edition: '1',
  publisher: 'Pergamon Press',
  'publisher-place': 'Oxford',
  issued: issued(1981),
};

const numeric: readonly Example[] = [
  {
    item: crane,
    entry: '[1] CRANE, D. *Invisible colleges*. Chicago: University of Chicago Press, 1972.',
    cited: [
      [null, '[1]'],
      ['p. 556', '[1, p. 556]'],
    ],
  },
  {
    item: burchard,
    entry:
      '[1] BURCHARD, J. E. How humanists use a library. In: C. F. J. OVERHAGE and J. R. HARMAN, eds. *Intrex: Report on a planning conference and information transfer experiments*. Cambridge, Mass.: MIT Press, 1965, pp. 41–87.',
  },
  {
    item: rfc,
    entry:
      '[1] INTERNET ENGINEERING TASK FORCE. *RFC 3979: Intellectual property rights in IETF technology* [online]. Edited by S. Bradner. 2005 [accessed June 18, 2006]. Available at: http://www.ietf.org/rfc/rfc3979.txt.',
  },
  {
    item: translated,
    entry:
      '[1] LOMINADZE, D. G. *Cyclotron waves in plasma*. Translated by A. N. Dellis. 1st ed. Oxford: Pergamon Press, 1981.',
  },
  {
    item: news,
    entry: '[1] ĐỖ Thị Hà. Xây dựng Đảng ở cơ sở. *Nhân Dân*, March 5, 2015, p. 4.',
  },
];

const nameAndDate: readonly Example[] = [
  {
    item: crane,
    entry: 'CRANE, D., 1972. *Invisible colleges*. Chicago: University of Chicago Press.',
    cited: [
      [null, '(Crane 1972)'],
      ['p. 556', '(Crane 1972, p. 556)'],
    ],
  },
  {
    item: burchard,
    entry:
      'BURCHARD, J. E., 1965. How humanists use a library. In: C. F. J. OVERHAGE and J. R. HARMAN, eds. *Intrex: Report on a planning conference and information transfer experiments*. Cambridge, Mass.: MIT Press, pp. 41–87.',
  },
  {
    item: rfc,
    entry:
      'INTERNET ENGINEERING TASK FORCE, 2005. *RFC 3979: Intellectual property rights in IETF technology* [online]. Edited by S. Bradner. [accessed June 18, 2006]. Available at: http://www.ietf.org/rfc/rfc3979.txt.',
    cited: [[null, '(Internet Engineering Task Force 2005)']],
  },
  {
    item: news,
    entry: 'ĐỖ Thị Hà, 2015. Xây dựng Đảng ở cơ sở. *Nhân Dân*, 5 March, p. 4.',
    cited: [['p. 4', '(Đỗ 2015, p. 4)']],
  },
];

export const iso690: readonly Guide[] = [
  {
    style: 'iso-690-numeric',
    source: 'ISO 690:2010, annex A.3',
    locale: 'en',
    examples: numeric,
  },
  {
    style: 'iso-690-author-date',
    source: 'ISO 690:2010, annex A.2',
    locale: 'en',
    examples: nameAndDate,
  },
];
