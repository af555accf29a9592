import type { World } from './world';

/** Something a person, or a machine, may do at any time. */
export interface Step {
  readonly name: string;
  readonly weight: number;
  /** Whether it can be done now; always when left out. */
  readonly isPossible?: (world: World) => boolean;
  /** @returns what was done, for whoever reads of a failure */
  readonly run: (world: World) => Promise<string>;
}
