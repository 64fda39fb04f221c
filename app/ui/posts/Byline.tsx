import type { Author } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'

/** Renders the author, and whether it is a demo voice. */
export function Byline({ author }: { author: Author }) {
  const { t } = useWords()
  return (
    <>
      <a className="author" href={links.member(author.name)}>
        {author.name}
      </a>
      {author.demo && <span className="demo">{t('site.demo')}</span>}
    </>
  )
}
