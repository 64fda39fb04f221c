/** Reads the HTML of all posts from the page's markup, by post id. */
export function postHtmlInPage(): ReadonlyMap<number, string> {
  const words = [...document.querySelectorAll<HTMLElement>('.post[id] > .words')]
  return new Map(words.map((post) => [Number(post.parentElement?.id.slice(1)), post.innerHTML]))
}
