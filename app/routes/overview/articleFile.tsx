import { rowsIn } from '~/domain/overview/overview'
import { readDebatesOf } from '~/domain/overview/readDebatesOf.server'
import { readFigure } from '~/domain/overview/readFigure.server'
import { Refusal } from '~/domain/refusal'
import { csvAnswer, svgAnswer } from '~/http/files.server'
import { absolute } from '~/http/reading.server'
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
  asked.load.madeOf.add('lists')
  const { slug, title, threadIds } = await readDebatesOf(asked, asked.params.slug ?? '', locale)
  // Votes do not change lists, but they change strengths and common ground.
  for (const id of threadIds) asked.load.madeOf.add(`thread-${id}`)
  const shown = await readFigure(asked, { name: figure, threadIds, limit: rowsIn[format] })
  const name = `${slug}-${figure}.${format}`
  if (format === 'csv')
    return csvAnswer(
      locale,
      name,
      cellsOf(shown, { t: wordsOf(locale), locale }, (id) => absolute(links.post(id))),
    )
  return svgAnswer(locale, name, <FigurePicture figure={shown} of={title.words} />)
})
