import { issued, names } from './example';
import type { Guide } from './example';

/** Of the pages for books, chapters, dissertations, newspapers, web pages, reports. */
export const apa: Guide = {
  style: 'apa',
  source: 'https://apastyle.apa.org/style-grammar-guidelines/references/examples',
  locale: 'en',
  examples: [
    {
      item: {
        id: 'jackson',
        type: 'book',
        title: 'The psychology of prejudice: From attitudes to social action',
        author: names('Jackson, L. M.'),
        edition: '2',
        publisher: 'American Psychological Association',
        issued: issued(2019),
        DOI: '10.1037/0000168-000',
      },
      entry:
        'Jackson, L. M. (2019). *The psychology of prejudice: From attitudes to social action* (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000',
      cited: [
        [null, '(Jackson, 2019)'],
        ['p. 12', '(Jackson, 2019, p. 12)'],
        ['pp. 12-14', '(Jackson, 2019, pp. 12–14)'],
      ],
    },
    {
      item: {
        id: 'kesharwani',
        type: 'book',
        title: 'Nanotechnology based approaches for tuberculosis treatment',
        editor: names('Kesharwani, P.'),
        publisher: 'Academic Press',
        issued: issued(2020),
      },
      entry:
        'Kesharwani, P. (Ed.). (2020). *Nanotechnology based approaches for tuberculosis treatment*. Academic Press.',
    },
    {
      item: {
        id: 'piaget',
        type: 'book',
        title: 'The psychology of the child',
        author: names('Piaget, J.', 'Inhelder, B.'),
        translator: names('Weaver, H.'),
        edition: '2',
        publisher: 'Basic Books',
        issued: issued(1969),
        'original-date': issued(1966),
      },
      entry:
        'Piaget, J., & Inhelder, B. (1969). *The psychology of the child* (H. Weaver, Trans.; 2nd ed.). Basic Books. (Original work published 1966)',
      cited: [[null, '(Piaget & Inhelder, 1966/1969)']],
    },
    {
      item: {
        id: 'aron',
        type: 'chapter',
        title: 'Culinary arts: Talent and their development',
        author: names('Aron, L.', 'Botella, M.', 'Lubart, T.'),
        editor: names('Subotnik, R. F.', 'Olszewski-Kubilius, P.', 'Worrell, F. C.'),
        'container-title':
          'The psychology of high performance: Developing human potential into domain-specific talent',
        page: '345-359',
        publisher: 'American Psychological Association',
        issued: issued(2019),
        DOI: '10.1037/0000120-016',
      },
      entry:
        'Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.), *The psychology of high performance: Developing human potential into domain-specific talent* (pp. 345–359). American Psychological Association. https://doi.org/10.1037/0000120-016',
      cited: [[null, '(Aron et al., 2019)']],
    },
    {
      // More than twenty authors: nineteen, and the last.
      item: {
        id: 'kalnay',
        type: 'article-journal',
        title: 'The NCEP/NCAR 40-year reanalysis project',
        author: names(
          'Kalnay, E.',
          'Kanamitsu, M.',
          'Kistler, R.',
          'Collins, W.',
          'Deaven, D.',
          'Gandin, L.',
          'Iredell, M.',
          'Saha, S.',
          'White, G.',
          'Woollen, J.',
          'Zhu, Y.',
          'Leetmaa, A.',
          'Reynolds, R.',
          'Chelliah, M.',
          'Ebisuzaki, W.',
          'Higgins, W.',
          'Janowiak, J.',
          'Mo, K. C.',
          'Ropelewski, C.',
          'Wang, J.',
          'Jenne, R.',
          'Joseph, D.',
        ),
        'container-title': 'Bulletin of the American Meteorological Society',
        volume: '77',
        issue: '3',
        page: '437-471',
        issued: issued(1996),
      },
      entry:
        'Kalnay, E., Kanamitsu, M., Kistler, R., Collins, W., Deaven, D., Gandin, L., Iredell, M., Saha, S., White, G., Woollen, J., Zhu, Y., Leetmaa, A., Reynolds, R., Chelliah, M., Ebisuzaki, W., Higgins, W., Janowiak, J., Mo, K. C., Ropelewski, C., … Joseph, D. (1996). The NCEP/NCAR 40-year reanalysis project. *Bulletin of the American Meteorological Society*, *77*(3), 437–471.',
      cited: [[null, '(Kalnay et al., 1996)']],
    },
    {
      item: {
        id: 'harris',
        type: 'thesis',
        title: 'Instructional leadership perceptions and practices of elementary school leaders',
        author: names('Harris, L.'),
        genre: 'Unpublished doctoral dissertation',
        publisher: 'University of Virginia',
        issued: issued(2014),
      },
      entry:
        'Harris, L. (2014). *Instructional leadership perceptions and practices of elementary school leaders* [Unpublished doctoral dissertation]. University of Virginia.',
    },
    {
      item: {
        id: 'carey',
        type: 'article-newspaper',
        title: 'Can we get better at forgetting?',
        author: names('Carey, B.'),
        'container-title': 'The New York Times',
        issued: issued(2019, 3, 22),
        URL: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
      },
      entry:
        'Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    },
    {
      item: {
        id: 'who',
        type: 'webpage',
        title: 'Questions and answers on immunization and vaccine safety',
        author: names('World Health Organization'),
        issued: issued(2018, 3),
        URL: 'https://www.who.int/features/qa/84/en/',
      },
      entry:
        'World Health Organization. (2018, March). *Questions and answers on immunization and vaccine safety*. https://www.who.int/features/qa/84/en/',
    },
  ],
};
