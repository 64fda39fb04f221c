import { readPostForPreview } from '~/domain/posts/readPostForPreview.server'
import { crossOriginLoader } from '~/http/crossOriginLoader.server'
import { renderPreviewImage, pngResponse } from '~/http/previewImages.server'
import { idFrom } from '~/http/pageLoader.server'
import { previewContextIn } from '~/http/previewContext.server'
import { PostPicture } from '~/ui/previews/Picture'
import { pictureSize, postPictureTexts, pictureVersion } from '~/ui/previews/pictureTexts'

export const loader = crossOriginLoader('shared', async (context) => {
  const post = await readPostForPreview(context, idFrom(context.params.postId))
  context.load.madeOf.add(`thread-${post.thread.id}`)
  const words = postPictureTexts(
    previewContextIn(context.named ?? post.thread.lang),
    post,
    post.thread,
  )
  return pngResponse(
    await renderPreviewImage(context, `post-${post.id}-${pictureVersion(words)}`, () => ({
      element: <PostPicture {...words} />,
      size: pictureSize,
    })),
  )
})
