/** What a text may really be; the most common come first, and win where two read it alike. */
export const LEGACY_ENCODINGS = [
  'tcvn3',
  'vni',
  'utf-8',
  'windows-1258',
  'viscii',
  'vps',
  'utf-8-twice',
  'viqr',
] as const;

export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

/** Their names, the same in every language. */
export const encodingNames: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI-Windows',
  'utf-8': 'UTF-8',
  'windows-1258': 'Windows-1258',
  viscii: 'VISCII',
  vps: 'VPS',
  'utf-8-twice': 'UTF-8 ×2',
  viqr: 'VIQR',
};
