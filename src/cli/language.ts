/** The language of messages, from the environment as POSIX programs read it. */
export const speaksVietnamese = (
  process.env['LC_ALL'] ??
  process.env['LC_MESSAGES'] ??
  process.env['LANG'] ??
  ''
).startsWith('vi');

/** Chooses the wording for the user. */
export function say(vietnamese: string, english: string): string {
  return speaksVietnamese ? vietnamese : english;
}
