/**
 * Who may use a response besides this site's own pages: nobody, other sites as a file ('shared'),
 * or also in a frame ('framed').
 */
export type EmbedPolicy = 'own' | 'shared' | 'framed'
