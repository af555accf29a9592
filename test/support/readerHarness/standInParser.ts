import type {
  Lesson,
  Paragraph,
  ParsedArticle,
  Section,
  Sentence,
  Statistic,
} from '../../../src/core/article/types';

/** A crude reading, only until the real parser is there. */
export function parseArticle(text: string): ParsedArticle {
  const lines: { start: number; end: number; text: string }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at + (line.length - line.trimStart().length);
    if (line.trim()) lines.push({ start, end: start + line.trim().length, text: line.trim() });
    at += line.length + 1;
  }
  const title = lines.shift() ?? null;
  const byline =
    lines.length > 1 && (lines.at(-1)?.text.length ?? 99) < 40 ? (lines.pop() ?? null) : null;
  const paragraphs: Paragraph[] = [];
  const sections: Section[] = [];
  const lessons: Lesson[] = [];
  const sentences: Sentence[] = [];
  const statistics: Statistic[] = [];
  const words = ['Một là,', 'Hai là,', 'Ba là,', 'Bốn là,', 'Năm là,'];
  if (title)
    sentences.push({ id: 'sentence-1', start: title.start, end: title.end, sectionId: null });
  lines.forEach((line, i) => {
    const number = words.findIndex((w) => line.text.startsWith(w)) + 1;
    const id = number ? `lesson-${number}` : i === 0 ? 'lead' : `body-${i}`;
    const marker = words[number - 1] ?? '';
    sections.push({
      id,
      kind: number ? 'lesson' : i === 0 ? 'lead' : 'body',
      title: number ? (line.text.slice(marker.length + 1).split(',')[0] ?? null) : null,
      level: 1,
      start: line.start,
      end: line.end,
    });
    if (number)
      lessons.push({
        number,
        marker: { start: line.start, end: line.start + marker.length, text: marker },
        start: line.start,
        end: line.end,
        sectionId: id,
      });
    paragraphs.push({ number: i + 1, start: line.start, end: line.end, sectionId: id });
    let from = line.start;
    for (const m of line.text.matchAll(/[^.]+(?:\.|$)/gu)) {
      const start = line.start + m.index + (m[0].length - m[0].trimStart().length);
      const end = line.start + m.index + m[0].trimEnd().length;
      if (end > start)
        sentences.push({ id: `sentence-${sentences.length + 1}`, start, end, sectionId: id });
      from = end;
    }
    void from;
    const figures: [RegExp, string, string | null, string | null, string][] = [
      [/271 đảng viên/u, 'count', 'đảng viên', null, 'đảng viên của Đảng ủy xã'],
      [/12 chi bộ thôn/u, 'count', 'chi bộ thôn', null, 'nơi sinh hoạt'],
      [/[Hh]ơn 2 năm/u, 'duration', 'năm', 'hơn', 'thực hiện Nghị quyết'],
      [/13%/u, 'percent', '%', null, 'Tổng giá trị sản xuất hàng năm tăng bình quân'],
      [
        /19,5 triệu đồng\/người\/ năm/u,
        'money',
        'triệu đồng/người/năm',
        null,
        'thu nhập bình quân đầu người',
      ],
      [/2011-2015/u, 'period', null, null, 'giai đoạn'],
    ];
    for (const [pattern, kind, unit, qualifier, subject] of figures) {
      const m = pattern.exec(line.text);
      if (m) {
        const start = line.start + m.index;
        const sentence = sentences.findLast((s) => s.start <= start) ?? line;
        statistics.push({
          id: `statistic-${statistics.length + 1}`,
          kind: kind as Statistic['kind'],
          value: 10,
          unit,
          qualifier,
          subject,
          start,
          end: start + m[0].length,
          text: m[0],
          sentence: { start: sentence.start, end: sentence.end },
        });
      }
    }
  });
  statistics.sort((a, b) => a.start - b.start);
  return { text, title, byline, paragraphs, sections, lessons, sentences, statistics };
}
