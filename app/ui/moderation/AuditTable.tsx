import { Link } from '@remix-run/react'
import type { AuditEntry, AuditFact, AuditSubject } from '~/domain/moderation/auditEntry'
import { themeName } from '~/domain/themes/theme'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { formatDateTime } from '~/i18n/dates'
import { useI18n } from '~/i18n/I18n'
import type { MessageKey } from '~/i18n/messages'
import { links } from '~/links'
import { actMessages, factMessages, idFacts, valueMessages } from './auditMessages'

/** Renders the audit log: time, actor, act and subject. Two columns, so that it fits on a phone. */
export function AuditTable({
  entries,
  caption,
}: {
  entries: readonly AuditEntry[]
  caption: string
}) {
  const { t, locale } = useI18n()
  const worded = useWorded()
  return (
    <table className="sheet audit">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('moderation.logWhen')}</th>
          <th scope="col">{t('moderation.logWhat')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td>
              <time dateTime={entry.at.toISOString()}>{formatDateTime(locale, entry.at)}</time>
              <p>
                {entry.actor === null ? (
                  t('moderation.byCommand')
                ) : (
                  <Link to={links.member(entry.actor)}>{entry.actor}</Link>
                )}
              </p>
            </td>
            <td>
              <strong>{worded(actMessages, entry.act)}</strong>
              <p>
                <Subject subject={entry.subject} />
              </p>
              <Details entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Subject({ subject }: { subject: AuditSubject }) {
  const { t, locale } = useI18n()
  switch (subject.kind) {
    case 'thread': {
      const question = questionIn(locale, subject.thread)
      return (
        <Link
          lang={question.lang}
          to={links.thread({ id: subject.thread.id, title: ownTitle(subject.thread) })}
        >
          {question.title}
        </Link>
      )
    }
    case 'post':
      return (
        <Link to={links.post(subject.id)}>
          {t('moderation.subjectPost', {
            number: String(subject.id),
            question: questionIn(locale, subject.thread).title,
          })}
        </Link>
      )
    case 'theme':
      return <Link to={links.manageTheme(subject.slug)}>{themeName(subject.theme, locale)}</Link>
    case 'article':
      return <Link to={links.article(subject.slug)}>{subject.title}</Link>
    case 'member':
      return <Link to={links.member(subject.name)}>{subject.name}</Link>
    case 'gone':
      return <em>{t('moderation.subjectGone')}</em>
  }
}

function Details({ entry }: { entry: AuditEntry }) {
  const { t, locale } = useI18n()
  const worded = useWorded()
  const names = (themes: AuditEntry['added']) =>
    themes.map((theme) => themeName(theme, locale)).join(', ')
  const told = ({ name, value, former }: AuditFact) => {
    const words = valueMessages[name] ?? {}
    const said = (noted: string) =>
      worded(
        { '': 'moderation.formerNothing', ...words },
        noted && (letters[idFacts[name] ?? ''] ?? '') + noted,
      )
    return (
      <>
        <Way to={idFacts[name]} number={value}>
          {said(value)}
        </Way>
        {former !== null && (
          <>
            {' '}
            <Way
              to={idFacts[name]}
              number={former}
            >{`(${t('moderation.former', { value: said(former) })})`}</Way>
          </>
        )}
      </>
    )
  }
  const lines = [
    ...(entry.added.length > 0 ? [{ name: t('moderation.added'), value: names(entry.added) }] : []),
    ...(entry.removed.length > 0
      ? [{ name: t('moderation.removed'), value: names(entry.removed) }]
      : []),
    ...entry.facts.map((fact) => ({ name: worded(factMessages, fact.name), value: told(fact) })),
  ]
  if (lines.length === 0) return null
  return (
    <dl>
      {lines.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The prefixes of ids in short names. */
const letters: Partial<Record<string, string>> = { thread: 't', post: 'p' }

/** Renders an id as a link to its thread or post; other values as text. */
function Way({
  to,
  number,
  children,
}: {
  to: 'thread' | 'post' | undefined
  number: string
  children: string
}) {
  if (to === undefined || !/^[1-9]\d*$/.test(number)) return children
  return (
    <Link to={to === 'thread' ? links.threadNumber(Number(number)) : links.post(Number(number))}>
      {children}
    </Link>
  )
}

/** Entries of a newer version without a message are shown as stored. */
function useWorded() {
  const { t } = useI18n()
  return (words: Partial<Record<string, MessageKey>>, noted: string): string => {
    const key = words[noted]
    return key === undefined ? noted : t(key)
  }
}
