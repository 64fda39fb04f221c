/**
 * Checks that the page's loaders respond before they are revalidated, because an error would
 * replace the page and everything written on it.
 * @throws when the page is not available
 */
export async function checkPageAvailable(): Promise<void> {
  const answer = await fetch(`${location.pathname}.data${location.search}`)
  // Other errors are shown by the page: it may be gone or moved.
  if (answer.status >= 500 || answer.status === 429)
    throw new Error(`answered with ${answer.status}`)
  await answer.arrayBuffer()
}
