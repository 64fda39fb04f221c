import { readThemeFeed } from '~/domain/feeds/readThemeFeed.server'
import { themeName } from '~/domain/themes/theme'
import { feeding } from '~/http/feeds/feeding.server'
import { links } from '~/links'

export const loader = feeding(async (asked) => {
  const { theme, posts } = await readThemeFeed(asked, asked.name)
  asked.load.madeOf.add('lists')
  return {
    title: asked.t('feeds.theme', { theme: themeName(theme, asked.locale) }),
    page: links.theme(theme.slug),
    at: (format) => links.themeFeed(theme.slug, format),
    items: posts,
    since: theme.createdAt,
  }
})
