/** seedrandom ships its generators as separate files; its published types describe only the whole bundle. */
declare module 'seedrandom/lib/alea.js' {
  /** State of Baagoe's Alea: three fractions in 0..1 and a carry. */
  export interface AleaState {
    readonly c: number;
    readonly s0: number;
    readonly s1: number;
    readonly s2: number;
  }

  /** A seeded stream: a call gives the next fraction in 0..1 (32 bits), `int32` the next signed 32-bit whole number. */
  export interface AleaStream {
    (): number;
    readonly int32: () => number;
    readonly double: () => number;
  }

  export default function alea(seed: string, options?: { readonly state: AleaState }): AleaStream;
}
