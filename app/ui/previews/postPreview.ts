import { excerptOf } from '~/domain/posts/excerpt'
import type { PostView } from '~/domain/posts/post'
import type { Branch } from '~/domain/posts/tree'
import { questionIn, type Question } from '~/domain/threads/thread'
import { links } from '~/links'
import type { Preview } from './card'
import { unpublishedNotice, postPictureUrl, type PreviewedPost } from './pictureTexts'
import { postPosting, type PostedIn } from './jsonLd'
import { sharedUrl, type PreviewContext } from './previewContext'

/**
 * An argument as its page shows it: with its debate, its ancestors from the question down, and its
 * replies.
 */
export type ShownPost = { head: PostedIn; above: readonly PostView[]; branch: Branch }

/** Returns the preview of an argument: text, stance, author and question. */
export function postPreview(telling: PreviewContext, { head, above, branch }: ShownPost): Preview {
  const { post } = branch
  const { locale, absolute } = telling
  const told = asTold(post, above.at(-1))
  const title = postTitle(telling, told, head)
  const description = postDescription(telling, told)
  return {
    card: {
      kind: 'article',
      title,
      description,
      url: sharedUrl(telling, links.post(post.id)),
      locale,
      picture: { url: postPictureUrl(telling, told, head), alt: `${title}. ${description}` },
      published: post.createdAt.toISOString(),
      ...(post.standing === 'stands' && {
        modified: post.editedAt?.toISOString(),
        author: absolute(links.member(post.author.name)),
      }),
      oembed: absolute(
        links.oembed({ url: sharedUrl(telling, links.post(post.id)), format: 'json' }),
      ),
    },
    structured: postPosting(telling, head, above, branch),
  }
}

const asTold = (post: PostView, parent: PostView | undefined): PreviewedPost => ({
  ...post,
  text: post.text ?? '',
  answers: parent?.standing === 'stands' ? parent.author.name : null,
})

/** Returns the title: author and question; for an unpublished argument only a notice. */
export function postTitle(
  { locale, t }: PreviewContext,
  post: PreviewedPost,
  thread: Question,
): string {
  const question = questionIn(locale, thread).title
  return post.standing === 'stands'
    ? t('posts.pageTitle', { name: post.author.name, question })
    : t('previews.goneTitle', { question })
}

/**
 * Returns the description: stance, parent's author and the beginning of the text; for an
 * unpublished argument a notice.
 */
export function postDescription(telling: PreviewContext, post: PreviewedPost): string {
  if (post.standing !== 'stands') return unpublishedNotice(telling, post)
  const words = excerptOf(post.text.replace(/\s+/g, ' '), 240)
  return post.answers === null
    ? telling.t(`previews.${post.stance}Told`, { words })
    : telling.t(`previews.${post.stance}Answer`, { name: post.answers, words })
}
