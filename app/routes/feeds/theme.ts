import { readThemeFeed } from '~/domain/feeds/readThemeFeed.server'
import { themeName } from '~/domain/themes/theme'
import { feedLoader } from '~/http/feeds/feedLoader.server'
import { links } from '~/links'

export const loader = feedLoader(async (context) => {
  const { theme, posts } = await readThemeFeed(context, context.name)
  context.loadContext.madeOf.add('lists')
  return {
    title: context.t('feeds.theme', { theme: themeName(theme, context.locale) }),
    page: links.theme(theme.slug),
    at: (format) => links.themeFeed(theme.slug, format),
    items: posts,
    since: theme.createdAt,
  }
})
