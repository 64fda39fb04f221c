import { listenToKeys } from '~/ui/page/listenToKeys.client'

listenToKeys()

// Only pages of members carry what React needs; readers never load it.
if ('__remixContext' in window) void import('./hydrate.client')
