/** Returns the title of a page for its head. */
export const pageTitle = (title: string) => [{ title: `${title} · Standpunkt` }]
