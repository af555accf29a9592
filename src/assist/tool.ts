import type { Engine, TargetDocument } from '../core/engine';
import type { Locale } from '../protocol/messages';
import type { Settings } from '../protocol/settings';
import type { Answer } from './answer';
import type { InputOf, InputSchema } from './inputSchema';

/** What a tool works with: the engine where it runs, and what is known of who asks. */
export interface ToolWorld {
  readonly engine: Engine;
  readonly settings: Settings;
  /** The language of what the user reads. */
  readonly locale: Locale;
  /** The report being written, whose way of citing is followed; null where there is none. */
  readonly report: TargetDocument | null;
  /** Citekeys of the report's own bibliographies; null where any key may be in one. */
  readonly otherKeys: readonly string[] | null;
  isCancelled(): boolean;
}

/** The question was taken back: nobody waits for an answer. */
export class ToolCancelled extends Error {
  override readonly name = 'ToolCancelled';
}

/** A tool that an assistant calls: it reads, and changes nothing. */
export interface Tool {
  /** `{verb}_{noun}`, as models and MCP clients know it. */
  readonly name: string;
  /** What it does, what it gives, what it does not: read by the model alone. */
  readonly description: string;
  readonly inputSchema: InputSchema;
  /** @param most UTF-16 units that the answer may have. @throws ToolCancelled */
  call(input: unknown, world: ToolWorld, most: number): Promise<Answer>;
}

export interface ToolDefinition<S extends InputSchema> {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: S;
  run(input: InputOf<S>, world: ToolWorld, most: number): Promise<Answer>;
}
