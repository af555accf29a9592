import type { StatusBarItem } from 'vscode';
import { l10n, StatusBarAlignment, window } from 'vscode';
import { viewIds } from '../../protocol/commands';
import { Owner } from '../dispose';
import type { ActiveReport } from './activeReport';
import { statusText } from './statusText';

/** Left of the language and the line, where what belongs to the file stands. */
const priority = 100.5;

/** One item of the status bar, while a report is in front that quotes, cites or states something. */
export class VerificationStatus extends Owner {
  #item: StatusBarItem | null = null;

  constructor(readonly report: ActiveReport) {
    super();
    const update = () => this.#update();
    this.register(report.onDidChange(update));
    this.register(window.onDidChangeActiveTextEditor(update));
    this.register({ dispose: () => this.#item?.dispose() });
  }

  #update(): void {
    const { state } = this.report;
    const inFront = window.activeTextEditor?.document === this.report.document;
    const status =
      state.kind === 'verified' && inFront ? statusText(state.verification.counts, l10n) : null;
    if (!status) {
      this.#item?.hide();
      return;
    }
    const item = (this.#item ??= this.#create());
    item.text = status.text;
    item.tooltip = status.tooltip;
    item.accessibilityInformation = { label: status.spoken, role: 'button' };
    item.show();
  }

  #create(): StatusBarItem {
    const item = window.createStatusBarItem(
      'trichDan.verification',
      StatusBarAlignment.Right,
      priority,
    );
    item.name = l10n.t('Verification of the report');
    item.command = {
      command: `${viewIds.document}.focus`,
      title: l10n.t('Show what the report quotes'),
    };
    return item;
  }
}
