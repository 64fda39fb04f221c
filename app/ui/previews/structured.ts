import { excerptOf } from '~/domain/posts/excerpt'
import type { Author, PostView } from '~/domain/posts/post'
import type { Branch } from '~/domain/posts/tree'
import { originIn, ownTitle, questionIn, type Origin, type Question } from '~/domain/threads/thread'
import { links } from '~/links'
import { goneWords } from './pictured'
import type { Telling } from './telling'

/** A piece of schema.org's vocabulary. */
export type Piece = { [name: string]: string | number | Piece | Piece[] }

/** A debate as far as its postings name it. */
export type PostedIn = Question & { id: number; createdAt: Date; postCount: number; origins: Origin[]; articleSlug: string | null }

/** How much of a post is told, in characters. */
const toldLength = 5_000

const context = { '@context': 'https://schema.org' }

/** A page of a debate: the question is the opening post, on later pages too, and what answers it are comments, nested as on the page. */
export function threadPosting(telling: Telling, head: PostedIn, branches: readonly Branch[]): Piece {
  return { ...context, ...opening(telling, head), comment: branches.map((branch) => comment(telling, branch)) }
}

/** The page of one post: it is the posting, as part of its debate and with what it answers, and what answers it are its comments. */
export function postPosting(telling: Telling, head: PostedIn, above: readonly PostView[], branch: Branch): Piece {
  const { comment: comments, ...said } = comment(telling, branch)
  const parent = above.at(-1)
  return {
    ...context,
    ...said,
    '@type': 'DiscussionForumPosting',
    headline: questionIn(telling.locale, head).title,
    isPartOf: opening(telling, head),
    ...(parent && { citation: comment(telling, { post: parent, replies: [], more: 0 }) }),
    ...(comments !== undefined && { comment: comments }),
  }
}

const threadPath = (head: PostedIn) => links.thread({ id: head.id, title: ownTitle(head) })

function opening({ locale, absolute }: Telling, head: PostedIn): Piece {
  const question = questionIn(locale, head)
  const origin = originIn(locale, head.origins)
  const url = absolute(threadPath(head))
  const site: Piece = { '@type': 'WebSite', name: 'Standpunkt', url: absolute(links.front()) }
  const article: Piece | null = origin && head.articleSlug !== null ? { '@type': 'Article', headline: origin.articleTitle, url: absolute(links.article(head.articleSlug)), inLanguage: origin.lang } : null
  return {
    '@type': 'DiscussionForumPosting',
    url,
    headline: question.title,
    text: origin?.quote ?? question.title,
    inLanguage: question.lang,
    datePublished: head.createdAt.toISOString(),
    // Nobody is known to have put the question: the house did, when it read the article.
    author: { '@type': 'Organization', name: 'Standpunkt', url: absolute(links.front()) },
    isPartOf: site,
    ...(article && { citation: article }),
    commentCount: head.postCount,
    interactionStatistic: counters({ CommentAction: head.postCount }),
  }
}

function comment(telling: Telling, { post, replies }: Branch): Piece {
  const stands = post.standing === 'stands'
  const counted = stands
    ? counters({ LikeAction: post.counts.up, CommentAction: post.replyCount })
    : counters({ CommentAction: post.replyCount })
  return {
    '@type': 'Comment',
    url: telling.absolute(links.post(post.id)),
    text: (stands ? excerptOf(post.text ?? '', toldLength) : goneWords(telling, post)) || '…',
    inLanguage: stands ? post.lang : telling.locale,
    datePublished: post.createdAt.toISOString(),
    author: stands ? person(telling, post.author) : { '@type': 'Person', name: telling.t('previews.unnamed') },
    ...(!stands && { creativeWorkStatus: 'Deleted' }),
    ...(stands && post.editedAt && { dateModified: post.editedAt.toISOString() }),
    ...(counted.length > 0 && { interactionStatistic: counted }),
    ...(replies.length > 0 && { comment: replies.map((reply) => comment(telling, reply)) }),
  }
}

const person = ({ absolute }: Telling, { name }: Author): Piece => ({ '@type': 'Person', name, url: absolute(links.member(name)) })

/** Counters of what was done at all. */
const counters = (counts: Record<string, number>): Piece[] =>
  Object.entries(counts).flatMap(([action, count]) => (count === 0 ? [] : [{ '@type': 'InteractionCounter', interactionType: `https://schema.org/${action}`, userInteractionCount: count }]))
