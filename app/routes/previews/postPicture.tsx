import { readTold } from '~/domain/posts/readTold.server'
import { opening } from '~/http/opening.server'
import { drawn, pngAnswer } from '~/http/pictures.server'
import { idFrom } from '~/http/reading.server'
import { tellingIn } from '~/http/telling.server'
import { PostPicture } from '~/ui/previews/Picture'
import { pictureSize, postWords, versionOf } from '~/ui/previews/pictured'

export const loader = opening('shared', async (asked) => {
  const post = await readTold(asked, idFrom(asked.params.postId))
  asked.load.madeOf.add(`thread-${post.thread.id}`)
  const words = postWords(tellingIn(asked.named ?? post.thread.lang), post, post.thread)
  return pngAnswer(
    await drawn(asked, `post-${post.id}-${versionOf(words)}`, () => ({
      element: <PostPicture {...words} />,
      size: pictureSize,
    })),
  )
})
