import { readHead } from '~/domain/threads/readHead.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { crossOriginLoader } from '~/http/crossOriginLoader.server'
import { renderPreviewImage, pngResponse } from '~/http/previewImages.server'
import { idFrom } from '~/http/pageLoader.server'
import { previewContextIn } from '~/http/previewContext.server'
import { links } from '~/links'
import { ThreadPicture } from '~/ui/previews/Picture'
import { pictureSize, threadPictureTexts, pictureVersion } from '~/ui/previews/pictureTexts'

export const loader = crossOriginLoader('shared', async (asked) => {
  const head = await readHead(asked, idFrom(asked.params.threadId))
  asked.load.madeOf.add(`thread-${head.id}`)
  await redirectMerged(asked, head, links.threadPicture, ['v'])
  const words = threadPictureTexts(previewContextIn(asked.named ?? head.lang), head)
  return pngResponse(
    await renderPreviewImage(asked, `thread-${head.id}-${pictureVersion(words)}`, () => ({
      element: <ThreadPicture {...words} />,
      size: pictureSize,
    })),
  )
})
