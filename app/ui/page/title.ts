/** The title of a page as the browser shows it. */
export const pageTitle = (title: string) => [{ title: `${title} · Standpunkt` }]
