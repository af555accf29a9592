import { issued, names } from './example';
import type { Guide } from './example';

export const ieee: Guide = {
  style: 'ieee',
  source: 'IEEE Reference Guide, IEEE Periodicals, 2018',
  locale: 'en',
  examples: [
    {
      item: {
        id: 'klaus',
        type: 'book',
        title: 'Robot Vision',
        author: names('Klaus, B.', 'Horn, P.'),
        publisher: 'MIT Press',
        'publisher-place': 'Cambridge, MA, USA',
        issued: issued(1986),
      },
      entry: '[1] B. Klaus and P. Horn, *Robot Vision*. Cambridge, MA, USA: MIT Press, 1986.',
      cited: [
        [null, '[1]'],
        ['p. 5', '[1, p. 5]'],
        ['pp. 5-10', '[1, pp. 5–10]'],
      ],
    },
    {
      item: {
        id: 'stein',
        type: 'chapter',
        title: 'Random patterns',
        author: names('Stein, L.'),
        editor: names('Brake, J. S.'),
        'container-title': 'Computers and You',
        publisher: 'Wiley',
        'publisher-place': 'New York, NY, USA',
        page: '55-70',
        issued: issued(1994),
      },
      entry:
        '[1] L. Stein, “Random patterns,” in *Computers and You*, J. S. Brake, Ed. New York, NY, USA: Wiley, 1994, pp. 55–70.',
    },
    {
      item: {
        id: 'williams',
        type: 'thesis',
        title: 'Narrow-band analyzer',
        author: names('Williams, J. O.'),
        genre: 'Ph.D. dissertation',
        publisher: 'Harvard Univ.',
        'publisher-place': 'Cambridge, MA, USA',
        issued: issued(1993),
      },
      entry:
        '[1] J. O. Williams, “Narrow-band analyzer,” Ph.D. dissertation, Harvard Univ., Cambridge, MA, USA, 1993.',
    },
  ],
};
