import { slugOf } from '~/domain/threads/slug'

const query = (parameters: Record<string, string | number | null | undefined>): string => {
  const filled = Object.entries(parameters).flatMap(([name, value]) => (value === null || value === undefined || value === '' ? [] : [[name, String(value)]]))
  return filled.length ? '?' + new URLSearchParams(filled).toString() : ''
}

type ThreadAddress = { id: number; title: string }

/** Every address that the site writes. */
export const links = {
  front: () => '/',
  thread: ({ id, title }: ThreadAddress, view: { theme?: string | null; page?: number | null; sort?: string | null } = {}) =>
    `/t/${id}/${slugOf(title)}${query({ ...view, page: view.page === 1 ? null : view.page })}`,
  /** A thread by its number alone: it answers with the whole address. */
  threadNumber: (id: number) => `/t/${id}`,
  /** How the votes stand that were cast lately in a thread, as JSON. */
  counts: (threadId: number) => `/t/${threadId}/counts`,
  /** The stream of what happens to a thread from a version on; the process answers it itself. */
  live: (threadId: number, after: number) => `/live/t/${threadId}${query({ after })}`,
  answerThread: (id: number) => `/t/${id}/reply`,
  closeThread: (id: number) => `/t/${id}/close`,
  reopenThread: (id: number) => `/t/${id}/reopen`,
  pinThread: (id: number) => `/t/${id}/pin`,
  unpinThread: (id: number) => `/t/${id}/unpin`,
  renameThread: (id: number) => `/t/${id}/rename`,
  post: (id: number) => `/p/${id}`,
  reply: (id: number, filled: { quote?: 'yes' | null } = {}) => `/p/${id}/reply${query(filled)}`,
  editPost: (id: number) => `/p/${id}/edit`,
  postHistory: (id: number, view: { page?: number | null } = {}) => `/p/${id}/history${query({ page: view.page === 1 ? null : view.page })}`,
  withdrawPost: (id: number) => `/p/${id}/withdraw`,
  removePost: (id: number) => `/p/${id}/remove`,
  restorePost: (id: number) => `/p/${id}/restore`,
  vote: (id: number) => `/p/${id}/vote`,
  tagPost: (id: number) => `/p/${id}/tag`,
  preview: () => '/preview',
  themes: () => '/themes',
  theme: (slug: string, view: { page?: number | null } = {}) => `/themes/${slug}${query({ page: view.page === 1 ? null : view.page })}`,
  article: (slug: string) => `/articles/${slug}`,
  member: (name: string, view: { page?: number | null } = {}) => `/u/${encodeURIComponent(name)}${query({ page: view.page === 1 ? null : view.page })}`,
  signUp: (to?: string | null) => `/sign-up${query({ to })}`,
  signIn: (to?: string | null) => `/sign-in${query({ to })}`,
  signOut: () => '/sign-out',
  settings: () => '/settings',
  changePassword: () => '/settings/password',
  sessions: () => '/settings/sessions',
  endSession: () => '/settings/sessions/end',
  endOtherSessions: () => '/settings/sessions/end-others',
  language: () => '/language',
  moderation: (view: { page?: number | null; show?: string | null } = {}) => `/moderation${query({ ...view, page: view.page === 1 ? null : view.page })}`,
  newArticle: () => '/moderation/articles/new',
  previewArticle: () => '/moderation/articles/preview',
  openArticle: () => '/moderation/articles/open',
  manageThemes: () => '/moderation/themes',
  manageTheme: (slug: string) => `/moderation/themes/${slug}`,
  audit: (view: { page?: number | null } = {}) => `/moderation/log${query({ page: view.page === 1 ? null : view.page })}`,
}
