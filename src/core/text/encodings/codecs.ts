import type { Codec } from './codec';
import type { LegacyEncoding } from './names';
import { tcvn3, viscii, vps } from './singleByte';
import { utf8, utf8Twice } from './utf8';
import { viqr } from './viqr';
import { vni } from './vni';
import { windows1258 } from './windows1258';

export const codecs: Readonly<Record<LegacyEncoding, Codec>> = {
  tcvn3,
  vni,
  'utf-8': utf8,
  'windows-1258': windows1258,
  viscii,
  vps,
  'utf-8-twice': utf8Twice,
  viqr,
};
