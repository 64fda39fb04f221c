import { Form, Link } from '@remix-run/react'
import type { Proposal } from '~/domain/articles/proposal'
import { seedLimits } from '~/domain/articles/seed'
import { themeName, type ThemeMark } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Field } from '~/ui/kit/Field'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { ProposedQuestion } from './ProposedQuestion'
import { singleValue, type ArticleFormProblem } from './formValues'

/**
 * Renders the form for choosing debates: the article's sections, its questions, and the wording of
 * each debate.
 */
export function ProposalForm({
  proposal,
  text,
  themes,
  trouble,
}: {
  proposal: Proposal
  text: string
  themes: readonly ThemeMark[]
  trouble: ArticleFormProblem | undefined
}) {
  const { t, locale } = useI18n()
  const { lang, format, title, sections, questions } = proposal
  const options = [
    { value: '', label: t('articles.noTheme') },
    ...themes.map((theme) => ({ value: String(theme.id), label: themeName(theme, locale) })),
  ]
  return (
    <>
      <h1>{t('articles.previewTitle')}</h1>
      <p className="lead">{t('articles.questionsFound', { count: questions.length })}</p>
      <ErrorSummary trouble={trouble} />
      <Form
        method="post"
        action={links.openArticle()}
        encType="multipart/form-data"
        className="stack proposal"
      >
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="lang" value={lang} />
        <input type="hidden" name="format" value={format} />
        <Field
          name="title"
          label={t('articles.title')}
          lang={lang}
          maxLength={seedLimits.title}
          defaultValue={singleValue(trouble?.typed.title) ?? title}
          error={trouble?.fields.title && t(trouble.fields.title)}
        />
        <p className="meta">
          <span>
            {t('articles.language')}: {t(lang === 'de' ? 'site.german' : 'site.english')}
          </span>
          <span>
            {t('articles.format')}: {t(`articles.${format}`)}
          </span>
        </p>
        <h2>{t('articles.sections')}</h2>
        <ol className="proposal-sections" lang={lang}>
          {sections.map((section) => (
            <li key={section.index}>
              {section.heading ?? <span lang={locale}>{t('articles.opening')}</span>}{' '}
              <small className="meta" lang={locale}>
                {t('articles.questionsIn', { count: section.questions })}
              </small>
            </li>
          ))}
        </ol>
        <h2 id="chosen">{t('articles.questions')}</h2>
        <ol className="proposal-questions">
          {questions.map((question) => (
            <li key={question.start}>
              <ProposedQuestion
                question={question}
                lang={lang}
                themes={options}
                trouble={trouble}
              />
            </li>
          ))}
        </ol>
        <div className="row">
          <button className="button">{t('articles.open')}</button>
          <Link to={links.newArticle()}>{t('articles.another')}</Link>
        </div>
      </Form>
    </>
  )
}
