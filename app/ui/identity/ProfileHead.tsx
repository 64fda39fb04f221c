import type { Profile } from '~/domain/identity/member'
import { formatDay } from '~/i18n/dates'
import { useI18n } from '~/i18n/I18n'
import { roleWord } from './role'

/** Renders a member's public profile. */
export function ProfileHead({ member }: { member: Profile }) {
  const { t, locale } = useI18n()
  return (
    <header className="profile">
      <h1>{member.name}</h1>
      <p className="meta">
        {member.role !== 'member' && (
          <span className="profile-role">{t(roleWord[member.role])}</span>
        )}
        {member.demo && <span className="demo">{t('site.demo')}</span>}
        <span>{t('identity.memberSince', { day: formatDay(locale, member.since) })}</span>
      </p>
      {member.demo && <p className="hint">{t('identity.demoVoice')}</p>}
    </header>
  )
}
