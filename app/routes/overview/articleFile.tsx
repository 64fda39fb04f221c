import { readDebatesOf } from '~/domain/overview/readDebatesOf.server'
import { readFigures } from '~/domain/overview/readFigures.server'
import { Refusal } from '~/domain/refusal'
import { csvAnswer, svgAnswer } from '~/http/files.server'
import { serving } from '~/http/serving.server'
import { wordsOf } from '~/i18n/words.server'
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
  const figures = await readFigures(asked, threadIds)
  const name = `${slug}-${figure}.${format}`
  if (format === 'csv') return csvAnswer(locale, name, cellsOf(figures, figure, { t: wordsOf(locale), locale }))
  return svgAnswer(locale, name, <FigurePicture figure={figure} figures={figures} of={title.words} />)
})
