/** The language of messages, from the environment as POSIX programs read it: empty is unset. */
export function environmentLocale(env: Readonly<Record<string, string | undefined>>): string {
  return ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => env[name] ?? '').find(Boolean) ?? '';
}
