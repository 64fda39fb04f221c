/** The HTML of all posts of this page, by their ids, as the server wrote it. */
export function writtenInPage(): ReadonlyMap<number, string> {
  const words = [...document.querySelectorAll<HTMLElement>('.post[id] > .words')]
  return new Map(words.map((post) => [Number(post.parentElement?.id.slice(1)), post.innerHTML]))
}
