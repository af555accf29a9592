/** A relative path within an archive; one that leads out of it names no part. */
export function resolvePath(folder: string, target: string): string {
  const parts = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}
