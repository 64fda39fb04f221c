import type { Role } from '~/domain/context'
import type { MessageKey } from '~/i18n/messages'

/** The message keys of the roles. */
export const roleWord: Record<Role, MessageKey> = {
  member: 'identity.roleMember',
  moderator: 'identity.roleModerator',
  admin: 'identity.roleAdmin',
}
