// In the frame of a debate on another site's page: tells the page how high the debate is, and looks for new counts now and
// then while somebody can see it. Without this script the frame shows the same, as it was when it was opened.
{
  const tell = () =>
    parent.postMessage(
      {
        standpunkt: 'height',
        height: Math.ceil(document.documentElement.getBoundingClientRect().height),
      },
      '*',
    )
  if (parent !== window) {
    new ResizeObserver(tell).observe(document.body)
    addEventListener('message', ({ source, data }) => {
      if (source === parent && data?.standpunkt === 'measure') tell()
    })
  }

  const minute = 60_000
  let wait = minute
  const look = async () => {
    if (document.visibilityState === 'visible')
      wait = (await refreshed()) ? minute : Math.min(2 * wait, 60 * minute)
    setTimeout(look, wait)
  }
  // A debate in which nothing happens, or a site that does not answer, is asked less and less often.
  const refreshed = async () => {
    try {
      const answer = await fetch(location.href, { cache: 'no-cache', credentials: 'omit' })
      if (!answer.ok) return false
      const fresh = new DOMParser()
        .parseFromString(await answer.text(), 'text/html')
        .querySelector('[data-live]')
      const shown = document.querySelector('[data-live]')
      if (!fresh || !shown || fresh.isEqualNode(shown)) return false
      shown.replaceWith(document.adoptNode(fresh))
      return true
    } catch {
      return false
    }
  }
  setTimeout(look, wait)
}
