import type { CommandId } from '../../protocol/commands';
import type { LibraryView } from '../libraryView';
import type { LibraryServer } from '../libraryServer';
import type { PassageInserter } from '../insertPassage';
import type { PassagePicker } from '../pickPassage';
import type { Reader } from '../reader';
import type { RecentPassages } from '../recentPassages';

/** What commands work with. */
export interface Parts {
  readonly server: LibraryServer;
  readonly view: LibraryView;
  readonly reader: Reader;
  readonly inserter: PassageInserter;
  readonly picker: PassagePicker;
  readonly recent: RecentPassages;
}

/** One command a file; `run` gets what the menu, tree or key that called it passes on. */
export interface Command {
  readonly id: CommandId;
  run(parts: Parts, ...args: readonly unknown[]): void | Promise<void>;
}
