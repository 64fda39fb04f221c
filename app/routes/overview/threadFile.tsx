import { maxRows } from '~/domain/overview/overview'
import { readFigure } from '~/domain/overview/readFigure.server'
import { Refusal } from '~/domain/refusal'
import { readHead } from '~/domain/threads/readHead.server'
import { questionIn } from '~/domain/threads/thread'
import { csvResponse, svgResponse } from '~/http/fileResponses.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { absoluteUrl, idFrom } from '~/http/pageLoader.server'
import { resourceLoader } from '~/http/resourceLoader.server'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { parseFigureFile } from '~/ui/overview/parseFigureFile'
import { FigurePicture } from '~/ui/overview/FigurePicture'
import { fileRows } from '~/ui/overview/tables'

export const loader = resourceLoader(async (context) => {
  const file = parseFigureFile(context.params.file)
  if (file === null) throw new Refusal('missing', 'errors.notFound')
  const { locale } = context
  const { figure, format } = file
  const head = await readHead(context, idFrom(context.params.threadId))
  context.loadContext.madeOf.add(`thread-${head.id}`)
  await redirectMerged(context, head, (id) => links.threadOverviewFile(id, figure, format))
  const shown = await readFigure(context, {
    name: figure,
    threadIds: [head.id],
    limit: maxRows[format],
  })
  const name = `debate-${head.id}-${figure}.${format}`
  if (format === 'csv')
    return csvResponse(
      locale,
      name,
      fileRows(shown, { t: translationOf(locale), locale }, (id) => absoluteUrl(links.post(id))),
    )
  return svgResponse(
    locale,
    name,
    <FigurePicture figure={shown} of={questionIn(locale, head).title} />,
  )
})
