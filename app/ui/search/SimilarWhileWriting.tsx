import { useEffect, useRef, useState } from 'react'
import type { SimilarPost } from '~/domain/search/results'
import { isLongEnough, significantWords } from '~/domain/search/similarity'
import { links } from '~/links'
import { askSimilar } from './askSimilar.client'
import { formTarget, plainTextOf } from './formTarget'
import { SimilarPosts } from './SimilarPosts'

/** Delay after the last key press in milliseconds (debounce). */
const pause = 600

/**
 * Shows similar arguments of the debate while a member writes. `said` is the form's current text.
 */
export function SimilarWhileWriting({ action, said }: { action: string; said: string }) {
  const [posts, setPosts] = useState<readonly SimilarPost[]>([])
  const [dismissed, setDismissed] = useState(false)
  const asked = useRef('')
  useEffect(() => {
    const place = formTarget(action)
    if (place === null || dismissed) return
    const left = new AbortController()
    const timer = setTimeout(() => {
      const text = plainTextOf(said)
      const words = isLongEnough(text) ? significantWords(text) : ''
      if (words === asked.current) return
      const show = (found: readonly SimilarPost[]) => {
        if (left.signal.aborted) return
        asked.current = words
        setPosts(found)
      }
      if (words === '') show([])
      else void askSimilar(links.similar({ ...place, text: words }), left.signal).then(show)
    }, pause)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [action, said, dismissed])
  return (
    <div role="status">
      {!dismissed && <SimilarPosts posts={posts} onDismiss={() => setDismissed(true)} />}
    </div>
  )
}
