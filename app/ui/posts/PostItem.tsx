import { useContext } from 'react'
import type { PostView } from '~/domain/posts/post'
import { LaidPost } from './LaidPost'
import { Pieces } from './pieces'
import { PostArticle } from './PostArticle'

/** One argument in a page; `answering` is what it answers, null for the question. */
export function PostItem({ post, answering }: { post: PostView; answering: PostView | null }) {
  const layOut = useContext(Pieces)
  return layOut === null ? <PostArticle post={post} answering={answering} /> : <LaidPost post={post} answering={answering} layOut={layOut} />
}
