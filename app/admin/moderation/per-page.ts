/** How much of a queue a desk has before it at first, and how much is fetched when it runs short. */
export const PER_PAGE = 50
