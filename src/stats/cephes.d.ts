/** The package's own declarations are not among its `exports`; these are the functions that are used. */
declare module "cephes" {
  /** Resolves when the functions can be called. */
  export const compiled: Promise<void>;
  export function erfc(x: number): number;
  export function igam(a: number, x: number): number;
  export function igamc(a: number, x: number): number;
  export function igami(a: number, q: number): number;
  export function incbet(a: number, b: number, x: number): number;
  export function incbi(a: number, b: number, y: number): number;
  export function lgam(x: number): number;
  export function ndtri(y: number): number;
}
