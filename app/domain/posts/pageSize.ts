/** How many levels of posts a page shows before a link continues the branch on its own page. */
export const levelsShown = 5

/** Debates and branches with at most this many posts are shown on one page. */
export const wholeUpTo = 150

/**
 * The page size beyond that: branches, and for each deeper level the replies per post and in total.
 */
export const pageSize = {
  top: 20,
  below: [
    { each: 8, all: 40 },
    { each: 4, all: 24 },
    { each: 3, all: 12 },
    { each: 2, all: 6 },
  ],
} as const
