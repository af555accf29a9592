import type { Locale } from '../protocol/messages';
import type { InputFault } from './inputSchema';

/** What the tools say to the model, which may tell it to the user: in the user's language. */
export interface ToolWords {
  fault(fault: InputFault): string;
  unknownTool(known: readonly string[]): string;
  unknownArticle(hasNear: boolean): string;
  readonly emptyLibrary: string;
  articles(count: number): string;
  readonly moreArticles: string;
  found(count: number, limit: number): string;
  readonly nothingFound: string;
  readonly quoteThese: string;
  readonly morePassages: string;
  readonly whichPassage: string;
  readonly unknownPassage: string;
  readonly notInArticle: string;
  readonly nearest: string;
  readonly severalPlaces: string;
  tooLong(length: number): string;
  readonly moreSentences: string;
  readonly quotation: string;
  readonly citation: string;
  readonly listedErrors: string;
  readonly whichStatistic: string;
  readonly articleOfStatistic: string;
  readonly unknownStatistic: string;
  figures(count: number): string;
  readonly notAllFigures: string;
  readonly noFigures: string;
  readonly moreFigures: string;
  readonly oneFigure: string;
  readonly nextFigure: string;
  readonly nothingToVerify: string;
  verified(counts: {
    readonly quotations: number;
    readonly figures: number;
    readonly citations: number;
    readonly wrong: number;
    readonly unchecked: number;
  }): string;
  readonly allRight: string;
  readonly repair: string;
  readonly unchecked: string;
  readonly moreItems: string;
}

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const toolWords: Readonly<Record<Locale, ToolWords>> = {
  vi: {
    fault(fault) {
      switch (fault.fault) {
        case 'not-an-object':
          return 'Đầu vào phải là một đối tượng JSON. Xem lược đồ của công cụ rồi gọi lại.';
        case 'missing':
          return `Thiếu “${fault.name}”. Thêm vào rồi gọi lại.`;
        case 'not-text':
          return `“${fault.name}” phải là chuỗi. Sửa rồi gọi lại.`;
        case 'not-a-number':
          return `“${fault.name}” phải là số. Sửa rồi gọi lại.`;
        case 'unknown':
          return `Đầu vào có trường không biết. Các trường: ${list(fault.known)}. Sửa rồi gọi lại.`;
        case 'not-allowed':
          return `“${fault.name}” phải là một trong ${list(fault.known)}. Sửa rồi gọi lại.`;
        case 'too-long':
          return `“${fault.name}” dài quá ${fault.most} ký tự. Chia nhỏ rồi gọi nhiều lần.`;
      }
    },
    unknownTool: (known) => `Không có công cụ này. Các công cụ: ${list(known)}.`,
    unknownArticle: (hasNear) =>
      `Thư viện không có bài này. ${hasNear ? 'Có thể là một trong những bài dưới đây. ' : ''}Gọi search_library với “query” rỗng để xem danh sách bài.`,
    emptyLibrary:
      'Thư viện chưa có bài nào. Nhờ người dùng thêm bài bằng lệnh “Thêm bài vào thư viện…”; đừng trích từ trí nhớ.',
    articles: (count) => `Số bài trong thư viện: ${count}.`,
    moreArticles: 'Gọi search_library với từ ngữ để tìm trong các bài còn lại.',
    found: (count, limit) =>
      count < limit
        ? `Số đoạn tìm được: ${count}, khớp nhất trước.`
        : `${count} đoạn khớp nhất; có thể còn nữa.`,
    nothingFound:
      'Không tìm thấy đoạn nào. Thử ít từ hơn, hay bỏ “article” và “kinds”. Không có trong thư viện thì nói vậy với người dùng; đừng trích từ trí nhớ.',
    quoteThese:
      'Muốn trích đoạn nào, gọi get_quotation với “article” và “passage” của mục đó. Mục có "complete": false đã bị cắt: không trích từ đây.',
    morePassages: 'Giảm “limit”, hay thu hẹp bằng “article”.',
    whichPassage:
      'Cần biết trích gì: cho “passage” (lấy từ search_library) hay “words” (những từ cần trích).',
    unknownPassage:
      'Bài không có đoạn này; có thể bài đã thay đổi. Gọi search_library để lấy “passage” mới.',
    notInArticle:
      'Những từ này không có trong bài. Đừng trích như thế. Gọi search_library để tìm đoạn đúng.',
    nearest:
      'Những từ này không có nguyên văn trong bài. Đoạn gần nhất ở dưới; muốn trích thì gọi lại với “passage” của nó.',
    severalPlaces:
      'Những từ này có ở nhiều chỗ trong bài. Gọi lại với “passage” của chỗ cần trích.',
    tooLong: (length) =>
      `Đoạn này dài ${length} ký tự, không đưa ra trọn vẹn được, mà cắt đi thì không còn nguyên văn. Trích từng câu: gọi lại với “passage” của câu cần trích.`,
    moreSentences: 'Gọi search_library với “article” để tìm những câu khác.',
    quotation:
      'Chép nguyên cả dấu, chỗ dẫn nguồn và [sic] nếu có; không sửa, không bớt, không thêm từ nào. Viết xong, kiểm lại bằng verify_text.',
    citation: 'Chép đúng như thế vào chỗ dẫn nguồn.',
    listedErrors:
      'Nguồn có lỗi đã biết ("errors"): giữ nguyên như nguồn, đừng tự sửa; nếu cần, viết [sic] ngay sau.',
    whichStatistic:
      'Thư viện lớn: cho “query” (đếm hay đo gì) hay “article” để biết cần số liệu nào.',
    articleOfStatistic: '“statistic” là của một bài: cho cả “article”, như search_library đưa ra.',
    unknownStatistic:
      'Bài không có số liệu này; có thể bài đã thay đổi. Gọi get_statistic với “query” và “article”.',
    figures: (count) => `Số liệu tìm được: ${count}.`,
    notAllFigures: 'Thư viện lớn nên có thể còn nữa.',
    noFigures:
      'Không có số liệu như thế. Thử từ khác, hay bỏ “article”. Không có trong thư viện thì nói vậy với người dùng; đừng đưa ra con số từ trí nhớ.',
    moreFigures: 'Thu hẹp bằng “query” hay “article”.',
    oneFigure:
      'Chép nguyên, giữ cả những từ như “hơn”, “gần” và đơn vị. Viết xong, kiểm lại bằng verify_text.',
    nextFigure:
      'Muốn viết số nào, gọi get_statistic với “article” và “statistic” của mục đó để có nguyên văn và chỗ dẫn nguồn.',
    nothingToVerify:
      'Không có gì để kiểm tra: trong văn bản không có đoạn trích, số liệu hay chỗ dẫn nguồn nào gắn được với thư viện. Như vậy không phải là đã đúng: nếu có dùng nguồn, hãy đặt đoạn trích trong ngoặc kép và ghi nguồn, rồi kiểm tra lại.',
    verified: ({ quotations, figures, citations, wrong, unchecked }) =>
      `Đoạn trích: ${quotations}, số liệu: ${figures}, chỗ dẫn nguồn: ${citations}. Cần sửa: ${wrong}. Không kiểm tra được: ${unchecked}.`,
    allRight: 'Không có gì phải sửa.',
    repair:
      'Sửa từng mục có “problems”: thay chuỗi "replace" bằng "with" của cách sửa thích hợp (cách đầu là nên dùng), rồi gọi lại verify_text cho đến khi không còn chỗ nào. Không có cách sửa thì lấy lại bằng get_quotation, hay bỏ ngoặc kép và nói bằng lời của mình.',
    unchecked:
      'Mục "checked": false chưa được kiểm tra vì nguồn không có trong thư viện. Nói rõ với người dùng, đừng coi là đúng.',
    moreItems: 'Kiểm tra từng phần của văn bản.',
  },
  en: {
    fault(fault) {
      switch (fault.fault) {
        case 'not-an-object':
          return 'The input must be a JSON object. See the tool’s schema and call again.';
        case 'missing':
          return `“${fault.name}” is missing. Add it and call again.`;
        case 'not-text':
          return `“${fault.name}” must be a string. Correct it and call again.`;
        case 'not-a-number':
          return `“${fault.name}” must be a number. Correct it and call again.`;
        case 'unknown':
          return `The input has an unknown field. The fields are ${list(fault.known)}. Correct it and call again.`;
        case 'not-allowed':
          return `“${fault.name}” must be one of ${list(fault.known)}. Correct it and call again.`;
        case 'too-long':
          return `“${fault.name}” is longer than ${fault.most} characters. Call several times, with a part each.`;
      }
    },
    unknownTool: (known) => `There is no such tool. The tools are ${list(known)}.`,
    unknownArticle: (hasNear) =>
      `The library has no such article. ${hasNear ? 'One of those below may be meant. ' : ''}Call search_library with an empty “query” for the list of articles.`,
    emptyLibrary:
      'The library has no articles. Ask the user to add some with the command “Add an Article to the Library…”; do not quote from memory.',
    articles: (count) => `Articles in the library: ${count}.`,
    moreArticles: 'Call search_library with words to search the others.',
    found: (count, limit) =>
      count < limit
        ? `Passages found: ${count}, the best first.`
        : `The ${count} best passages; there may be more.`,
    nothingFound:
      'No passage was found. Try fewer words, or leave out “article” and “kinds”. If the library does not have it, tell the user so; do not quote from memory.',
    quoteThese:
      'To quote one, call get_quotation with its “article” and “passage”. An entry with "complete": false is cut: do not quote from it.',
    morePassages: 'Lower “limit”, or narrow it with “article”.',
    whichPassage:
      'Say what to quote: give “passage” (as search_library has it) or “words” (the words to quote).',
    unknownPassage:
      'The article has no such passage; it may have changed. Call search_library for a new “passage”.',
    notInArticle:
      'These words are not in the article. Do not quote them so. Call search_library to find the passage.',
    nearest:
      'These words are not in the article word for word. The nearest passage is below; to quote it, call again with its “passage”.',
    severalPlaces:
      'These words stand at several places of the article. Call again with the “passage” of the one to quote.',
    tooLong: (length) =>
      `This passage has ${length} characters: too long to be given whole, and cut it would not be verbatim. Quote sentence by sentence: call again with the “passage” of one.`,
    moreSentences: 'Call search_library with “article” to find other sentences.',
    quotation:
      'Copy all of it, with its marks, its citation and [sic] where there is one; change, drop and add no word. When it is written, check it with verify_text.',
    citation: 'Copy it as it is where the source is to be cited.',
    listedErrors:
      'The source has known errors ("errors"): keep them as they are, do not mend them; write [sic] behind them if need be.',
    whichStatistic:
      'The library is large: give “query” (what is counted or measured) or “article” to say which figures.',
    articleOfStatistic: '“statistic” belongs to an article: give “article”, too, as told before.',
    unknownStatistic:
      'The article has no such statistic; it may have changed. Call get_statistic with “query” and “article”.',
    figures: (count) => `Figures found: ${count}.`,
    notAllFigures: 'The library is large, so there may be more.',
    noFigures:
      'There is no such figure. Try other words, or leave out “article”. If the library does not have it, tell the user so; give no figure from memory.',
    moreFigures: 'Narrow it with “query” or “article”.',
    oneFigure:
      'Copy it as it is, with words such as “hơn” (more than), “gần” (nearly) and the unit. When it is written, check it with verify_text.',
    nextFigure:
      'To write one, call get_statistic with its “article” and “statistic” for its exact words and citation.',
    nothingToVerify:
      'There is nothing to verify: no quotation, figure or citation in the text can be tied to the library. That does not make it right: where a source was used, put its words in quotation marks, cite it, and verify again.',
    verified: ({ quotations, figures, citations, wrong, unchecked }) =>
      `Quotations: ${quotations}, figures: ${figures}, citations: ${citations}. To be put right: ${wrong}. Not checked: ${unchecked}.`,
    allRight: 'Nothing has to be put right.',
    repair:
      'Put right each entry that has “problems”: replace the string "replace" by "with" of the repair that fits (the first is the one to propose), and call verify_text again until none is left. Where there is no repair, get the words with get_quotation, or leave out the quotation marks and say it in your own words.',
    unchecked:
      'What has "checked": false was not verified, for its source is not in the library. Tell the user so; do not take it for right.',
    moreItems: 'Verify the text part by part.',
  },
};
