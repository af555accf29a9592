import type { Tool } from '../assist/tool';
import type { ToolAnswer } from '../protocol/assist';

/** A tool as clients are told of it. */
export interface ToldTool extends Pick<Tool, 'name' | 'description' | 'inputSchema'> {
  /** For people, in their language. */
  readonly title: string;
}

/** An article as a resource. */
export interface ArticleResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
}

export interface ResourcePage {
  readonly resources: readonly ArticleResource[];
  /** Where the next page begins; null of the last one. */
  readonly next: string | null;
}

/** What the server serves: the command line knows the library, this room the protocol. */
export interface McpSource {
  readonly version: string;
  /** Read by the model once: how the tools belong together. */
  readonly instructions: string;
  readonly tools: readonly ToldTool[];
  /** Null where nobody waits for an answer any more. */
  call(name: string, input: unknown, signal: AbortSignal): Promise<ToolAnswer | null>;
  /** A page of the articles; null where the cursor is none of ours. */
  list(cursor: string | undefined): Promise<ResourcePage | null>;
  /** The text of a resource; null where there is none. */
  read(uri: string): Promise<string | null>;
}
