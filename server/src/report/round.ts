/** Rounds half away from zero, to so many decimals; never gives -0. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // The small term undoes binary fractions: 1.005 is stored just below itself and would round down.
  return Math.round((value + Math.sign(value) * 1e-9) * factor) / factor + 0;
}
