/** What must stand in no file of a repository that strangers read. */
const kinds = [
  'private key',
  'token',
  'password in an address',
  'value of a secret',
  'folder of a person',
  'registry of packages',
] as const;

type SecretKind = (typeof kinds)[number];

/** Prefixes are those their makers gave them so that they can be found. */
const patterns: Readonly<Record<SecretKind, RegExp>> = {
  'private key': /-----BEGIN (?:[A-Z]{1,20} ){0,3}PRIVATE KEY-----/g,
  token:
    /\b(?:gh[oprsu]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{30,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|sk-[\w-]{30,}|eyJ[\w-]{20,}\.eyJ[\w-]{20,}\.)/g,
  'password in an address':
    /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`<>$]{1,100}:[^\s/@"'`<>$]{1,100}@/gi,
  'value of a secret':
    /\b(?:_authToken|api[_-]?key|client[_-]?secret|access[_-]?token|passw(?:or)?d)["']?\s{0,5}[:=]\s{0,5}["']?[\w+/=-]{12,}/gi,
  // The people of examples have no machines.
  'folder of a person':
    /(?:\/(?:home|Users)\/|\b[A-Z]:\\{1,4}Users\\{1,4})(?!(?:an|lan|a|web_user)\b)[\w-]{2,}|(?<![:/\w])\/root\/\w{2,}/gi,
  'registry of packages':
    /https?:\/\/(?!registry\.npmjs\.org\b)[\w.-]*(?:registry|artifactory|nexus|verdaccio)[\w.-]*(?::\d+)?\//gi,
};

/** What of each kind a text has. */
export function secretsIn(
  text: string,
): readonly { readonly kind: SecretKind; readonly found: string }[] {
  return kinds.flatMap((kind) =>
    Array.from(text.matchAll(patterns[kind]), ([found]) => ({ kind, found })),
  );
}
