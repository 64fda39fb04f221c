/**
 * What kept answers are made of: one thread with its posts and votes, the lists of threads and posts (votes do not move those), or
 * nothing but the settings of the site, which are the same as long as the process lives.
 */
export type SurrogateKey = `thread-${number}` | 'lists' | 'settings'
