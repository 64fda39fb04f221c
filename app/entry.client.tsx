import { followThread } from '~/ui/live/followThread.client'
import { rereadPage } from '~/ui/live/rereadPage.client'
import { listenToKeys } from '~/ui/page/listenToKeys.client'
import { shareLinks } from '~/ui/share/shareLinks.client'

listenToKeys()
shareLinks()

// Only pages of members carry what React needs; readers never load it.
if ('__remixContext' in window) void import('./hydrate.client')
else followThread(rereadPage)
