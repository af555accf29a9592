import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { say } from './language';
import { CannotDo } from './problem';

/** The arguments of a subcommand; an unknown option stops it. */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CannotDo(error instanceof Error ? error.message : String(error));
  }
}

/** One of the allowed values, or the first where none is given. */
export function choice<const T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly [T, ...T[]],
): T {
  const found = allowed.find((one) => one === (value ?? allowed[0]));
  if (found === undefined) {
    throw new CannotDo(
      `${name}: ${say('phải là một trong', 'must be one of')} ${allowed.join(', ')}`,
    );
  }
  return found;
}

/** A whole number of at least 1. */
export function count(name: string, value: string | undefined, otherwise: number): number {
  const number = value === undefined ? otherwise : Number(value);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new CannotDo(
      `${name}: ${say('phải là số nguyên từ 1', 'must be a whole number from 1')}`,
    );
  }
  return number;
}
