import type { ReactNode } from 'react'
import {
  overviewLimits,
  totalOfStances,
  type FigureFormat,
  type FigureName,
  type Figures,
  type Lists,
} from '~/domain/overview/overview'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Strength } from '~/ui/arguments/Strength'
import { percent } from '~/ui/opinions/figures'
import { ActivityBars } from './ActivityBars'
import { Figure } from './Figure'
import { HeatMap } from './HeatMap'
import { ListedPosts } from './ListedPosts'
import { ListFigure } from './ListFigure'
import { activityTable, dayOf, periodOf, themeTable } from './tables'

type Props = {
  of: string
  figures: Figures | null
  lists: Lists
  fileAt: (figure: FigureName, format: FigureFormat) => string
  debates: boolean
  children?: ReactNode
}

/**
 * Renders the overview of one or several debates; `of` is their name, and `children` are placed
 * with the common ground.
 */
export function Overview({ of, figures, lists, fileAt, debates, children }: Props) {
  const { t, locale } = useI18n()
  if (figures === null) return <p className="empty">{t('overview.none')}</p>
  const { activity } = figures
  const { questions, unanswered, shared } = lists
  return (
    <>
      <p className="meta">
        <span>{t('threads.arguments', { count: totalOfStances(figures.all) })}</span>
        <span>
          {t('overview.span', {
            first: dayOf(locale, activity.first),
            last: dayOf(locale, activity.last),
          })}
        </span>
      </p>
      <Part id="overview-themes" title={t('overview.themes')}>
        <Figure
          title={t('overview.themes')}
          about={t('overview.themesAbout')}
          sheet={themeTable(figures, { t, locale })}
          picture={fileAt('themes', 'svg')}
          table={fileAt('themes', 'csv')}
        >
          <HeatMap figures={figures} of={of} />
        </Figure>
        {figures.more && (
          <p className="hint">{t('overview.mostThemes', { count: overviewLimits.themes })}</p>
        )}
      </Part>
      <Part id="overview-activity" title={t('overview.activity')}>
        <Figure
          title={t('overview.activity')}
          about={t(`overview.activityAbout_${activity.unit}`)}
          sheet={activityTable(activity, { t, locale }, (from) =>
            periodOf(locale, activity.unit, from),
          )}
          picture={fileAt('activity', 'svg')}
          table={fileAt('activity', 'csv')}
        >
          <ActivityBars activity={activity} of={of} />
        </Figure>
      </Part>
      <Part id="overview-questions" title={t('overview.questions')}>
        <p className="hint">{t('overview.questionsAbout')}</p>
        <ListFigure figure={{ name: 'questions', list: questions }} of={of} fileAt={fileAt} />
        <ListedPosts
          name="questions"
          {...questions}
          table={fileAt('questions', 'csv')}
          debates={debates}
          told={({ replies }) =>
            replies === 0 ? t('overview.noReply') : t('posts.replies', { count: replies })
          }
        />
      </Part>
      <Part id="overview-unanswered" title={t('overview.unanswered')}>
        <p className="hint">{t('overview.unansweredAbout')}</p>
        <ListFigure figure={{ name: 'unanswered', list: unanswered }} of={of} fileAt={fileAt} />
        <ListedPosts
          name="unanswered"
          {...unanswered}
          table={fileAt('unanswered', 'csv')}
          debates={debates}
          told={(post) => <Strength post={post} />}
        />
      </Part>
      <Part id="overview-shared" title={t('overview.shared')}>
        <ListFigure figure={{ name: 'shared', list: shared }} of={of} fileAt={fileAt} />
        <ListedPosts
          name="shared"
          {...shared}
          table={fileAt('shared', 'csv')}
          debates={debates}
          told={({ commonGround, thread }) => (
            <a href={links.commonGround(thread.id)}>
              {t('opinions.groundSentence', { count: percent(commonGround) })}
            </a>
          )}
        />
        {children}
      </Part>
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="overview-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}
