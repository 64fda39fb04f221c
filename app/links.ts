import { slugOf } from '~/domain/threads/slug'

const query = (parameters: Record<string, string | number | null | undefined>): string => {
  const filled = Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return filled.length ? '?' + new URLSearchParams(filled).toString() : ''
}

type ThreadAddress = { id: number; title: string }

/** All addresses that the site generates. */
export const links = {
  front: () => '/',
  thread: (
    { id, title }: ThreadAddress,
    view: {
      view?: string | null
      side?: string | null
      theme?: string | null
      sort?: string | null
      after?: string | null
    } = {},
  ) => `/t/${id}/${slugOf(title)}${query(view)}`,
  /** A thread by id only; redirects to the full address. */
  threadNumber: (id: number) => `/t/${id}`,
  /** The counts of the posts with recent votes in a thread, as JSON. */
  counts: (threadId: number) => `/t/${threadId}/counts`,
  /** How votes, strengths and camps are counted. */
  howItCounts: () => '/how-it-counts',
  /** The opinion groups of a thread and their common ground. */
  commonGround: (threadId: number) => `/t/${threadId}/common-ground`,
  /**
   * The page for voting on a thread's arguments one by one: `last` is the one answered just now,
   * `again` one to change, and `stop` shows the member's position.
   */
  weigh: (
    threadId: number,
    at: { last?: number | null; again?: number | null; stop?: 'yes' | null } = {},
  ) => `/t/${threadId}/weigh${query(at)}`,
  /** The sources that a thread's posts cite. */
  threadSources: (id: number, view: { page?: number | null } = {}) =>
    `/t/${id}/sources${query({ page: view.page === 1 ? null : view.page })}`,
  /** The overview of a debate, and its figures as files. */
  threadOverview: (id: number) => `/t/${id}/overview`,
  threadOverviewFile: (id: number, figure: string, format: string) =>
    `/t/${id}/overview/${figure}.${format}`,
  /** The event stream of a thread from a version on, served by the process itself. */
  live: (threadId: number, after: number) => `/live/t/${threadId}${query({ after })}`,
  answerThread: (id: number) => `/t/${id}/reply`,
  closeThread: (id: number) => `/t/${id}/close`,
  reopenThread: (id: number) => `/t/${id}/reopen`,
  pinThread: (id: number) => `/t/${id}/pin`,
  unpinThread: (id: number) => `/t/${id}/unpin`,
  renameThread: (id: number) => `/t/${id}/rename`,
  mergeThread: (id: number) => `/t/${id}/merge`,
  post: (
    id: number,
    view: { view?: string | null; side?: string | null; after?: string | null } = {},
  ) => `/p/${id}${query(view)}`,
  reply: (
    id: number,
    filled: { quote?: 'yes' | null; stance?: string | null; to?: string | null } = {},
  ) => `/p/${id}/reply${query(filled)}`,
  editPost: (id: number) => `/p/${id}/edit`,
  postHistory: (id: number, view: { page?: number | null } = {}) =>
    `/p/${id}/history${query({ page: view.page === 1 ? null : view.page })}`,
  strength: (id: number) => `/p/${id}/strength`,
  acceptAnswer: (id: number) => `/p/${id}/accept`,
  unacceptAnswer: (id: number) => `/p/${id}/unaccept`,
  withdrawPost: (id: number) => `/p/${id}/withdraw`,
  removePost: (id: number) => `/p/${id}/remove`,
  restorePost: (id: number) => `/p/${id}/restore`,
  movePost: (id: number) => `/p/${id}/move`,
  placePost: (id: number) => `/p/${id}/place`,
  unplacePost: (placement: number) => `/placements/${placement}/lift`,
  vote: (id: number) => `/p/${id}/vote`,
  tagPost: (id: number) => `/p/${id}/tag`,
  markPost: (id: number) => `/p/${id}/mark`,
  takeBackMark: (id: number) => `/marks/${id}/withdraw`,
  acceptMark: (id: number) => `/marks/${id}/accept`,
  dismissMark: (id: number) => `/marks/${id}/dismiss`,
  preview: () => '/preview',
  threadPicture: (id: number, view: { lang?: string; v?: string } = {}) =>
    `/pictures/t/${id}${query(view)}`,
  postPicture: (id: number, view: { lang?: string; v?: string } = {}) =>
    `/pictures/p/${id}${query(view)}`,
  /** A debate for an iframe on another site; with a post's id, that argument in its debate. */
  embed: (thread: number, view: { post?: number | null; lang?: string | null } = {}) =>
    `/embed/t/${thread}${query(view)}`,
  oembed: (of: { url?: string; format?: string } = {}) => `/oembed${query(of)}`,
  themes: () => '/themes',
  theme: (slug: string, view: { after?: number | null } = {}) => `/themes/${slug}${query(view)}`,
  search: (view: { q?: string | null; page?: number | null } = {}) =>
    `/search${query({ ...view, page: view.page === 1 ? null : view.page })}`,
  /** Arguments similar to a text that is being written as a reply to a thread or post. */
  similar: (place: { thread?: number | null; post?: number | null; text?: string } = {}) =>
    `/search/similar${query(place)}`,
  article: (slug: string) => `/articles/${slug}`,
  /** The overview of all debates of an article, and its figures as files. */
  articleOverview: (slug: string) => `/articles/${slug}/overview`,
  articleOverviewFile: (slug: string, figure: string, format: string) =>
    `/articles/${slug}/overview/${figure}.${format}`,
  member: (name: string, view: { after?: number | null } = {}) =>
    `/u/${encodeURIComponent(name)}${query(view)}`,
  frontFeed: (format: 'atom' | 'json') => `/feeds/front.${format}`,
  threadFeed: (id: number, format: 'atom' | 'json') => `/feeds/t/${id}.${format}`,
  themeFeed: (slug: string, format: 'atom' | 'json') => `/feeds/themes/${slug}.${format}`,
  memberFeed: (name: string, format: 'atom' | 'json') =>
    `/feeds/u/${encodeURIComponent(name)}.${format}`,
  sitemap: () => '/sitemap.xml',
  sitemapPiece: (name: string) => `/sitemaps/${name}.xml`,
  signUp: (to?: string | null) => `/sign-up${query({ to })}`,
  signIn: (to?: string | null) => `/sign-in${query({ to })}`,
  signOut: () => '/sign-out',
  settings: () => '/settings',
  changePassword: () => '/settings/password',
  sessions: () => '/settings/sessions',
  endSession: () => '/settings/sessions/end',
  endOtherSessions: () => '/settings/sessions/end-others',
  /** Open marks on the member's own arguments. */
  ownMarks: (view: { after?: number | null } = {}) => `/settings/marks${query(view)}`,
  /** The member's own votes. */
  ownVotes: (view: { after?: string | null } = {}) => `/settings/votes${query(view)}`,
  language: () => '/language',
  moderation: (view: { after?: number | null; show?: string | null } = {}) =>
    `/moderation${query(view)}`,
  newArticle: () => '/moderation/articles/new',
  previewArticle: () => '/moderation/articles/preview',
  openArticle: () => '/moderation/articles/open',
  manageThemes: () => '/moderation/themes',
  manageTheme: (slug: string) => `/moderation/themes/${slug}`,
  openMarks: (view: { after?: number | null } = {}) => `/moderation/marks${query(view)}`,
  audit: (view: { page?: number | null } = {}) =>
    `/moderation/log${query({ page: view.page === 1 ? null : view.page })}`,
}
