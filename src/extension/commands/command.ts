import type { ArticleAdder } from '../adding/articleAdder';
import type { ClipboardPage } from '../assistants/clipboardPage';
import type { CitationSteps } from '../citing/citationSteps';
import type { CommandId, InternalCommandId } from '../../protocol/commands';
import type { LibraryView } from '../libraryView';
import type { LibraryServer } from '../libraryServer';
import type { PassageInserter } from '../insertPassage';
import type { PassagePicker } from '../pickPassage';
import type { Reader } from '../reader';
import type { RecentPassages } from '../recentPassages';
import type { ReportEditors } from '../reportEditors';
import type { StatisticsPanel } from '../statistics/statisticsPanel';
import type { ActiveReport } from '../verification/activeReport';
import type { DocumentView } from '../verification/documentView';
import type { VerificationPage } from '../verification/verificationPanel';

/** What commands work with. */
export interface Parts {
  readonly server: LibraryServer;
  readonly view: LibraryView;
  readonly reader: Reader;
  readonly inserter: PassageInserter;
  readonly picker: PassagePicker;
  readonly recent: RecentPassages;
  readonly editors: ReportEditors;
  readonly report: ActiveReport;
  readonly documentView: DocumentView;
  readonly page: VerificationPage;
  readonly statistics: StatisticsPanel;
  readonly adder: ArticleAdder;
  readonly clipboard: ClipboardPage;
  readonly steps: CitationSteps;
}

/** One command a file; `run` gets what the menu, tree or key that called it passes on. */
export interface Command {
  readonly id: CommandId | InternalCommandId;
  run(parts: Parts, ...args: readonly unknown[]): void | Promise<void>;
}
