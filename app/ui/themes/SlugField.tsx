import { themeLimits } from '~/domain/themes/theme'
import { useWords } from '~/i18n/Words'
import { Field } from '~/ui/kit/Field'
import type { Troubles } from '~/ui/kit/TroubleSummary'

/** Renders the optional field for a new theme's slug. */
export function SlugField({
  trouble,
}: {
  trouble: (Troubles & { typed: Record<string, string | string[]> }) | undefined
}) {
  const { t } = useWords()
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
