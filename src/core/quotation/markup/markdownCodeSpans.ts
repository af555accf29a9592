/** The runs of backticks of a text by their length, so that each search for one goes on forward. */
export class CodeSpans {
  #runs: Map<number, { readonly starts: number[]; next: number }> | null = null;

  constructor(readonly text: string) {}

  /** Where the run that closes the code opened by `length` backticks before `from` begins, or -1. */
  closing(length: number, from: number): number {
    this.#runs ??= this.#find(from);
    const runs = this.#runs.get(length);
    if (runs === undefined) return -1;
    while ((runs.starts[runs.next] ?? from) < from) runs.next += 1;
    return runs.starts[runs.next] ?? -1;
  }

  #find(from: number): Map<number, { readonly starts: number[]; next: number }> {
    const runs = new Map<number, { readonly starts: number[]; next: number }>();
    for (let at = this.text.indexOf('`', from); at >= 0; at = this.text.indexOf('`', at)) {
      const start = at;
      while (this.text.charAt(at) === '`') at += 1;
      const same = runs.get(at - start);
      if (same === undefined) runs.set(at - start, { starts: [start], next: 0 });
      else same.starts.push(start);
    }
    return runs;
  }
}
