import { Form } from '@remix-run/react'
import { articleFormats } from '~/domain/articles/article'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Field, Select, TextField } from '~/ui/kit/Field'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { singleValue, type ArticleFormProblem } from './formValues'

/** Renders the form that submits an article, as text or as a file. */
export function ArticleForm({ trouble }: { trouble: ArticleFormProblem | undefined }) {
  const { t } = useI18n()
  const typed = trouble?.typed ?? {}
  return (
    <>
      <h1>{t('articles.newTitle')}</h1>
      <p className="lead">{t('articles.newLead')}</p>
      <ErrorSummary trouble={trouble} />
      <Form
        method="post"
        action={links.previewArticle()}
        encType="multipart/form-data"
        className="stack"
      >
        <TextField
          name="text"
          label={t('articles.text')}
          hint={t('articles.textHint')}
          rows={16}
          defaultValue={singleValue(typed.text)}
        />
        <Field
          name="file"
          type="file"
          accept=".txt,.md,.markdown,.html,.htm,text/*"
          label={t('articles.file')}
          hint={t('articles.fileHint')}
        />
        <Select
          name="lang"
          label={t('articles.language')}
          chosen={singleValue(typed.lang)}
          options={[
            { value: 'auto', label: t('articles.findOut') },
            { value: 'de', label: t('site.german') },
            { value: 'en', label: t('site.english') },
          ]}
        />
        <Select
          name="format"
          label={t('articles.format')}
          chosen={singleValue(typed.format)}
          options={[
            { value: 'auto', label: t('articles.findOut') },
            ...articleFormats.map((format) => ({ value: format, label: t(`articles.${format}`) })),
          ]}
        />
        <div className="row">
          <button className="button">{t('articles.read')}</button>
        </div>
      </Form>
    </>
  )
}
