/** What is used of gifenc, which comes without types. */
declare module 'gifenc' {
  interface FrameOptions {
    /** Needed of the first frame, whose palette is that of all. */
    readonly palette?: readonly (readonly number[])[];
    /** How often it begins anew; 0: without end. */
    readonly repeat?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** Milliseconds. */
    readonly delay?: number;
    /** What becomes of the frame when the next comes; 1: it stays. */
    readonly dispose?: number;
  }
  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  export function GIFEncoder(): Encoder;
  const gifenc: { readonly GIFEncoder?: typeof GIFEncoder };
  export default gifenc;
}
