import { readThemeFeed } from '~/domain/feeds/readThemeFeed.server'
import { themeName } from '~/domain/themes/theme'
import { feedLoader } from '~/http/feeds/feedLoader.server'
import { links } from '~/links'

export const loader = feedLoader(async (asked) => {
  const { theme, posts } = await readThemeFeed(asked, asked.name)
  asked.loadContext.madeOf.add('lists')
  return {
    title: asked.t('feeds.theme', { theme: themeName(theme, asked.locale) }),
    page: links.theme(theme.slug),
    at: (format) => links.themeFeed(theme.slug, format),
    items: posts,
    since: theme.createdAt,
  }
})
