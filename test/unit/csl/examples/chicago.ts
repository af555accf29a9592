import { issued, names } from './example';
import type { Example, Guide } from './example';

const smith = {
  id: 'smith',
  type: 'book',
  title: 'Swing Time',
  author: names('Smith, Zadie'),
  publisher: 'Penguin Press',
  'publisher-place': 'New York',
  issued: issued(2016),
};

const grazer = {
  id: 'grazer',
  type: 'book',
  title: 'A Curious Mind: The Secret to a Bigger Life',
  'title-short': 'A Curious Mind',
  author: names('Grazer, Brian', 'Fishman, Charles'),
  publisher: 'Simon & Schuster',
  'publisher-place': 'New York',
  issued: issued(2015),
};

const thoreau = {
  id: 'thoreau',
  type: 'chapter',
  title: 'Walking',
  author: names('Thoreau, Henry David'),
  editor: names('D’Agata, John'),
  'container-title': 'The Making of the American Essay',
  page: '167-195',
  publisher: 'Graywolf Press',
  'publisher-place': 'Minneapolis',
  issued: issued(2016),
};

const lahiri = {
  id: 'lahiri',
  type: 'book',
  title: 'In Other Words',
  author: names('Lahiri, Jhumpa'),
  translator: names('Goldstein, Ann'),
  publisher: 'Alfred A. Knopf',
  'publisher-place': 'New York',
  issued: issued(2016),
};

const mead = {
  id: 'mead',
  type: 'article-magazine',
  title: 'The Prophet of Dystopia',
  author: names('Mead, Rebecca'),
  'container-title': 'New Yorker',
  issued: issued(2017, 4, 17),
};

const rutz = {
  id: 'rutz',
  type: 'thesis',
  title: '<i>King Lear</i> and Its Folktale Analogues',
  author: names('Rutz, Cynthia Lillian'),
  genre: 'PhD diss.',
  publisher: 'University of Chicago',
  issued: issued(2013),
};

const satterfield = {
  id: 'satterfield',
  type: 'article-journal',
  title: 'Livy and the <i>Pax Deum</i>',
  author: names('Satterfield, Susan'),
  'container-title': 'Classical Philology',
  volume: '111',
  issue: '2',
  page: '165-176',
  issued: issued(2016, 4),
};

const notes: readonly Example[] = [
  {
    item: smith,
    entry: 'Smith, Zadie. *Swing Time*. New York: Penguin Press, 2016.',
    cited: [
      ['pp. 315-316', 'Zadie Smith, *Swing Time* (New York: Penguin Press, 2016), 315–16.'],
      ['p. 320', 'Smith, *Swing Time*, 320.'],
    ],
  },
  {
    item: grazer,
    entry:
      'Grazer, Brian, and Charles Fishman. *A Curious Mind: The Secret to a Bigger Life*. New York: Simon & Schuster, 2015.',
    cited: [
      [
        'p. 12',
        'Brian Grazer and Charles Fishman, *A Curious Mind: The Secret to a Bigger Life* (New York: Simon & Schuster, 2015), 12.',
      ],
      ['p. 37', 'Grazer and Fishman, *A Curious Mind*, 37.'],
    ],
  },
  {
    item: thoreau,
    entry:
      'Thoreau, Henry David. “Walking.” In *The Making of the American Essay*, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press, 2016.',
    cited: [
      [
        'pp. 177-178',
        'Henry David Thoreau, “Walking,” in *The Making of the American Essay*, ed. John D’Agata (Minneapolis: Graywolf Press, 2016), 177–78.',
      ],
      ['p. 182', 'Thoreau, “Walking,” 182.'],
    ],
  },
  {
    item: lahiri,
    entry:
      'Lahiri, Jhumpa. *In Other Words*. Translated by Ann Goldstein. New York: Alfred A. Knopf, 2016.',
    cited: [
      [
        'p. 146',
        'Jhumpa Lahiri, *In Other Words*, trans. Ann Goldstein (New York: Alfred A. Knopf, 2016), 146.',
      ],
      ['p. 184', 'Lahiri, *In Other Words*, 184.'],
    ],
  },
  {
    item: mead,
    entry: 'Mead, Rebecca. “The Prophet of Dystopia.” *New Yorker*, April 17, 2017.',
    cited: [
      ['p. 43', 'Rebecca Mead, “The Prophet of Dystopia,” *New Yorker*, April 17, 2017, 43.'],
      ['p. 47', 'Mead, “The Prophet of Dystopia,” 47.'],
    ],
  },
  {
    item: rutz,
    entry:
      'Rutz, Cynthia Lillian. “*King Lear* and Its Folktale Analogues.” PhD diss., University of Chicago, 2013.',
    cited: [
      [
        'pp. 99-100',
        'Cynthia Lillian Rutz, “*King Lear* and Its Folktale Analogues” (PhD diss., University of Chicago, 2013), 99–100.',
      ],
      ['p. 158', 'Rutz, “*King Lear* and Its Folktale Analogues,” 158.'],
    ],
  },
  {
    item: satterfield,
    entry:
      'Satterfield, Susan. “Livy and the *Pax Deum*.” *Classical Philology* 111, no. 2 (April 2016): 165–76.',
    cited: [
      [
        'p. 170',
        'Susan Satterfield, “Livy and the *Pax Deum*,” *Classical Philology* 111, no. 2 (April 2016): 170.',
      ],
      ['pp. 172-173', 'Satterfield, “Livy and the *Pax Deum*,” 172–73.'],
    ],
  },
];

const authorDate: readonly Example[] = [
  {
    item: smith,
    entry: 'Smith, Zadie. 2016. *Swing Time*. New York: Penguin Press.',
    cited: [['pp. 315-316', '(Smith 2016, 315–16)']],
  },
  {
    item: grazer,
    entry:
      'Grazer, Brian, and Charles Fishman. 2015. *A Curious Mind: The Secret to a Bigger Life*. New York: Simon & Schuster.',
    cited: [['p. 12', '(Grazer and Fishman 2015, 12)']],
  },
  {
    item: thoreau,
    entry:
      'Thoreau, Henry David. 2016. “Walking.” In *The Making of the American Essay*, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press.',
    cited: [['pp. 177-178', '(Thoreau 2016, 177–78)']],
  },
  {
    item: lahiri,
    entry:
      'Lahiri, Jhumpa. 2016. *In Other Words*. Translated by Ann Goldstein. New York: Alfred A. Knopf.',
    cited: [['p. 146', '(Lahiri 2016, 146)']],
  },
  {
    item: mead,
    entry: 'Mead, Rebecca. 2017. “The Prophet of Dystopia.” *New Yorker*, April 17, 2017.',
    cited: [['p. 43', '(Mead 2017, 43)']],
  },
  {
    item: rutz,
    entry:
      'Rutz, Cynthia Lillian. 2013. “*King Lear* and Its Folktale Analogues.” PhD diss., University of Chicago.',
    cited: [['pp. 99-100', '(Rutz 2013, 99–100)']],
  },
];

export const chicago: readonly Guide[] = [
  {
    style: 'chicago-notes',
    source:
      'https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html (17th edition)',
    locale: 'en',
    examples: notes,
  },
  {
    style: 'chicago-author-date',
    source:
      'https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-2.html (17th edition)',
    locale: 'en',
    examples: authorDate,
  },
];
