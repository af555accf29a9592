/** Text on one line that a Markdown view shows as it is, whatever marks it holds. */
export function escapeForHover(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>&~$:@]/g, '\\$&');
}
