/**
 * How contested something is: many votes that nearly balance. At least 0, without votes 0, with n votes at most n. As Reddit ranked
 * by controversy first: all votes by the difference between the two sides, which counts as 1 at least.
 */
export const controversyOf = ({ agree, disagree }: { agree: number; disagree: number }): number =>
  (agree + disagree) / Math.max(Math.abs(agree - disagree), 1)
