/*
 * Takes the place of the SDK's own shims in the bundle: they bring a validator of JSON Schema that
 * compiles schemas to code. It would check answers to questions of the server; ours asks none, and
 * checks what it is asked itself.
 */

export { default as process } from 'node:process';

export class DefaultJsonSchemaValidator {
  /** @throws always: nothing here is to be checked by it. */
  getValidator(): never {
    throw new Error('no schema is checked here');
  }
}
