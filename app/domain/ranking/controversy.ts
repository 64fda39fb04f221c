/**
 * Returns how controversial something is: many votes that nearly balance. At least 0, 0 without
 * votes, at most n with n votes. Reddit's first controversy formula: all votes divided by the
 * difference between both sides, which counts as at least 1.
 */
export const controversyOf = ({ agree, disagree }: { agree: number; disagree: number }): number =>
  (agree + disagree) / Math.max(Math.abs(agree - disagree), 1)
