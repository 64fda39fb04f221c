/**
 * Returns the priority of asking about a statement (Polis' comment routing): [(1 − (P + 1)/(S +
 * 2))·(E + 1)·(A + 1)/(S + 2)·(1 + 8·2^(−S/5))]². Statements that few have seen, few pass on, many
 * agree with, and that separate participants come first. `extremity` is the length of the
 * projection of a lone vote.
 */
export function priority({
  agree,
  pass,
  seen,
  extremity,
}: {
  agree: number
  pass: number
  seen: number
  extremity: number
}): number {
  const importance = (1 - (pass + 1) / (seen + 2)) * (extremity + 1) * ((agree + 1) / (seen + 2))
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
}
