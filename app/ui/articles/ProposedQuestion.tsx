import type { Locale } from '~/domain/context'
import type { ProposedQuestion as Proposed } from '~/domain/articles/proposal'
import { threadLimits } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { Field, Select } from '~/ui/kit/Field'
import { allValues, singleValue, type ArticleFormProblem } from './formValues'

type Props = {
  question: Proposed
  lang: Locale
  themes: { value: string; label: string }[]
  trouble: ArticleFormProblem | undefined
}

/** Renders one question of an article with the choice, the wording and the theme of its debate. */
export function ProposedQuestion({ question, lang, themes, trouble }: Props) {
  const { t } = useI18n()
  const { start, quote, before, after, heading, rhetorical, quoted, wording } = question
  const typed = trouble?.typed ?? {}
  const chosen = trouble ? allValues(typed.chosen).includes(String(start)) : !rhetorical && !quoted
  const [own, other] = lang === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const)
  const worded = (language: Locale, otherwise: string) => {
    const name = `${language}-${start}`
    const wrong = trouble?.fields[name]
    return (
      <Field
        name={name}
        lang={language}
        label={t(language === 'de' ? 'articles.inGerman' : 'articles.inEnglish')}
        hint={language === own ? null : t('articles.optional')}
        maxLength={threadLimits.question}
        defaultValue={singleValue(typed[name]) ?? otherwise}
        error={wrong && t(wrong)}
      />
    )
  }
  return (
    <fieldset className="proposed">
      <legend lang={lang}>{quote}</legend>
      <blockquote lang={lang}>
        {before}
        <mark>{quote}</mark>
        {after}
        {heading && <footer>{heading}</footer>}
      </blockquote>
      {(rhetorical || quoted) && (
        <p className="hint">
          {[rhetorical && t('articles.rhetorical'), quoted && t('articles.quoted')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <label className="tick">
        <input type="checkbox" name="chosen" value={start} defaultChecked={chosen} />{' '}
        {t('articles.openThis')}
      </label>
      {worded(own, wording)}
      {worded(other, '')}
      <Select
        name={`theme-${start}`}
        label={t('articles.theme')}
        options={themes}
        chosen={singleValue(typed[`theme-${start}`])}
      />
    </fieldset>
  )
}
