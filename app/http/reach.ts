/** Who may use an answer beside this site's own pages: nobody, other sites as a file ('shared'), or those in a frame too ('framed'). */
export type Reach = 'own' | 'shared' | 'framed'
