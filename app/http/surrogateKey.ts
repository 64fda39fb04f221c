/**
 * The data that cached responses depend on: one thread with its posts and votes, the lists of
 * threads and posts (which votes do not change), or only the site's settings, which stay the same
 * while the process runs.
 */
export type SurrogateKey = `thread-${number}` | 'lists' | 'settings'
