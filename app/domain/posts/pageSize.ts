/** How many levels of posts a page shows before a line goes on at its own address. */
export const levelsShown = 5

/** A debate, or what answers a post, of at most so many posts stands on one page. */
export const wholeUpTo = 150

/** What one page shows of more: so many branches, and of each level beneath so many answers to each post, and in all. */
export const pageSize = {
  top: 20,
  below: [
    { each: 8, all: 40 },
    { each: 4, all: 24 },
    { each: 3, all: 12 },
    { each: 2, all: 6 },
  ],
} as const
