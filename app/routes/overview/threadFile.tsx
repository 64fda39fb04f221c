import { readFigures } from '~/domain/overview/readFigures.server'
import { Refusal } from '~/domain/refusal'
import { readHead } from '~/domain/threads/readHead.server'
import { questionIn } from '~/domain/threads/thread'
import { csvAnswer, svgAnswer } from '~/http/files.server'
import { leadOn } from '~/http/leadOn.server'
import { idFrom } from '~/http/reading.server'
import { serving } from '~/http/serving.server'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { figureAsked } from '~/ui/overview/figureAsked'
import { FigurePicture } from '~/ui/overview/FigurePicture'
import { cellsOf } from '~/ui/overview/sheets'

export const loader = serving(async (asked) => {
  const file = figureAsked(asked.params.file)
  if (file === null) throw new Refusal('missing', 'errors.notFound')
  const head = await readHead(asked, idFrom(asked.params.threadId))
  asked.load.madeOf.add(`thread-${head.id}`)
  await leadOn(asked, head, (id) => links.threadOverviewFile(id, file))
  const figures = await readFigures(asked, [head.id])
  const name = `debate-${head.id}-${file}`
  if (file === 'themes.csv' || file === 'activity.csv') return csvAnswer(asked.locale, name, cellsOf(figures, file, { t: wordsOf(asked.locale), locale: asked.locale }))
  return svgAnswer(asked.locale, name, <FigurePicture file={file} figures={figures} of={questionIn(asked.locale, head).title} />)
})
