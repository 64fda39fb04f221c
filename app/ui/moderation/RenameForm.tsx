import { Form, Link } from '@remix-run/react'
import { themeName, themesInOrder, type ThemeMark } from '~/domain/themes/theme'
import { threadLimits, type Question } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { Select, TextField } from '~/ui/kit/Field'
import type { FormErrors } from '~/ui/kit/ErrorSummary'

type Props = {
  thread: Question & { themeId: number | null }
  themes: readonly ThemeMark[]
  trouble: (FormErrors & { typed: Record<string, string | string[]> }) | undefined
  /** The thread's address, for cancelling. */
  back: string
}

/** Renders the form for a thread's questions and theme, with the submitted or current values. */
export function RenameForm({ thread, themes, trouble, back }: Props) {
  const { t, locale } = useI18n()
  const question = (name: 'questionDe' | 'questionEn', own: boolean) => {
    const error = trouble?.fields[name]
    return {
      name,
      required: own,
      maxLength: threadLimits.question,
      defaultValue: one(trouble?.typed[name]) ?? thread[name] ?? '',
      error: error ? t(error) : null,
    }
  }
  const none = { value: '', label: t('threads.curateNoTheme') }
  const options = themesInOrder(themes, locale).map((theme) => ({
    value: String(theme.id),
    label: themeName(theme, locale),
  }))
  return (
    <Form method="post" className="stack rename">
      <p className="hint">{t('threads.curateRenameHint')}</p>
      <input type="hidden" name="lang" value={thread.lang} />
      <TextField
        rows={2}
        label={t('threads.curateQuestionDe')}
        lang="de"
        {...question('questionDe', thread.lang === 'de')}
      />
      <TextField
        rows={2}
        label={t('threads.curateQuestionEn')}
        lang="en"
        {...question('questionEn', thread.lang === 'en')}
      />
      <Select
        name="theme"
        label={t('threads.curateTheme')}
        options={[none, ...options]}
        chosen={one(trouble?.typed.theme) ?? String(thread.themeId ?? '')}
      />
      <p className="row">
        <button className="button">{t('threads.curateSave')}</button>
        <Link to={back}>{t('threads.curateCancel')}</Link>
      </p>
    </Form>
  )
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value
