import type { MessageKey } from '~/i18n/messages'

type Words = Partial<Record<string, MessageKey>>

/** The message keys of audited acts. */
export const actMessages: Words = {
  threadOpened: 'moderation.threadOpened',
  threadRenamed: 'moderation.threadRenamed',
  threadClosed: 'moderation.threadClosed',
  threadReopened: 'moderation.threadReopened',
  threadPinned: 'moderation.threadPinned',
  threadUnpinned: 'moderation.threadUnpinned',
  threadMerged: 'moderation.threadMerged',
  postRemoved: 'moderation.postRemoved',
  postRestored: 'moderation.postRestored',
  postTagged: 'moderation.postTagged',
  postMoved: 'moderation.postMoved',
  postPlaced: 'moderation.postPlaced',
  postUnplaced: 'moderation.postUnplaced',
  markAccepted: 'moderation.markAccepted',
  markDismissed: 'moderation.markDismissed',
  themeCreated: 'moderation.themeCreated',
  themeChanged: 'moderation.themeChanged',
  articleSeeded: 'moderation.articleSeeded',
  roleChanged: 'moderation.roleChanged',
}

/** The message keys of an act's details. */
export const factMessages: Words = {
  reason: 'moderation.factReason',
  title: 'moderation.factTitle',
  question: 'moderation.factQuestion',
  questionDe: 'moderation.factQuestionDe',
  questionEn: 'moderation.factQuestionEn',
  thread: 'moderation.factThread',
  parent: 'moderation.factParent',
  into: 'moderation.factInto',
  posts: 'moderation.factPosts',
  stance: 'moderation.factStance',
  mark: 'moderation.factMark',
  by: 'moderation.factBy',
  from: 'moderation.factFrom',
  to: 'moderation.factTo',
  nameDe: 'themes.nameDe',
  nameEn: 'themes.nameEn',
  descriptionDe: 'themes.descriptionDe',
  descriptionEn: 'themes.descriptionEn',
  colour: 'themes.colour',
}

const roleWords: Words = {
  member: 'moderation.roleMember',
  moderator: 'moderation.roleModerator',
  admin: 'moderation.roleAdmin',
}

/** What kind of id a detail's value is. */
export const idFacts: Partial<Record<string, 'thread' | 'post'>> = {
  thread: 'thread',
  into: 'thread',
  parent: 'post',
}

/** The message keys of a detail's values. */
export const valueMessages: Partial<Record<string, Words>> = {
  from: roleWords,
  to: roleWords,
  parent: { '': 'moderation.factQuestion' },
  stance: {
    supports: 'posts.supports',
    opposes: 'posts.opposes',
    asks: 'posts.asks',
    adds: 'posts.adds',
  },
  mark: {
    source: 'marks.source',
    unclear: 'marks.unclear',
    duplicate: 'marks.duplicate',
    offQuestion: 'marks.offQuestion',
  },
  colour: {
    red: 'themes.red',
    orange: 'themes.orange',
    amber: 'themes.amber',
    green: 'themes.green',
    teal: 'themes.teal',
    blue: 'themes.blue',
    violet: 'themes.violet',
    pink: 'themes.pink',
  },
}
