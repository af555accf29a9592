// @ts-check
/** @param {unknown} error @returns {unknown} the system's code, such as `ENOENT` */
export const errorCode = (error) =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** What to tell a person. @param {unknown} error */
export const errorMessage = (error) => (error instanceof Error ? error.message : String(error));
