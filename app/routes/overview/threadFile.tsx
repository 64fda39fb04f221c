import { rowsIn } from '~/domain/overview/overview'
import { readFigure } from '~/domain/overview/readFigure.server'
import { Refusal } from '~/domain/refusal'
import { readHead } from '~/domain/threads/readHead.server'
import { questionIn } from '~/domain/threads/thread'
import { csvAnswer, svgAnswer } from '~/http/files.server'
import { leadOn } from '~/http/leadOn.server'
import { absolute, idFrom } from '~/http/reading.server'
import { serving } from '~/http/serving.server'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { figureAsked } from '~/ui/overview/figureAsked'
import { FigurePicture } from '~/ui/overview/FigurePicture'
import { cellsOf } from '~/ui/overview/sheets'

export const loader = serving(async (asked) => {
  const file = figureAsked(asked.params.file)
  if (file === null) throw new Refusal('missing', 'errors.notFound')
  const { locale } = asked
  const { figure, format } = file
  const head = await readHead(asked, idFrom(asked.params.threadId))
  asked.load.madeOf.add(`thread-${head.id}`)
  await leadOn(asked, head, (id) => links.threadOverviewFile(id, figure, format))
  const shown = await readFigure(asked, {
    name: figure,
    threadIds: [head.id],
    limit: rowsIn[format],
  })
  const name = `debate-${head.id}-${figure}.${format}`
  if (format === 'csv')
    return csvAnswer(
      locale,
      name,
      cellsOf(shown, { t: wordsOf(locale), locale }, (id) => absolute(links.post(id))),
    )
  return svgAnswer(
    locale,
    name,
    <FigurePicture figure={shown} of={questionIn(locale, head).title} />,
  )
})
