/** What kept answers are made of: one thread with its posts and votes, or the lists of threads and posts (votes do not move those). */
export type SurrogateKey = `thread-${number}` | 'lists'
