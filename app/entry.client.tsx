import { followThread } from '~/ui/live/followThread.client'
import { reloadContent } from '~/ui/live/reloadContent.client'
import { listenToKeys } from '~/ui/page/listenToKeys.client'
import { shareLinks } from '~/ui/share/shareLinks.client'

// Only members' pages contain React's data; readers' pages never load it.
const toBeTakenOver = '__remixContext' in window

listenToKeys()
shareLinks(
  toBeTakenOver
    ? import('./hydrate.client').then(({ hydrated: takenOver }) => takenOver)
    : Promise.resolve(),
)
if (!toBeTakenOver) followThread(reloadContent)
