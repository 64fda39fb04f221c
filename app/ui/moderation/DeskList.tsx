import { useEffect, useRef } from 'react'
import type { Excerpt } from '~/domain/posts/post'
import type { ThemeMark } from '~/domain/themes/theme'
import { PostExcerpt } from '~/ui/posts/PostExcerpt'
import { TagForm } from '~/ui/themes/TagForm'

/** Renders the arguments to tag. When one leaves the list the focus moves to the next. */
export function DeskList({
  posts,
  themes,
  to,
}: {
  posts: readonly Excerpt[]
  themes: readonly ThemeMark[]
  to: string
}) {
  const list = useRef<HTMLOListElement>(null)
  const worked = useRef<number | null>(null)
  useEffect(() => {
    if (worked.current === null || document.activeElement !== document.body) return
    const row = list.current?.children[Math.min(worked.current, posts.length - 1)]
    row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.focus({ preventScroll: true })
  }, [posts])
  return (
    <ol className="desk-list" ref={list}>
      {posts.map((post, index) => (
        <li key={post.id} onSubmit={() => void (worked.current = index)}>
          <PostExcerpt post={post}>
            <TagForm
              postId={post.id}
              themes={themes}
              chosen={post.themes.map(({ id }) => id)}
              to={to}
            />
          </PostExcerpt>
        </li>
      ))}
    </ol>
  )
}
