import type { Author } from '~/domain/posts/post'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

/** Renders the author, and whether it is a demo voice. */
export function Byline({ author }: { author: Author }) {
  const { t } = useI18n()
  return (
    <>
      <a className="author" href={links.member(author.name)}>
        {author.name}
      </a>
      {author.demo && <span className="demo">{t('site.demo')}</span>}
    </>
  )
}
