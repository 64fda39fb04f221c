import { maxRows } from '~/domain/overview/overview'
import { readDebatesOf } from '~/domain/overview/readDebatesOf.server'
import { readFigure } from '~/domain/overview/readFigure.server'
import { Refusal } from '~/domain/refusal'
import { csvResponse, svgResponse } from '~/http/fileResponses.server'
import { absoluteUrl } from '~/http/pageLoader.server'
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
  context.loadContext.madeOf.add('lists')
  const { slug, title, threadIds } = await readDebatesOf(context, context.params.slug ?? '', locale)
  // Votes do not change lists, but they change strengths and common ground.
  for (const id of threadIds) context.loadContext.madeOf.add(`thread-${id}`)
  const shown = await readFigure(context, { name: figure, threadIds, limit: maxRows[format] })
  const name = `${slug}-${figure}.${format}`
  if (format === 'csv')
    return csvResponse(
      locale,
      name,
      fileRows(shown, { t: translationOf(locale), locale }, (id) => absoluteUrl(links.post(id))),
    )
  return svgResponse(locale, name, <FigurePicture figure={shown} of={title.words} />)
})
