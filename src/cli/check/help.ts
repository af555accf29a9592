import { say } from '../language';

export const checkHelp = (): string =>
  say(
    `trich-dan check BÁO_CÁO… [--library THƯ_MỤC]… [--no-embedded] [--unmarked-words N] [--format text|json|sarif|github[:TỆP]]… [--annotate BẢN_SAO.docx]
Kiểm tra từng đoạn trích, số liệu và chỗ dẫn nguồn của báo cáo với thư viện; và tệp tài liệu tham khảo mà báo cáo nêu: khóa lặp lại, tệp hỏng.
BÁO_CÁO là tệp, thư mục, mẫu ('bao-cao/**/*.md') hoặc “-” (stdin).
Thư viện: --library, hoặc thư mục “trich-dan” ở nơi chạy nếu có; và bài có sẵn, trừ khi --no-embedded.

  --format DẠNG[:TỆP]      text, json, sarif (2.1.0), github (chú thích của GitHub Actions); có thể nhiều lần
  --baseline TỆP           chỉ báo những gì mới so với tệp mốc
  --write-baseline         ghi tệp mốc ấy thay vì báo
  --max-warnings N         cho phép N cảnh báo (mặc định 0; -1: bao nhiêu cũng được)
  --stdin-filename TÊN     tên của báo cáo trong stdin; đuôi tệp cho biết định dạng
  --no-ignore              không theo .trichdanignore và .gitignore
  --force-exclude          bỏ qua cả tệp được nêu tên nếu nó bị loại (cho pre-commit)
  --allow-none             không có báo cáo nào cũng không phải lỗi
  --docs ĐỊA_CHỈ           nơi có docs/verdicts.md, để ghi liên kết trong SARIF

Báo cáo Word (.docx): --annotate ghi một bản sao có ghi chú (comment) bên cạnh chỗ sai.
Vị trí trong JSON là đơn vị UTF-16 của văn bản không kể dấu mở đầu (BOM); CR LF là hai đơn vị;
của báo cáo Word, là vị trí trong “text” đi kèm.
Mã thoát: 0 không có lỗi hay cảnh báo, 1 có, 2 không kiểm tra được (kể cả chỉ một tệp).`,
    `trich-dan check REPORT… [--library DIR]… [--no-embedded] [--unmarked-words N] [--format text|json|sarif|github[:FILE]]… [--annotate COPY.docx]
Checks every quotation, figure and citation of reports against the library; and the bibliography files that reports name: keys that stand twice, files that break.
REPORT is a file, a folder, a pattern ('reports/**/*.md') or “-” (standard input).
The library: --library, or the folder “trich-dan” where it runs, if there is one; and the embedded article, but for --no-embedded.

  --format FORMAT[:FILE]   text, json, sarif (2.1.0), github (annotations of GitHub Actions); more than once if you like
  --baseline FILE          tell only what is new beside the baseline
  --write-baseline         write that baseline instead of telling
  --max-warnings N         allow N warnings (default 0; -1: any number)
  --stdin-filename NAME    the name of the report in standard input; its ending tells the markup
  --no-ignore              read neither .trichdanignore nor .gitignore
  --force-exclude          leave out what is ignored even where it is named (for pre-commit)
  --allow-none             no report at all is no failure
  --docs ADDRESS           where docs/verdicts.md is, for the links in SARIF

Reports in Word (.docx): --annotate writes a copy with comments beside what is wrong.
Offsets in JSON are UTF-16 units of the text without its byte order mark; CR LF is two units;
of a report in Word, they are those of the “text” that comes with it.
Exit code: 0 no error nor warning, 1 some, 2 could not check (be it a single file).`,
  );
