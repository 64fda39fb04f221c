/**
 * Makes sure that the page's loaders answer before they are asked in earnest: what they then can't answer would take the
 * place of the page, and of everything that was begun on it.
 * @throws when the page can't be had now
 */
export async function pageAtHand(): Promise<void> {
  const answer = await fetch(`${location.pathname}.data${location.search}`)
  // That it is gone, or stands elsewhere, the page may well show.
  if (answer.status >= 500 || answer.status === 429)
    throw new Error(`answered with ${answer.status}`)
  await answer.arrayBuffer()
}
