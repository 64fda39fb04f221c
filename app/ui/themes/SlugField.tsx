import { themeLimits } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'
import { Field } from '~/ui/kit/Field'
import type { FormErrors } from '~/ui/kit/ErrorSummary'

/** Renders the optional field for a new theme's slug. */
export function SlugField({
  trouble,
}: {
  trouble: (FormErrors & { typed: Record<string, string | string[]> }) | undefined
}) {
  const { t } = useI18n()
  const error =
    trouble?.fields.slug ?? (trouble?.reason === 'themes.slugTaken' ? trouble.reason : undefined)
  const typed = trouble?.typed.slug
  return (
    <Field
      name="slug"
      label={t('themes.slug')}
      hint={t('themes.slugHint')}
      error={error ? t(error) : null}
      defaultValue={typeof typed === 'string' ? typed : ''}
      maxLength={themeLimits.slug}
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}
