import { readHead } from '~/domain/threads/readHead.server'
import { leadOn } from '~/http/leadOn.server'
import { opening } from '~/http/opening.server'
import { drawn, pngAnswer } from '~/http/pictures.server'
import { idFrom } from '~/http/reading.server'
import { tellingIn } from '~/http/telling.server'
import { links } from '~/links'
import { ThreadPicture } from '~/ui/previews/Picture'
import { pictureSize, threadWords, versionOf } from '~/ui/previews/pictured'

export const loader = opening('shared', async (asked) => {
  const head = await readHead(asked, idFrom(asked.params.threadId))
  asked.load.madeOf.add(`thread-${head.id}`)
  await leadOn(asked, head, links.threadPicture, ['v'])
  const words = threadWords(tellingIn(asked.named ?? head.lang), head)
  return pngAnswer(
    await drawn(asked, `thread-${head.id}-${versionOf(words)}`, () => ({
      element: <ThreadPicture {...words} />,
      size: pictureSize,
    })),
  )
})
