import { excerptOf } from '~/domain/posts/excerpt'
import type { Author, PostView } from '~/domain/posts/post'
import type { Branch } from '~/domain/posts/tree'
import { originIn, ownTitle, questionIn, type Origin, type Question } from '~/domain/threads/thread'
import { links } from '~/links'
import { unpublishedNotice } from './pictureTexts'
import type { PreviewContext } from './previewContext'

/** An object of the schema.org vocabulary. */
type Piece = { [name: string]: string | number | Piece | Piece[] }

/** A debate as its postings refer to it. */
export type PostedIn = Question & {
  id: number
  createdAt: Date
  postCount: number
  origins: Origin[]
  articleSlug: string | null
}

/** Maximum length of a post's text, in characters. */
const toldLength = 5_000

const context = { '@context': 'https://schema.org' }

/**
 * Returns a debate's page as JSON-LD: the question is the posting, on later pages too, and the
 * replies are nested comments.
 */
export function threadPosting(
  telling: PreviewContext,
  head: PostedIn,
  branches: readonly Branch[],
): string {
  return withComments(telling, JSON.stringify({ ...context, ...opening(telling, head) }), branches)
}

/**
 * Returns a post's page as JSON-LD: the post is the posting, part of its debate and a reply to its
 * parent; its replies are comments.
 */
export function postPosting(
  telling: PreviewContext,
  head: PostedIn,
  above: readonly PostView[],
  { post, replies }: Branch,
): string {
  const parent = above.at(-1)
  const posting = {
    ...context,
    ...comment(telling, post),
    '@type': 'DiscussionForumPosting',
    headline: questionIn(telling.locale, head).title,
    isPartOf: opening(telling, head),
    ...(parent && { citation: comment(telling, parent) }),
  }
  return withComments(telling, JSON.stringify(posting), replies)
}

/** Returns the JSON of a posting or comment with its replies. */
function withComments(telling: PreviewContext, json: string, branches: readonly Branch[]): string {
  if (branches.length === 0) return json
  const comments = branches.map(({ post, replies }) =>
    withComments(telling, keptComment(telling, post), replies),
  )
  return `${json.slice(0, -1)},"comment":[${comments.join(',')}]}`
}

/** Returns a comment as JSON, memoised as long as it does not change. */
function keptComment(
  telling: PreviewContext,
  {
    id,
    text,
    standing,
    removedReason,
    lang,
    createdAt,
    editedAt,
    author: { name },
    counts: { up },
    replyCount,
  }: PostView,
): string {
  const madeFrom = [
    text,
    standing,
    removedReason,
    lang,
    createdAt.getTime(),
    editedAt?.getTime() ?? null,
    name,
    up,
    replyCount,
  ]
  // It gets only the data that its cache key contains.
  return telling.kept(`${telling.locale}-${id}`, madeFrom, () =>
    JSON.stringify(
      comment(telling, {
        id,
        text,
        standing,
        removedReason,
        lang,
        createdAt,
        editedAt,
        author: { name },
        counts: { up },
        replyCount,
      }),
    ),
  )
}

const threadPath = (head: PostedIn) => links.thread({ id: head.id, title: ownTitle(head) })

function opening({ locale, absolute }: PreviewContext, head: PostedIn): Piece {
  const question = questionIn(locale, head)
  const origin = originIn(locale, head.origins)
  const url = absolute(threadPath(head))
  const site: Piece = { '@type': 'WebSite', name: 'Standpunkt', url: absolute(links.front()) }
  const article: Piece | null =
    origin && head.articleSlug !== null
      ? {
          '@type': 'Article',
          headline: origin.articleTitle,
          url: absolute(links.article(head.articleSlug)),
          inLanguage: origin.lang,
        }
      : null
  return {
    '@type': 'DiscussionForumPosting',
    url,
    headline: question.title,
    text: origin?.quote ?? question.title,
    inLanguage: question.lang,
    datePublished: head.createdAt.toISOString(),
    // The question has no human author: the site took it from the article.
    author: { '@type': 'Organization', name: 'Standpunkt', url: absolute(links.front()) },
    isPartOf: site,
    ...(article && { citation: article }),
    commentCount: head.postCount,
    interactionStatistic: counters({ CommentAction: head.postCount }),
  }
}

type ToldComment = Pick<
  PostView,
  'id' | 'text' | 'standing' | 'removedReason' | 'lang' | 'createdAt' | 'editedAt' | 'replyCount'
> & { author: Pick<Author, 'name'>; counts: { up: number } }

function comment(telling: PreviewContext, post: ToldComment): Piece {
  const stands = post.standing === 'stands'
  const counted = stands
    ? counters({ LikeAction: post.counts.up, CommentAction: post.replyCount })
    : counters({ CommentAction: post.replyCount })
  return {
    '@type': 'Comment',
    url: telling.absolute(links.post(post.id)),
    text:
      (stands ? excerptOf(post.text ?? '', toldLength) : unpublishedNotice(telling, post)) || '…',
    inLanguage: stands ? post.lang : telling.locale,
    datePublished: post.createdAt.toISOString(),
    author: stands
      ? person(telling, post.author)
      : { '@type': 'Person', name: telling.t('previews.unnamed') },
    ...(!stands && { creativeWorkStatus: 'Deleted' }),
    ...(stands && post.editedAt && { dateModified: post.editedAt.toISOString() }),
    ...(counted.length > 0 && { interactionStatistic: counted }),
  }
}

const person = ({ absolute }: PreviewContext, { name }: Pick<Author, 'name'>): Piece => ({
  '@type': 'Person',
  name,
  url: absolute(links.member(name)),
})

/** Returns interaction counters, without zeros. */
const counters = (counts: Record<string, number>): Piece[] =>
  Object.entries(counts).flatMap(([action, count]) =>
    count === 0
      ? []
      : [
          {
            '@type': 'InteractionCounter',
            interactionType: `https://schema.org/${action}`,
            userInteractionCount: count,
          },
        ],
  )
