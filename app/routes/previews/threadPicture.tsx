import { readHead } from '~/domain/threads/readHead.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { crossOriginLoader } from '~/http/crossOriginLoader.server'
import { renderPreviewImage, pngResponse } from '~/http/previewImages.server'
import { idFrom } from '~/http/pageLoader.server'
import { previewContextIn } from '~/http/previewContext.server'
import { links } from '~/links'
import { ThreadPicture } from '~/ui/previews/Picture'
import { pictureSize, threadPictureTexts, pictureVersion } from '~/ui/previews/pictureTexts'

export const loader = crossOriginLoader('shared', async (context) => {
  const head = await readHead(context, idFrom(context.params.threadId))
  context.load.madeOf.add(`thread-${head.id}`)
  await redirectMerged(context, head, links.threadPicture, ['v'])
  const words = threadPictureTexts(previewContextIn(context.named ?? head.lang), head)
  return pngResponse(
    await renderPreviewImage(context, `thread-${head.id}-${pictureVersion(words)}`, () => ({
      element: <ThreadPicture {...words} />,
      size: pictureSize,
    })),
  )
})
