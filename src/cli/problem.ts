/** What stops a command: its message goes to stderr as it is, and the exit code is 2. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}
