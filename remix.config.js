/**
 * The table of addresses, and Remix's options. `vite.config.ts` passes it to Remix.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
const config = {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: 'esm',
  // The table below is complete: no file becomes a route by its location.
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
    // Requests to its manifest address can take seconds of CPU time (denial of service).
    v3_lazyRouteDiscovery: false,
  },
  routes: (defineRoutes) =>
    defineRoutes((route) => {
      route('/', 'routes/front/front.tsx', { index: true })

      route('/t/:threadId/:slug?', 'routes/threads/thread.tsx')
      route('/t/:threadId/counts', 'routes/votes/counts.ts')
      route('/t/:threadId/common-ground', 'routes/opinions/commonGround.tsx')
      route('/t/:threadId/weigh', 'routes/opinions/weigh.tsx')
      route('/t/:threadId/sources', 'routes/sources/sources.tsx')
      route('/t/:threadId/overview', 'routes/overview/thread.tsx')
      route('/t/:threadId/overview/:file', 'routes/overview/threadFile.tsx')
      route('/t/:threadId/reply', 'routes/posts/answer.tsx')
      route('/t/:threadId/close', 'routes/threads/close.tsx')
      route('/t/:threadId/reopen', 'routes/threads/reopen.tsx')
      route('/t/:threadId/pin', 'routes/threads/pin.tsx')
      route('/t/:threadId/unpin', 'routes/threads/unpin.tsx')
      route('/t/:threadId/rename', 'routes/threads/rename.tsx')
      route('/t/:threadId/merge', 'routes/threads/merge.tsx')

      route('/p/:postId', 'routes/posts/post.tsx')
      route('/p/:postId/reply', 'routes/posts/reply.tsx')
      route('/p/:postId/edit', 'routes/posts/edit.tsx')
      route('/p/:postId/history', 'routes/posts/history.tsx')
      route('/p/:postId/strength', 'routes/arguments/strength.tsx')
      route('/p/:postId/accept', 'routes/arguments/accept.tsx')
      route('/p/:postId/unaccept', 'routes/arguments/unaccept.tsx')
      route('/p/:postId/withdraw', 'routes/posts/withdraw.tsx')
      route('/p/:postId/remove', 'routes/posts/remove.tsx')
      route('/p/:postId/restore', 'routes/posts/restore.tsx')
      route('/p/:postId/move', 'routes/posts/move.tsx')
      route('/p/:postId/place', 'routes/placements/place.tsx')
      route('/placements/:placementId/lift', 'routes/placements/unplace.tsx')
      route('/p/:postId/vote', 'routes/votes/vote.tsx')
      route('/p/:postId/tag', 'routes/themes/tag.tsx')
      route('/p/:postId/mark', 'routes/marks/mark.tsx')
      route('/marks/:markId/withdraw', 'routes/marks/takeBack.tsx')
      route('/marks/:markId/accept', 'routes/marks/accept.tsx')
      route('/marks/:markId/dismiss', 'routes/marks/dismiss.tsx')
      route('/preview', 'routes/posts/preview.tsx')

      route('/pictures/t/:threadId', 'routes/previews/threadPicture.tsx')
      route('/pictures/p/:postId', 'routes/previews/postPicture.tsx')
      route('/embed/t/:threadId', 'routes/previews/embed.tsx')
      route('/oembed', 'routes/previews/oembed.ts')

      route('/how-it-counts', 'routes/opinions/howItCounts.tsx')
      route('/themes', 'routes/themes/themes.tsx')
      route('/themes/:slug', 'routes/themes/theme.tsx')
      route('/search', 'routes/search/search.tsx')
      route('/search/similar', 'routes/search/similar.ts')
      route('/articles/:slug', 'routes/articles/article.tsx')
      route('/articles/:slug/overview', 'routes/overview/article.tsx')
      route('/articles/:slug/overview/:file', 'routes/overview/articleFile.tsx')

      route('/feeds/:file', 'routes/feeds/front.ts')
      route('/feeds/t/:file', 'routes/feeds/thread.ts')
      route('/feeds/themes/:file', 'routes/feeds/theme.ts')
      route('/feeds/u/:file', 'routes/feeds/member.ts')

      route('/sitemap.xml', 'routes/sitemap/sitemap.ts')
      route('/sitemaps/:file', 'routes/sitemap/piece.ts')
      route('/robots.txt', 'routes/sitemap/robots.ts')

      route('/u/:name', 'routes/identity/member.tsx')
      route('/sign-up', 'routes/identity/signUp.tsx')
      route('/sign-in', 'routes/identity/signIn.tsx')
      route('/sign-out', 'routes/identity/signOut.tsx')
      route('/settings', 'routes/settings/settings.tsx')
      route('/settings/password', 'routes/settings/password.tsx')
      route('/settings/sessions', 'routes/settings/sessions.tsx')
      route('/settings/sessions/end', 'routes/settings/endSession.tsx')
      route('/settings/sessions/end-others', 'routes/settings/endOtherSessions.tsx')
      route('/settings/marks', 'routes/settings/marks.tsx')
      route('/settings/votes', 'routes/settings/votes.tsx')
      route('/language', 'routes/settings/language.tsx')

      route('/moderation', 'routes/moderation/desk.tsx')
      route('/moderation/articles/new', 'routes/moderation/newArticle.tsx')
      route('/moderation/articles/preview', 'routes/moderation/previewArticle.tsx')
      route('/moderation/articles/open', 'routes/moderation/openArticle.tsx')
      route('/moderation/themes', 'routes/moderation/themes.tsx')
      route('/moderation/themes/:slug', 'routes/moderation/theme.tsx')
      route('/moderation/marks', 'routes/moderation/marks.tsx')
      route('/moderation/log', 'routes/moderation/log.tsx')

      route('*', 'routes/front/nowhere.tsx')
    }),
}

export default config
